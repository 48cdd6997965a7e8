
def func1(): pass
def func2(): pass
def func3(): pass
a, (b, c) = func1, (func2, func3)
a()
b()
c()
