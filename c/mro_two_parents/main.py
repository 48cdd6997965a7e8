
class A:
    def func(self): pass
class B:
    def func(self): pass
    def g(self): pass
class C(A, B): pass
c = C()
c.func()
c.g()
