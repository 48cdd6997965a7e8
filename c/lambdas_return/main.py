
def func():
    return lambda: g()
def g(): pass
func()()
