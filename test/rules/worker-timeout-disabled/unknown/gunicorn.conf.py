import os

debug = os.environ.get("DEBUG") == "1"
timeout = 0 if debug else 30
