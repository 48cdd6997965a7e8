worker_class = "sync"  # finds: sync-worker-for-waiting-routes (warning)
threads = 1
