
class A:
    def __call__(self): pass
a = A()
a()
