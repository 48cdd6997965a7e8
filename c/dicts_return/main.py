
def f1(): pass
def func():
    return {"a": f1}
func()["a"]()
