
from ext import i
def f1(): pass
def f2(): pass
a = [f1, f2]
a[i]()
