
class C:
    def func(self): pass
a = dict()
a["x"] = 1
c = C()
str(c)
c.func()
