"""Positions count what Python's text counts, whatever stands before the call."""

import requests

GRÖSSE = "🚀"
привет = requests.Session()
été = "https://rates.example/été"


def größe(größe="€"):
    return "🚀🚀" + requests.get(f"{été}/🚀/{größe}", timeout=(3.05, 25)).text + "🚀"  # finds: http-call-without-timeout


def 料金():
    """合計: 🚀"""
    return привет.get(été, timeout=(3.05, 25))  # finds: http-call-without-timeout


def replaced():
    return "👩‍👩‍👧", requests.get("é", timeout=(3.05, 25)), "𝒳"  # finds: http-call-without-timeout
