
def f1(): pass
d = {"a": f1}
def func(key="a"):
    d[key]()
func()
