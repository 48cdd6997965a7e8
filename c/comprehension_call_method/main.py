
class A:
    def f(self): pass
xs = [A() for _ in range(3)]
[x.f() for x in xs]
for x in xs: x.f()
