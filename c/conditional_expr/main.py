
def f(): pass
def g(): pass
x = f if True else g
x()
(f or g)()
