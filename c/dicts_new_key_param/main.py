
def f2(): pass
def f1(d):
    d["b"] = f2
d = {}
f1(d)
d["b"]()
