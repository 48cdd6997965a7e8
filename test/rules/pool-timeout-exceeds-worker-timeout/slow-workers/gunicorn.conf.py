timeout = 120
