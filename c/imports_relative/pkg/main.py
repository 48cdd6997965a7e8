
from .other import f
from . import other as o
f()
o.g()
