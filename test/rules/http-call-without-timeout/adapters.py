"""A mounted adapter bounds a session only where it replaces the None that requests passes on."""

import requests
from requests.adapters import DEFAULT_RETRIES, HTTPAdapter
from urllib3.util import Retry

URL = "https://rates.example/eur"
DEFAULT_TIMEOUT = 5


class Documented(HTTPAdapter):
    """The adapter that everybody copies."""

    def __init__(self, *args, **kwargs):
        self.timeout = DEFAULT_TIMEOUT
        if "timeout" in kwargs:
            self.timeout = kwargs["timeout"]
            del kwargs["timeout"]
        super().__init__(*args, **kwargs)

    def send(self, request, **kwargs):
        timeout = kwargs.get("timeout")
        if timeout is None:
            kwargs["timeout"] = self.timeout
        return super().send(request, **kwargs)


class Short(HTTPAdapter):
    def send(self, *args, **kwargs):
        kwargs["timeout"] = kwargs.get("timeout") or DEFAULT_TIMEOUT
        return super().send(*args, **kwargs)


class Always(HTTPAdapter):
    def send(self, *args, **kwargs):
        kwargs["timeout"] = DEFAULT_TIMEOUT
        return super().send(*args, **kwargs)


class Explicit(HTTPAdapter):
    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        return super().send(
            request,
            stream=stream,
            timeout=timeout or DEFAULT_TIMEOUT,
            verify=verify,
            cert=cert,
            proxies=proxies,
        )


class ByPlace(HTTPAdapter):
    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        if timeout is None:
            timeout = DEFAULT_TIMEOUT
        return super().send(request, stream, timeout, verify, cert, proxies)


class Old(HTTPAdapter):
    def send(self, request, **kwargs):
        if not kwargs.get("timeout"):
            kwargs["timeout"] = 5
        return super(Old, self).send(request, **kwargs)


class NamedBase(HTTPAdapter):
    def send(self, request, timeout=None, **kwargs):
        if timeout is None:
            timeout = 5
        return HTTPAdapter.send(self, request, timeout=timeout, **kwargs)


class Inherits(Short):
    pass


class Counting(HTTPAdapter):
    def send(self, request, **kwargs):
        print(request.url)
        return super().send(request, **kwargs)


class GetWithDefault(HTTPAdapter):
    """`get` with a default returns the None that is there."""

    def send(self, request, **kwargs):
        kwargs["timeout"] = kwargs.get("timeout", DEFAULT_TIMEOUT)
        return super().send(request, **kwargs)


class OnlyInit(HTTPAdapter):
    def __init__(self, timeout=5, **kwargs):
        self.timeout = timeout
        super().__init__(**kwargs)


def mounted(adapter):
    session = requests.Session()
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session


documented = requests.Session()
documented.mount("https://", Documented(timeout=3))
documented.get(URL)

short = requests.Session()
short.mount("https://", Short())
short.get(URL)

always = requests.Session()
always.mount("https://", Always())
always.get(URL)

explicit = requests.Session()
explicit.mount("https://", Explicit())
explicit.get(URL)

by_place = requests.Session()
by_place.mount("https://", ByPlace())
by_place.get(URL)

old = requests.Session()
old.mount("https://", Old())
old.get(URL)

named_base = requests.Session()
named_base.mount("https://", NamedBase())
named_base.get(URL)

inherits = requests.Session()
inherits.mount("https://", Inherits())
inherits.get(URL)

by_name = requests.Session()
by_name.mount(prefix="https://", adapter=Short())
by_name.get(URL)

dict_store = requests.Session()
dict_store.adapters["https://"] = Short()
dict_store.get(URL)

in_variable = Short()
late = requests.Session()
for prefix in ("http://", "https://"):
    late.mount(prefix, in_variable)
late.get(URL)

mounted(Short()).get(URL)
mounted(HTTPAdapter()).get(URL)  # misses: http-call-without-timeout

counting = requests.Session()
counting.mount("https://", Counting())
counting.get(URL)  # finds: http-call-without-timeout

get_with_default = requests.Session()
get_with_default.mount("https://", GetWithDefault())
get_with_default.get(URL)  # misses: http-call-without-timeout

only_init = requests.Session()
only_init.mount("https://", OnlyInit(timeout=3))
only_init.get(URL)  # finds: http-call-without-timeout

plain = requests.Session()
plain.mount("https://", HTTPAdapter(max_retries=Retry(total=3), pool_maxsize=20))
plain.get(URL)  # finds: http-call-without-timeout
print(DEFAULT_RETRIES)

with requests.Session() as opened:
    opened.mount("https://", Short())
    opened.get(URL)


class Rates:
    def __init__(self):
        self.session = requests.Session()
        self.session.mount("https://", Short())

    def all(self):
        return self.session.get(URL)


class Lazy:
    _session = None

    @property
    def session(self):
        if self._session is None:
            session = requests.Session()
            session.mount("https://", Short())
            self._session = session
        return self._session

    def all(self):
        return self.session.get(URL)


class Configured:
    def __init__(self):
        self.session = requests.Session()
        self._configure()

    def _configure(self):
        adapter = Documented()
        self.session.mount("https://", adapter)

    def all(self):
        return self.session.get(URL)


class WithoutEffect:
    def __init__(self):
        self.session = requests.Session()
        self.session.mount("https://", Counting())

    def all(self):
        return self.session.get(URL)  # finds: http-call-without-timeout


# Another session than the one that has the adapter.
other = requests.Session()
other.get(URL)  # finds: http-call-without-timeout
