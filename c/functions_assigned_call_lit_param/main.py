
def func(a): pass
b = func
b("x")
