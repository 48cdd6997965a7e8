
class MyClass:
    def func(self):
        pass
MyClass().func()
