
class A: 
    def run(self): self.cb()
def f(): pass
a = A()
a.cb = f
a.run()
