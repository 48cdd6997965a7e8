
class A:
    def f(self): pass
def g(a: A):
    a.f()
def h(a: "A | None" = None):
    if a: a.f()
