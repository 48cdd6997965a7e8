"""A class whose methods have the names of verbs is no session for that."""

import requests
from flask import Flask, abort
from flask.views import MethodView
from flask_restful import Resource
from shop.views import BaseView

URL = "https://rates.example/eur"
app = Flask(__name__)


class Rates(MethodView):
    def get(self):
        return requests.get(URL).text  # finds: http-call-without-timeout

    def post(self):
        return requests.post(URL).text  # finds: http-call-without-timeout


class Orders(Resource):
    def get(self, number):
        return requests.get(URL).json()  # finds: http-call-without-timeout

    def delete(self, number):
        return requests.delete(URL, timeout=5).json()


class Prices(BaseView):
    def __init__(self):
        self.session = requests.Session()

    def get(self):
        return requests.get(URL).text  # finds: http-call-without-timeout

    def post(self):
        return self.session.post(URL).text  # finds: http-call-without-timeout

    def request(self, method):
        with requests.Session() as session:
            return session.request(method, URL)  # finds: http-call-without-timeout

    def send(self, timeout=None):
        if timeout is None:
            abort(400)
        return requests.get(URL, timeout=timeout)


class Proxy(BaseView):
    def get(self, url, **kwargs):
        return super().get(url, **kwargs)


class Session(requests.Session):
    def get(self, url, **kwargs):
        requests.post(URL)  # finds: http-call-without-timeout
        return super().get(url, **kwargs)
