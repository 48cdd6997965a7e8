from .mod import f
f()
