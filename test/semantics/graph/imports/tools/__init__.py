from .files import copy, write
from . import reader

__all__ = ["copy", "write"]
