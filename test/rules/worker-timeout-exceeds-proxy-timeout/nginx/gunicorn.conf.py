worker_class = "sync"
timeout = 60 * 2  # finds: worker-timeout-exceeds-proxy-timeout (warning)
