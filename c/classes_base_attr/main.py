
class A:
    def __init__(self):
        self.a = self.func
    def func(self): pass
class B(A):
    def run(self):
        self.a()
b = B()
b.run()
