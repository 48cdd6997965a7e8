
class A:
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls):
        cls.s()
        cls()
    def __init__(self): pass
A.s()
A.c()
