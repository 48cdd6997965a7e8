
from functools import partial
def f(a, b): a()
def g(): pass
h = partial(f, g)
h(1)
