class Base:
    @property
    def area(self):
        return self.side

    @property
    def side(self):
        return Engine()

    @side.setter
    def side(self, value):
        check(value)


class Square(Base):
    @property
    def area(self):
        return super().area


class Engine:
    def start(self):
        pass


class Lazy:
    def __getattr__(self, name):
        return Engine()


def check(value):
    pass


def read(square):
    square.side.start()
    return square.area


def write(square):
    square.side = 3


read(Square())
write(Square())
Lazy().anything
