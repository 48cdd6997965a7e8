
x = lambda: f()
def f(): pass
x()
