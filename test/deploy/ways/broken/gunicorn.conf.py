workers = 3
def broken(:
    pass
keepalive = 7
