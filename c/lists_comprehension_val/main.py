
def f1(): pass
fs = [f for f in [f1]]
fs[0]()
