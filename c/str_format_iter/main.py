
class A:
    def __str__(self): return ""
    def __len__(self): return 0
    def __getitem__(self, k): return 1
    def __contains__(self, k): return True
    def __eq__(self, o): return True
a = A()
a == a
