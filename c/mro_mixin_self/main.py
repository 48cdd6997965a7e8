
class Mixin:
    def run(self):
        self.work()
class Impl(Mixin):
    def work(self): pass
Impl().run()
