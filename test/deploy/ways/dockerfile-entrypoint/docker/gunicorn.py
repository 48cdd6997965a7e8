worker_class = "gevent"
worker_connections = 200
timeout = 10
