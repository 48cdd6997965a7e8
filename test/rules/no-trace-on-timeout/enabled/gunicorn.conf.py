import faulthandler

workers = 4


def trace():
    faulthandler.enable()


def post_worker_init(worker):
    trace()
