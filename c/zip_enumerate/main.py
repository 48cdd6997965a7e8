
def f(): pass
def g(): pass
for i, h in enumerate([f, g]):
    h()
for a, b in zip([f], [g]):
    a()
    b()
