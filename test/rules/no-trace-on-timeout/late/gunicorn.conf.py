import faulthandler

workers = 4  # finds: no-trace-on-timeout (note)


def post_fork(server, worker):
    faulthandler.enable()
