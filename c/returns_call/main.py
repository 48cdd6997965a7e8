
def f1(): pass
def func():
    return f1
func()()
