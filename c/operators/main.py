
class V:
    def __init__(self): pass
    def __add__(self, o): return V()
    def f(self): pass
v = V() + V()
v.f()
