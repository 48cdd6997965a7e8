
def f1(): pass
def f2(): pass
def gen():
    yield f1
    yield f2
for f in gen():
    f()
