
class MyClass:
    def func1(self):
        pass
    def func2(self):
        a = self.func1
        a()
a = MyClass()
b = a.func2
b()
