def outer(action):
    def middle():
        action()

        def inner():
            action()

        return inner

    return middle


def work():
    pass


middle = outer(work)
inner = middle()
inner()


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        tick()

    step()
    return step


def tick():
    pass


counter()()
