"""What a mapping holds when it is unpacked."""

import copy

import requests

URL = "https://rates.example/eur"

DEFAULTS = {"timeout": 5, "verify": True}
PLAIN = {"verify": True}

requests.get(URL, **DEFAULTS)
requests.get(URL, **PLAIN)  # finds: http-call-without-timeout
requests.get(URL, **{**DEFAULTS})
requests.get(URL, **{**DEFAULTS, "timeout": None})  # finds: http-call-without-timeout
requests.get(URL, **{"timeout": None, **DEFAULTS})
requests.get(URL, **{**PLAIN, **DEFAULTS})
requests.get(URL, **{**PLAIN, "headers": {}})  # finds: http-call-without-timeout
requests.get(URL, **(DEFAULTS | PLAIN))
requests.get(URL, **(PLAIN | {"headers": {}}))  # finds: http-call-without-timeout
requests.get(URL, **dict(DEFAULTS))
requests.get(URL, **dict(PLAIN, timeout=5))
requests.get(URL, **dict(PLAIN))  # finds: http-call-without-timeout
requests.get(URL, **DEFAULTS.copy())
requests.get(URL, **copy.copy(DEFAULTS))
requests.get(URL, **copy.deepcopy(DEFAULTS))
requests.get(URL, **PLAIN, **DEFAULTS)
requests.get(URL, **PLAIN, headers={})  # finds: http-call-without-timeout
requests.get(URL, **{})  # finds: http-call-without-timeout
requests.get(URL, **{"time" + "out": 5})
requests.get(URL, **dict([("timeout", 5)]))


def by_key():
    options = {}
    options["timeout"] = 5
    return requests.get(URL, **options)


def key_of_another():
    options = {}
    options["verify"] = False
    return requests.get(URL, **options)  # finds: http-call-without-timeout


def after_the_call():
    options = {}
    answer = requests.get(URL, **options)  # finds: http-call-without-timeout
    options["timeout"] = 5
    return answer


def under_a_condition(quick):
    options = {}
    if quick:
        options["timeout"] = 1
    return requests.get(URL, **options)


def in_both_branches(quick):
    options = {}
    if quick:
        options["timeout"] = 1
    else:
        options["timeout"] = 5
    return requests.get(URL, **options)


def popped():
    options = dict(DEFAULTS)
    options.pop("timeout")
    return requests.get(URL, **options)  # finds: http-call-without-timeout


def popped_and_given():
    options = dict(DEFAULTS)
    timeout = options.pop("timeout")
    return requests.get(URL, timeout=timeout, **options)


def deleted():
    options = dict(DEFAULTS)
    del options["timeout"]
    return requests.get(URL, **options)  # misses: http-call-without-timeout


def set_to_none():
    options = dict(DEFAULTS)
    options["timeout"] = None
    return requests.get(URL, **options)  # finds: http-call-without-timeout


def merged_in_place():
    options = {"verify": False}
    options |= DEFAULTS
    return requests.get(URL, **options)


def updated_by_a_name():
    options = {"verify": False}
    options.update(DEFAULTS)
    return requests.get(URL, **options)


def updated_by_pairs():
    options = {}
    options.update([("timeout", 5)])
    return requests.get(URL, **options)


def updated_by_plain():
    options = {}
    options.update(PLAIN, headers={})
    return requests.get(URL, **options)  # finds: http-call-without-timeout


def default_when_none():
    options = {"timeout": None}
    options.setdefault("timeout", 5)
    return requests.get(URL, **options)  # finds: http-call-without-timeout


def given_away(configure):
    options = {}
    configure(options)
    return requests.get(URL, **options)


def aliased():
    options = {}
    same = options
    same["timeout"] = 5
    return requests.get(URL, **options)


def returned_dict():
    return {"timeout": 5}


def returned_plain():
    return {"verify": True}


requests.get(URL, **returned_dict())
requests.get(URL, **returned_plain())  # finds: http-call-without-timeout


def parameter(options={"verify": True}):
    return requests.get(URL, **options)  # finds: http-call-without-timeout


def parameter_from_caller(options):
    return requests.get(URL, **options)


parameter_from_caller({"timeout": 5})


def keywords(**kwargs):
    kwargs["timeout"] = kwargs.get("timeout") or 5
    return requests.get(URL, **kwargs)


def keywords_updated(**kwargs):
    kwargs.update(timeout=5)
    return requests.get(URL, **kwargs)


def keywords_merged(**kwargs):
    return requests.get(URL, **{"timeout": 5, **kwargs})


def keywords_rebuilt(**kwargs):
    kwargs = {"timeout": 5, **kwargs}
    return requests.get(URL, **kwargs)


def keywords_taken(**kwargs):
    timeout = kwargs.pop("timeout", None) or 5
    return requests.get(URL, timeout=timeout, **kwargs)


def keywords_renamed(timeout=5, **kwargs):
    return requests.get(URL, timeout=timeout, **kwargs)


class Client:
    def __init__(self):
        self.options = {"verify": False}
        self.options["timeout"] = 5
        self.plain = {}

    def bounded(self):
        return requests.get(URL, **self.options)

    def endless(self):
        return requests.get(URL, **self.plain)  # finds: http-call-without-timeout

    def changed(self):
        options = self.plain.copy()
        options["timeout"] = 5
        return requests.get(URL, **options)


class ChangedLater:
    options = {}

    def configure(self, seconds):
        self.options["timeout"] = seconds

    def get(self):
        return requests.get(URL, **self.options)


MUTATED = {}


def configure():
    MUTATED["timeout"] = 5


def uses_the_global():
    return requests.get(URL, **MUTATED)


MUTATED_AT_ONCE = {}
MUTATED_AT_ONCE["timeout"] = 5


def uses_the_changed_global():
    return requests.get(URL, **MUTATED_AT_ONCE)


def in_a_loop(pages):
    options = {}
    for page in pages:
        requests.get(URL, **options)
        options["timeout"] = 5
