
def func(): pass
def dec(f):
    return func
@dec
def g(): pass
g()
