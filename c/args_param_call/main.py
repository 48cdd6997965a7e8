
def func2():
    pass
def func(a):
    return a
func(func2)()
