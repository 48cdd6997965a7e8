
def f(): return 1
def g(): pass
while (x := f()):
    g()
