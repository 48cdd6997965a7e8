worker_class = "eventlet"  # finds: gevent-with-blocking-driver (warning)
