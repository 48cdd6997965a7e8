
def helper(self): pass
class A:
    handler = helper
    table = {"a": helper}
    def run(self):
        self.handler()
        self.table["a"](self)
A().run()
