
def f1(): pass
def f2(): pass
a = [f1, f2]
b = a[:1]
b[0]()
