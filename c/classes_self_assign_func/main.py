
def func(): pass
class A:
    def __init__(self):
        self.f = func
    def g(self):
        self.f()
a = A()
a.f()
a.g()
