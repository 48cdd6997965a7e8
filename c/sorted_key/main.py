
def key(x): return x
def cond(x): return x
sorted([1], key=key)
list(filter(cond, [1]))
max([1], key=lambda x: cond(x))
