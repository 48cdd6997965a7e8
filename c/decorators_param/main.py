
def dec(x):
    def wrap(f):
        def inner(*a, **k):
            x()
            return f(*a, **k)
        return inner
    return wrap
def helper(): pass
@dec(helper)
def func(): pass
func()
