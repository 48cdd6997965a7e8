"""Setting the sockets' default to None sets no bound."""

import socket
import urllib.request

socket.setdefaulttimeout(None)
socket.getdefaulttimeout()

urllib.request.urlopen("https://rates.example/eur")  # finds: http-call-without-timeout
