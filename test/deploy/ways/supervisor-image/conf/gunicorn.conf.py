workers = 9
