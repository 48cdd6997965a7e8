
def nested_func():
    pass
def param_func(b):
    b()
def func(a):
    a(nested_func)
func(param_func)
