class Pages:
    def __iter__(self):
        return self

    def __next__(self):
        return first


class Connection:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        pass

    def send(self):
        pass


def first():
    pass


def second():
    pass


def third():
    pass


for page in Pages():
    page()

with Connection() as connection:
    connection.send()

for number, step in enumerate([first]):
    step()

for one, other in zip([second], [third]):
    one()
    other()

steps = [step for step in sorted([second])]
steps[0]()
made = {name: third for name in "ab"}
made["a"]()
(left, (middle, right)) = (first, (second, third))
middle()
right()
connections = [Connection() for _ in range(3)]
for each in connections:
    each.close()
