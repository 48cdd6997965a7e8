
def g(): pass
def f(cb): cb()
def w(**kw): f(**kw)
w(cb=g)
