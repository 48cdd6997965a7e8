import requests
from requests.adapters import HTTPAdapter

TIMEOUT = 5


class Default(HTTPAdapter):
    def send(self, request, **kwargs):
        if kwargs.get("timeout") is None:
            kwargs["timeout"] = TIMEOUT  # finds: ineffective-timeout (warning)
        return super().send(request, **kwargs)


class IfMissing(requests.adapters.HTTPAdapter):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("timeout", 5)
        self.timeout = kwargs.pop("timeout")
        super().__init__(*args, **kwargs)

    def send(self, request, *args, **kwargs):
        if kwargs.get("timeout") is None:  # finds: ineffective-timeout
            kwargs["timeout"] = self.timeout
        return super().send(request, *args, **kwargs)


class IfNone(HTTPAdapter):
    def send(self, request, **kwargs):
        if kwargs.get("timeout") is None:
            kwargs["timeout"] = TIMEOUT
        return super().send(request, **kwargs)


class Both(HTTPAdapter):
    def send(self, request, **kwargs):
        kwargs.setdefault("timeout", TIMEOUT)
        if kwargs["timeout"] is None:
            kwargs["timeout"] = TIMEOUT
        return super().send(request, **kwargs)


class Always(HTTPAdapter):
    def send(self, request, **kwargs):
        kwargs["timeout"] = TIMEOUT
        return super().send(request, **kwargs)


class ByName(HTTPAdapter):
    def send(self, request, timeout=None, **kwargs):
        return super().send(request, timeout=timeout or TIMEOUT, **kwargs)


class Other(HTTPAdapter):
    def send(self, request, **kwargs):
        kwargs.setdefault("verify", False)
        return super().send(request, **kwargs)


class Session(requests.Session):
    def request(self, method, url, **kwargs):
        kwargs.setdefault("timeout", TIMEOUT)
        return super().request(method, url, **kwargs)


class Transport:
    def send(self, request, **kwargs):
        kwargs.setdefault("timeout", TIMEOUT)
        return request
