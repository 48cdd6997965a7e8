
def f1(): pass
def f2(): pass
def func(x):
    if x:
        return f1
    return f2
func(1)()
