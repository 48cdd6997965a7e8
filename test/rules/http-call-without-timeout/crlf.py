import requests

requests.get(  # finds: http-call-without-timeout
    "https://rates.example/eur",
    params={},
)
