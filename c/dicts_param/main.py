
def f1(): pass
def func(d):
    d["a"]()
func({"a": f1})
