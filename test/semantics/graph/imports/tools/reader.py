def read():
    from .files import write

    write()
