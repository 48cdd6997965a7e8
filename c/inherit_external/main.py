
import threading
class T(threading.Thread):
    def run(self): self.f()
    def f(self): pass
T().start()
