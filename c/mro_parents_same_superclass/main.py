
class A:
    def func(self): pass
class B(A):
    pass
class C(A):
    def func(self): pass
class D(B, C): pass
D().func()
