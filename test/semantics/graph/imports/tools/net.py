def fetch():
    _hidden()


def _hidden():
    pass
