class Token:
    def text(self):
        pass


class Statement:
    def print(self):
        pass


def lex():
    yield Token()


def split(stream):
    for token in stream:
        token.text()
        yield Statement()


class Lines:
    def __iter__(self):
        return iter([Token()])


def each():
    for token in Lines():
        token.text()


stream = lex()
stream = split(stream)
for statement in stream:
    statement.print()
next(lex()).text()
each()


def all_tokens():
    yield from lex()


def listed():
    return [Statement() for _ in range(2)]


for token in all_tokens():
    token.text()
for statement in listed():
    statement.print()
