from base import *

EMAIL_TIMEOUT = 10
