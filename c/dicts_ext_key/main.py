
from ext import key
def f1(): pass
d = {}
d[key] = f1
d[key]()
