"""A connection of http.client is judged where it is made."""

import http.client
import socket
from http.client import HTTPConnection, HTTPSConnection

connection = HTTPSConnection("rates.example")  # finds: http-call-without-timeout
connection.request("GET", "/eur")
connection.getresponse()

bounded = HTTPSConnection("rates.example", timeout=5)
bounded.request("GET", "/eur")

switched_off = http.client.HTTPConnection("rates.example", timeout=None)  # finds: http-call-without-timeout
switched_off.request("GET", "/eur")

# The attribute is what `connect` reads.
late = HTTPConnection("rates.example")
late.timeout = 5
late.request("GET", "/eur")


class Rates:
    def __init__(self, host):
        self.connection = HTTPSConnection(host)  # finds: http-call-without-timeout

    def all(self):
        self.connection.request("GET", "/eur")
        return self.connection.getresponse().read()


class UnixConnection(HTTPConnection):
    def __init__(self, path):
        super().__init__("localhost")
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(5)
        self.sock.connect(self.path)


UnixConnection("/run/rates.sock").request("GET", "/eur")


def either(secure):
    connect = HTTPSConnection if secure else HTTPConnection
    return connect("rates.example")  # finds: http-call-without-timeout


def annotated(connection: HTTPSConnection):
    connection.request("GET", "/eur")
    return connection.getresponse()


try:
    http.client.HTTPConnection("rates.example", timeout=5).connect()
except http.client.HTTPException:
    http.client.responses.get(200)
