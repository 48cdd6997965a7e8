from tenacity import Retrying, stop_after_attempt
from urllib3.util.retry import Retry

ENDLESS = Retry(total=None)  # finds: retry-without-limit
COUNTED = Retry(total=None, connect=3)
LIMITED = Retry(total=3)


def load(read):
    for attempt in Retrying():  # finds: retry-without-limit
        with attempt:
            read()
    for attempt in Retrying(stop=stop_after_attempt(3)):
        with attempt:
            read()
