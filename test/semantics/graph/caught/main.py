class Problem(Exception):
    def show(self):
        pass


class Worse(Problem):
    def show(self):
        pass


class Other(Exception):
    def show(self):
        pass


def run():
    raise Worse()


try:
    run()
except Problem as problem:
    problem.show()

try:
    raise Other()
except (Worse, Other) as error:
    error.show()
