
class A:
    class B:
        def f(self): pass
    def g(self):
        self.B().f()
A.B().f()
A().g()
