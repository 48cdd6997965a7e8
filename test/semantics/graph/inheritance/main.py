class Base:
    def __init__(self):
        self.setup()

    def setup(self):
        pass

    def run(self):
        self.step()

    def step(self):
        pass

    def shared(self):
        pass


class Left(Base):
    def step(self):
        super().step()
        self.left()

    def left(self):
        pass


class Right(Base):
    def shared(self):
        pass


class Both(Left, Right):
    def run(self):
        super(Both, self).run()
        self.shared()


both = Both()
both.run()
both.shared()
Left().step()


class Never(Base):
    def step(self):
        pass
