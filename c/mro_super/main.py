
class A:
    def __init__(self): pass
    def f(self): pass
class B(A):
    def __init__(self):
        super().__init__()
    def f(self):
        super(B, self).f()
b = B()
b.f()
