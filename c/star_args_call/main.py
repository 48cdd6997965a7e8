
def g(): pass
def f(a, b): a()
args = (g, 1)
f(*args)
