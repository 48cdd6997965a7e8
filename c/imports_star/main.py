
from pkg import *
f()
