def post_fork(server, worker):
    server.log.info("forked")
