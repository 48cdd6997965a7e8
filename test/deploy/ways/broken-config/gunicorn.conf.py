workers = 4
timeout = (30
threads = 2
