import os
import subprocess
import sys

TIMEOUT = int(os.environ.get("TIMEOUT", "65"))


def serve(workers=4):
    command = [
        "gunicorn",
        "--workers",
        str(workers),
        f"--timeout={TIMEOUT}",
        "-k",
        "gevent",
    ] + ["shop:app"]
    subprocess.run(command, check=True)


def debug():
    os.system("gunicorn shop:app --reload --timeout 0")


def install():
    subprocess.run([sys.executable, "-m", "pip", "install", "gunicorn"])
