
class A:
    @property
    def p(self):
        return self.f
    def f(self): pass
    @p.setter
    def p(self, v): self.g()
    def g(self): pass
a = A()
a.p()
