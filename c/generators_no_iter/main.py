
def func(): pass
class Cls:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self): return func
for i in Cls(10):
    i()
