def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def apply(f, n):
    if n:
        return apply(f, n - 1)
    return f(n)


class Loop(Loop):
    def run(self):
        self.run()


even(3)
apply(odd, 2)
Loop().run()
