class Base:
    def __init__(self, hook):
        self.hook = hook

    def save(self):
        self.hook()


class Logged(Base):
    def save(self):
        super().save()


class Checked(Base):
    def save(self):
        super().save()


class Order(Logged, Checked):
    def __init__(self, hook):
        Base.__init__(self, hook)

    def save(self):
        super().save()


def done():
    pass


Order(done).save()
