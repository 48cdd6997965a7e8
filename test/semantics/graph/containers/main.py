def one():
    pass


def two():
    pass


table = {"one": one}
table["two"] = two
table["one"]()
table["two"]()
steps = [one, two]
steps[0]()
for step in steps:
    step()
pairs = (one, two)
left, right = pairs
right()
results = [step() for step in steps]
mapped = list(map(one, [1]))
ordered = sorted([1], key=two)
