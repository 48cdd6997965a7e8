"""Positions count what Python's text counts, whatever stands before the call."""

import requests

GRÖSSE = "🚀"
привет = requests.Session()
été = "https://rates.example/été"


def größe(größe="€"):
    return "🚀🚀" + requests.get(f"{été}/🚀/{größe}").text + "🚀"  # finds: http-call-without-timeout


def 料金():
    """合計: 🚀"""
    return привет.get(été)  # finds: http-call-without-timeout


def replaced():
    return "👩‍👩‍👧", requests.get("é", timeout=None), "𝒳"  # finds: http-call-without-timeout
