import os
from os import getenv

import requests
from decouple import config
from environs import Env

env = Env()
TIMEOUT = int(os.environ.get("TIMEOUT", "5000"))


def fetch(url):
    requests.get(url, timeout=TIMEOUT)  # finds: timeout-in-wrong-unit
    requests.get(url, timeout=float(os.getenv("TIMEOUT", 30000)))  # finds: timeout-in-wrong-unit
    requests.get(url, timeout=int(getenv("TIMEOUT", default="30000")))  # finds: timeout-in-wrong-unit
    requests.get(url, timeout=config("TIMEOUT", default=5000, cast=int))  # finds: timeout-in-wrong-unit
    requests.get(url, timeout=env.int("TIMEOUT", 5000))  # finds: timeout-in-wrong-unit
    requests.get(url, timeout=(3000, env.int("TIMEOUT", 5000)))  # finds: timeout-in-wrong-unit
    requests.get(url, timeout=int(os.environ.get("TIMEOUT", "5")))
    requests.get(url, timeout=int(os.environ["TIMEOUT"]))
    requests.get(url, timeout=os.environ.get("TIMEOUT"))
    requests.get(url, timeout=config("TIMEOUT"))
