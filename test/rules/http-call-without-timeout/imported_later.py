"""Another library's names look the same and are others."""

import grequests
import requests_mock
import treq as requests
from boto3 import Session
from flask import Flask, request, session
from sqlalchemy.orm import Session as DatabaseSession, sessionmaker

URL = "https://rates.example/eur"
app = Flask(__name__)

requests.get(URL)
Session().client("s3").get_object(Bucket="rates")
DatabaseSession().get(int, 1)
sessionmaker()().get(int, 1)
app.test_client().get("/rates")
grequests.get(URL)


def page(db: DatabaseSession):
    request.args.get("page")
    request.headers.get("Accept")
    session.get("user")
    session.pop("user", None)
    return db.get(int, 1)
