from ..core import NO_LIMIT, PAYMENT_TIMEOUT, TimeoutSession, settings
from ..core.http import make_session


class PaymentClient:
    def __init__(self):
        self._http = make_session()
        self._bounded = TimeoutSession()

    def charge(self, order):
        return self._http.post(settings.PAYMENTS_URL, json=order, timeout=PAYMENT_TIMEOUT)

    def refund(self, order):
        return self._http.post(settings.PAYMENTS_URL + "/refunds", json=order, timeout=NO_LIMIT)  # finds: http-call-without-timeout (error)

    def state(self, order):
        return self._bounded.get(settings.PAYMENTS_URL, params=order)

    @property
    def http(self):
        return self._http
