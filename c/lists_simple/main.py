
def f1(): pass
def f2(): pass
a = [f1, f2]
a[0]()
a[1]()
