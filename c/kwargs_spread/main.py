
def g(): pass
def f(**kw):
    kw["a"]()
def h(*args):
    args[0]()
f(a=g)
h(g)
