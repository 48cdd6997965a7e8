
def func(a):
    a()
def g(): pass
func(lambda: g())
y = lambda x: x()
y(g)
