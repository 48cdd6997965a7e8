from urllib.request import Request, urlopen


class Alerts:
    def send(self, text):
        request = Request("http://alerts.example", data=text.encode())
        return urlopen(request)  # finds: http-call-without-timeout
