workers = 4  # finds: no-trace-on-timeout


def worker_abort(worker):
    worker.log.info("aborted")
