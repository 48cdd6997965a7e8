
def func1(x): return x
def func2(x): return x
a = map(func1, [1,2,3])
b = list(map(func2, [1]))
