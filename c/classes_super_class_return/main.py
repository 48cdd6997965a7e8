
class A:
    def f(self):
        return self.g
    def g(self): pass
class B(A):
    pass
B().f()()
