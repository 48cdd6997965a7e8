"""A handler that a view inherits runs the view's own methods."""

import requests
from flask import Flask
from flask.views import MethodView
from flask_appbuilder import BaseView, expose

URL = "https://rates.example/eur"
app = Flask(__name__)


class Page(MethodView):
    def get(self):
        return self.render()

    def render(self):
        return f"<p>{self.load()}</p>"

    def post(self):
        return self.save()

    def save(self):
        return requests.post(URL)  # finds: http-call-without-timeout (error)


class Rates(Page):
    def load(self):
        return self.fetched()

    def fetched(self):
        return requests.get(URL).text  # finds: http-call-without-timeout (error)

    def save(self):
        return requests.put(URL)  # finds: http-call-without-timeout (error)

    def refresh(self):
        return requests.patch(URL)  # finds: http-call-without-timeout (warning)


class Unserved(Page):
    def load(self):
        return requests.delete(URL).text  # finds: http-call-without-timeout (warning)


class Circular(Page):
    def load(self):
        return self.render()


app.add_url_rule("/rates", view_func=Rates.as_view("rates"))
app.add_url_rule("/circular", view_func=Circular.as_view("circular"))


class Form(BaseView):
    @expose("/form", methods=["POST"])
    def this_form_post(self):
        return self.form_post()

    def form_post(self):
        return ""


class Registration(Form):
    def form_post(self):
        return requests.post(URL).text  # finds: http-call-without-timeout (error)
