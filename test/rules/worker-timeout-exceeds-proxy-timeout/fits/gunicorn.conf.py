timeout = 55
