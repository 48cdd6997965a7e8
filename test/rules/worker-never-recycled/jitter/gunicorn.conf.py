workers = 4
max_requests = 500  # finds: worker-never-recycled (note)


def post_fork(server, worker):
    server.log.info("spawned")
