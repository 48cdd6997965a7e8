"""Work that keeps a worker busy, and what only looks like it."""

import csv
import hashlib
import io
import zipfile

import click
import pandas as pd
from celery import shared_task
from flask import Flask, request
from openpyxl import Workbook
from PIL import Image
from werkzeug.security import check_password_hash

app = Flask(__name__)


@app.post("/photos")
def photo():
    image = Image.open(request.files["photo"])
    print(image.size)
    image.thumbnail((800, 800))  # finds: cpu-work-in-route (warning)
    small = image.convert("RGB").resize((10, 10))
    return save(small)


def save(image):
    image.save("a.png")  # finds: cpu-work-in-route (warning)
    return "saved"


@app.get("/table")
def table():
    frame = pd.DataFrame([1])
    frame.head()
    frame.head().to_excel("a.xlsx")  # finds: cpu-work-in-route (warning)
    other = pd.read_csv("big.csv")
    return other.to_json()


@app.get("/rows")
def rows():
    out = csv.writer(io.StringIO())
    out.writerow(["head"])
    for row in range(10):
        out.writerow([row])  # finds: cpu-work-in-route (warning)
    out.writerows([[1]])  # finds: cpu-work-in-route (warning)
    return ""


@app.get("/book")
def book():
    workbook = Workbook()
    workbook.active.append([1])
    workbook.save("a.xlsx")  # finds: cpu-work-in-route (warning)
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.write("a.xlsx")  # finds: cpu-work-in-route (warning)
        archive.namelist()
    return ""


@app.post("/login")
def login():
    hashlib.sha256(b"x").hexdigest()
    return str(check_password_hash("a", "b"))  # finds: cpu-work-in-route (note)


@shared_task
def in_background():
    Image.open("a").resize((1, 1))


@click.command()
def command():
    pd.read_csv("big.csv")


@app.get("/handed")
def handed():
    in_background.delay()
    return ""


pd.read_csv("on_import.csv")
