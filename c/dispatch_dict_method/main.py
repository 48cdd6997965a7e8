
class H:
    def __init__(self):
        self.table = {"a": self.a, "b": self.b}
    def a(self): pass
    def b(self): pass
    def run(self, k):
        self.table[k]()
        fn = self.table.get(k)
        fn()
H().run("a")
