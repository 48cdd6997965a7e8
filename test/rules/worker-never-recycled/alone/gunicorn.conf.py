workers = 1
max_requests = 500
