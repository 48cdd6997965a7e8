from flask import Blueprint, request

from orders.clients import Payments

payments = Blueprint("payments", __name__)


class Refunds:
    def __init__(self, client: "Payments"):
        self.client = client

    def run(self, order):
        return self.client.refund(order).json()


@payments.post("/refunds")
def refund():
    return Refunds(Payments()).run(request.get_json())


@payments.get("/payments/raw")
def raw():
    return Payments().http.get("http://payments.example/raw").text  # finds: http-call-without-timeout (error)
