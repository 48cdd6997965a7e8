"""Code behind the guard of a script runs in no server."""

import argparse

import requests

URL = "https://rates.example/eur"


def main():
    parser = argparse.ArgumentParser()
    parser.parse_args()
    requests.get(URL)  # finds: http-call-without-timeout


if "__main__" == __name__:
    requests.get(URL)  # finds: http-call-without-timeout (note)
    main()
else:
    requests.get(URL)  # finds: http-call-without-timeout (warning)
