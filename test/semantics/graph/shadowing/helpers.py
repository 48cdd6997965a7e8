from main import *


def helper():
    pass
