threads = 8
