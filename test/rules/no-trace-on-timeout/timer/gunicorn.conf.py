import threading

workers = 4


def pre_request(worker, req):
    worker.slow = threading.Timer(24, worker.log.warning, ("slow %s", req.path))
    worker.slow.start()


def post_request(worker, req, environ, resp):
    worker.slow.cancel()
