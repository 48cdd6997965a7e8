workers = 4
worker_timeout = 60  # finds: unknown-gunicorn-setting (warning)
