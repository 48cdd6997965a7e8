
class A:
    def __init__(self, b):
        self.b = b
    def call(self):
        self.b.f()
class B:
    def f(self): pass
A(B()).call()
