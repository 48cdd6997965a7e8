
def f1(): pass
def f2(): pass
d = {"a": {"b": f1}}
d["a"]["b"]()
d["a"]["b"] = f2
d["a"]["b"]()
