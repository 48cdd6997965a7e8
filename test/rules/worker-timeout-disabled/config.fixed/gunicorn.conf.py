import os

workers = 4
timeout = 30  # finds: worker-timeout-disabled (warning)
keepalive = int(os.environ.get("KEEPALIVE", 5))
