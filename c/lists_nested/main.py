
def f1(): pass
def f2(): pass
def f3(): pass
a = [[f1, f2], f3]
a[0][1]()
b = a[0]
b[0]()
