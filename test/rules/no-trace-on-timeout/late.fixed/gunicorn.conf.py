import faulthandler

workers = 4  # finds: no-trace-on-timeout (note)


def post_fork(server, worker):
    faulthandler.enable()


def post_worker_init(worker):
    import faulthandler

    faulthandler.enable()
