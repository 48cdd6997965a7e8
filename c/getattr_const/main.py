
class A:
    def f(self): pass
a = A()
getattr(a, "f")()
