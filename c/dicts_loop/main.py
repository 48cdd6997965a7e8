
def f1(): pass
def f2(): pass
d = {"a": f1, "b": f2}
for k, v in d.items():
    v()
for v in d.values():
    v()
