"""A None is no finding where the value may be another that is not known; a call is one where its function or session may be."""

import os

import requests

URL = "https://rates.example/eur"


def from_a_mapping(settings):
    timeout = None
    if "timeout" in settings:
        timeout = settings["timeout"]
    return requests.get(URL, timeout=timeout)


def from_an_attribute(settings):
    timeout = settings.timeout if hasattr(settings, "timeout") else None
    return requests.get(URL, timeout=timeout)


def from_an_attribute_by_or(settings):
    return requests.get(URL, timeout=settings.timeout or None)


def from_a_call(settings):
    timeout = None
    if settings:
        timeout = settings.read("timeout")
    return requests.get(URL, timeout=timeout)


def from_a_parameter(seconds, limited):
    timeout = None
    if limited:
        timeout = seconds
    return requests.get(URL, timeout=timeout)


def from_a_parameter_inline(seconds, limited):
    return requests.get(URL, timeout=seconds if limited else None)


def from_the_environment():
    timeout = None
    if "TIMEOUT" in os.environ:
        timeout = float(os.environ["TIMEOUT"])
    return requests.get(URL, timeout=timeout)


def from_a_loop(settings):
    timeout = None
    for name, value in settings:
        if name == "timeout":
            timeout = value
    return requests.get(URL, timeout=timeout)


def from_an_unpacking(settings):
    timeout = None
    if settings:
        timeout, retries = settings
        print(retries)
    return requests.get(URL, timeout=timeout)


def from_with(settings):
    timeout = None
    with settings as timeout:
        pass
    return requests.get(URL, timeout=timeout)


def from_try(settings):
    try:
        timeout = settings["timeout"]
    except KeyError:
        timeout = None
    return requests.get(URL, timeout=timeout)


def from_arithmetic(budget):
    timeout = None
    if budget:
        timeout = budget - 1
    return requests.get(URL, timeout=timeout)


def in_a_tuple(read=None):
    connect = 3
    return requests.get(URL, timeout=(connect, read))


in_a_tuple(os.environ.get("READ"))


def half_unknown(settings):
    read = None
    if settings:
        read = settings.read
    return requests.get(URL, timeout=(3, read))


class Client:
    def __init__(self, settings=None):
        self.timeout = None
        if settings:
            self.timeout = settings.timeout
        self.session = None
        if settings:
            self.session = settings.session

    def get(self):
        self.session.get(URL)
        return requests.get(URL, timeout=self.timeout)


class Registry:
    timeout = None

    def read(self, settings):
        for name, value in settings:
            setattr(self, name, value)

    def get(self):
        return requests.get(URL, timeout=self.timeout)


class FromDict:
    timeout = None

    def __init__(self, **values):
        self.__dict__.update(values)

    def get(self):
        return requests.get(URL, timeout=self.timeout)


class SetFromOutside:
    timeout = None

    def get(self):
        return requests.get(URL, timeout=self.timeout)


outside = SetFromOutside()
outside.timeout = 5
outside.get()

MODULE_TIMEOUT = None


def init_app(app):
    global MODULE_TIMEOUT
    MODULE_TIMEOUT = app.config["TIMEOUT"]


def uses_the_module():
    return requests.get(URL, timeout=MODULE_TIMEOUT)


def callee_of_several(client):
    fetch = requests.get
    if client:
        fetch = client.fetch
    return fetch(URL)  # finds: http-call-without-timeout


def object_of_several(client):
    session = client.session if client else requests.Session()
    return session.get(URL)  # finds: http-call-without-timeout


def mapping_of_several(settings):
    options = {}
    if settings:
        options = settings.options
    return requests.get(URL, **options)
