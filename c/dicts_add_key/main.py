
def f1(): pass
d = {}
d["a"] = f1
d["a"]()
