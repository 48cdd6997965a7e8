
import functools
def dec(f):
    @functools.wraps(f)
    def inner(*a):
        return f(*a)
    return inner
class A:
    @dec
    def m(self): self.n()
    def n(self): pass
A().m()
