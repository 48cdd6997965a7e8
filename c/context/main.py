
class A:
    def __enter__(self): return self
    def __exit__(self, *a): pass
    def f(self): pass
with A() as a:
    a.f()
