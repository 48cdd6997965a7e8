
def dec1(f):
    return f
@dec1
def func(): pass
func()
