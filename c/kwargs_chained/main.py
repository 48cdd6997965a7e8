
def f2(b): b()
def f(a): f2(b=a)
def g(): pass
f(a=g)
