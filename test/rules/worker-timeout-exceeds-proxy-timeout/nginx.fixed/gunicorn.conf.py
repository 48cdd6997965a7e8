worker_class = "sync"
timeout = 75  # finds: worker-timeout-exceeds-proxy-timeout (warning)
