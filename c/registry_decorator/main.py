
REG = {}
def register(name):
    def wrap(f):
        REG[name] = f
        return f
    return wrap
@register("a")
def job(): pass
def run(n):
    REG[n]()
run("a")
job()
