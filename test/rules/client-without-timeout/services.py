import boto3
import feedparser
import openai
import zeep
from flask import Flask
from flask_mail import Mail, Message
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client
from zeep.transports import Transport

app = Flask(__name__)
mail = Mail(app)
soap = zeep.Client("https://soap.example/?wsdl")  # finds: client-without-timeout
bounded_soap = zeep.Client("https://soap.example/?wsdl", transport=Transport(operation_timeout=5))
loaded_only = zeep.Client("https://soap.example/?wsdl", transport=Transport(timeout=5))  # finds: client-without-timeout
sms = Client("sid", "token")  # finds: client-without-timeout (error)
bounded_sms = Client("sid", "token", http_client=TwilioHttpClient(timeout=5))
s3 = boto3.client("s3")
model = openai.OpenAI()
endless_model = openai.OpenAI(timeout=None)  # finds: client-without-timeout (error)


@app.post("/sms")
def text():
    sms.messages.create(to="+100", from_="+200", body="Hello")
    mail.send(Message("Hello"))  # finds: client-without-timeout (error)
    return endless_model.chat.completions.create(model="m", messages=[]).choices[0].message.content


def parsed(content, feed_url):
    feedparser.parse(content)
    feedparser.parse("<rss></rss>")
    feedparser.parse(feed_url)  # finds: client-without-timeout
    feedparser.parse(f"https://{content}/rss")  # finds: client-without-timeout


@app.get("/news")
def news():
    return feedparser.parse("https://news.example/rss").entries  # finds: client-without-timeout (error)
