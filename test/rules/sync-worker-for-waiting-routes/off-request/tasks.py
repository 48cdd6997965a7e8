import requests


def nightly():
    requests.get("https://rates.example/eur")
