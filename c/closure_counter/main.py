
def make():
    def inner():
        helper()
    def helper(): pass
    return inner
c = make()
c()
