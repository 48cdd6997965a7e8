
class A:
    def func(self): pass
class B(A): pass
B().func()
