worker_class = "gthread"  # finds: sync-worker-for-waiting-routes (warning)
threads = 4
