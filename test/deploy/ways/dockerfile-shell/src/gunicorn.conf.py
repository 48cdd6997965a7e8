import os

workers = 9
timeout = int(os.environ.get("GUNICORN_TIMEOUT", 30))
max_requests = 1000
max_requests_jitter = max_requests // 10
