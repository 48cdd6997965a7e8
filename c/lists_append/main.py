
def f1(): pass
a = []
a.append(f1)
for f in a:
    f()
