
def f1(): pass
def f2(): pass
a = [f1, f2]
def g(i):
    a[i]()
g(1)
