class Circle:
    def draw(self):
        pass


class Dot(Circle):
    def draw(self):
        pass

    def blink(self):
        pass


class Line:
    def draw(self):
        pass


def show(shape):
    if isinstance(shape, Line):
        shape.draw()


def blink(shape):
    if isinstance(shape, Dot) and shape.size:
        shape.blink()


def rebound(shape):
    if isinstance(shape, Dot):
        shape = Line()
        shape.draw()


def unknown(shape):
    if isinstance(shape, (Circle, Line)):
        shape.draw()


show(Dot())
show(Line())
blink(Dot())
blink(Line())
rebound(Dot())
unknown(eval("…"))
Circle()
