
def f1(x): return x
def f2(x): return x
a = [f1(x) for x in range(10) if f2(x)]
