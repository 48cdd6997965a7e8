import sys

JOBS = {}
LISTENERS = []


def job(name):
    def put(function):
        JOBS[name] = function
        return function

    return put


def listens(function):
    LISTENERS.append(function)
    return function


@job("clean")
def clean():
    pass


@job("send")
def send():
    pass


@listens
def heard():
    pass


def run(name):
    JOBS[name]()


def run_or(name, default):
    JOBS.get(name, default)()


def tell():
    for listener in LISTENERS:
        listener()


def tell_all():
    for name, function in JOBS.items():
        function()


def nothing():
    pass


run(sys.argv[1])
run_or(sys.argv[2], nothing)
tell()
tell_all()
