import os

timeout = 120  # finds: unknown-gunicorn-setting (warning)
keepalive = 5  # finds: unknown-gunicorn-setting (warning)
worker_class = "gthread"
workerclass = "sync"  # finds: unknown-gunicorn-setting (warning)
PORT = os.environ.get("PORT", "8000")
bind = f"0.0.0.0:{PORT}"
max_requests = 1000  # finds: unknown-gunicorn-setting (error)
graceful_timeout = None  # finds: unknown-gunicorn-setting (error)
