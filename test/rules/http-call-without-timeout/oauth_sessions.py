import requests_oauthlib
from authlib.integrations.requests_client import OAuth2Session as AuthlibSession
from flask import Flask
from flask_dance.contrib.github import github, make_github_blueprint
from requests_oauthlib import OAuth1Session, OAuth2Session

app = Flask(__name__)
app.register_blueprint(make_github_blueprint())


@app.get("/login")
def login():
    oauth = OAuth2Session("client")
    oauth.fetch_token("https://id.example/token", code="code")  # finds: http-call-without-timeout (error)
    return oauth.get("https://id.example/me").text  # finds: http-call-without-timeout (error)


@app.get("/login/bounded")
def login_bounded():
    oauth = requests_oauthlib.OAuth2Session("client")
    oauth.fetch_token("https://id.example/token", code="code", timeout=5)
    return oauth.get("https://id.example/me", timeout=5).text


@app.get("/me")
def me():
    return github.get("/user").text  # finds: http-call-without-timeout (error)


@app.get("/me/bounded")
def me_bounded():
    return github.get("/user", timeout=5).text


def first_version():
    session = OAuth1Session("key", client_secret="secret")
    session.fetch_request_token("https://id.example/request")  # finds: http-call-without-timeout
    return session.post("https://id.example/statuses")  # finds: http-call-without-timeout


def with_authlib():
    session = AuthlibSession("client", "secret")
    return session.get("https://id.example/me")  # finds: http-call-without-timeout


def with_authlib_bounded():
    session = AuthlibSession("client", "secret", default_timeout=5)
    session.fetch_token("https://id.example/token")
    return session.get("https://id.example/me")
