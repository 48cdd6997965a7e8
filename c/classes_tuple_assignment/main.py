
class A:
    def __init__(self):
        self.a, self.b = self.f, self.g
    def f(self): pass
    def g(self): pass
a = A()
a.a()
a.b()
