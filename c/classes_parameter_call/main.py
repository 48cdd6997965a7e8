
class A:
    def f(self): pass
def g(a):
    a.f()
g(A())
