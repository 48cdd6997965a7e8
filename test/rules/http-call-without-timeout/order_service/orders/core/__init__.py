from .http import TimeoutSession, session
from .settings import *

__all__ = ["session", "TimeoutSession", "PAYMENT_TIMEOUT", "NO_LIMIT"]
