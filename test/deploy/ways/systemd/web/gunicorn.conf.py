keepalive = 5
timeout = 100
