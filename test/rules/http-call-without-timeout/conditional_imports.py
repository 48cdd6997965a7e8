"""The import that is there at run time decides; the one that is known is judged."""

try:
    import advocate as http
except ImportError:
    import requests as http

try:
    from urllib.request import urlopen
except ImportError:
    from urllib2 import urlopen

http.get("https://rates.example/eur")  # finds: http-call-without-timeout
urlopen("https://rates.example/eur")  # finds: http-call-without-timeout
