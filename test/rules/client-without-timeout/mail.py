import smtplib
from imaplib import IMAP4_SSL
from smtplib import SMTP as Mailer

from flask import Flask

app = Flask(__name__)


@app.post("/invite")
def invite():
    with smtplib.SMTP("mail.example", 587) as server:  # finds: client-without-timeout (error)
        server.starttls()
        server.sendmail("a@example.org", "b@example.org", "Hello")
    return "", 204


@app.post("/invite/2")
def invite_bounded():
    with Mailer("mail.example", 587, timeout=10) as server:
        server.sendmail("a@example.org", "b@example.org", "Hello")
    with Mailer("mail.example", 587, "localhost", 10) as server:
        server.sendmail("a@example.org", "b@example.org", "Hello")


def later():
    server = smtplib.SMTP()
    server.timeout = 5
    server.connect("mail.example")


def switched_off():
    return smtplib.SMTP("mail.example", timeout=None)  # finds: client-without-timeout (warning)


def inbox():
    return IMAP4_SSL("mail.example")  # finds: client-without-timeout (warning)


class Postman:
    def __init__(self, host):
        self.server = smtplib.SMTP_SSL(host)  # finds: client-without-timeout (error)

    def send(self, text):
        self.server.sendmail("a@example.org", "b@example.org", text)


@app.post("/letters")
def letters():
    Postman("mail.example").send("Hello")


if __name__ == "__main__":
    smtplib.SMTP("mail.example")  # finds: client-without-timeout (note)
