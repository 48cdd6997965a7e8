
from to_import import func2
def func(a):
    a()
b = func2
func(b)
