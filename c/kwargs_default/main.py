
def g(): pass
def f(a=g):
    a()
f()
