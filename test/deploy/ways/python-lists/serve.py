import subprocess
import sys

from shop.process import execute


def gunicorn_command(host, port, application):
    return [
        sys.executable,
        "-m",
        "gunicorn",
        "-b",
        f"{host}:{port}",
        "--timeout",
        "67",
        application,
    ]


def serve():
    execute(gunicorn_command("0.0.0.0", 80, "shop:app"))


def webserver(arguments):
    command = [sys.executable, "-m", "gunicorn", "--timeout", "68"]
    if arguments.daemon:
        command += ["--daemon"]
    command += ["shop:app"]
    with subprocess.Popen(command) as process:
        process.wait()


def either(debug):
    if debug:
        command = ["gunicorn", "shop:app", "--timeout", "0"]
    else:
        command = ["gunicorn", "shop:app", "--timeout", "69"]
    subprocess.run(command)


install(["gunicorn", "flask", "--upgrade"])
check(["python", "-m", "gunicorn"])
