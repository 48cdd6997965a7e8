
def func(): func2()
def func2(): pass
