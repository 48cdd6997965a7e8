
cb = None
def f(): pass
def setup():
    global cb
    cb = f
def run():
    cb()
setup()
run()
