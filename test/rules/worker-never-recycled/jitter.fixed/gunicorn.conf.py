workers = 4
max_requests = 500  # finds: worker-never-recycled (note)
max_requests_jitter = 50


def post_fork(server, worker):
    server.log.info("spawned")
