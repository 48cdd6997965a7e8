import boto3
import openai
from botocore.config import Config
from flask import Flask
from slack_sdk import WebClient

app = Flask(__name__)

s3 = boto3.client("s3")  # finds: timeout-exceeds-worker-timeout (error)
unused = boto3.resource("s3")  # finds: timeout-exceeds-worker-timeout (warning)
bounded = boto3.client("s3", config=Config(read_timeout=5, retries={"total_max_attempts": 2}))
model = openai.OpenAI()  # finds: timeout-exceeds-worker-timeout (error)
bounded_model = openai.OpenAI(timeout=10, max_retries=1)
retrying_model = openai.OpenAI(timeout=12)  # finds: timeout-exceeds-worker-timeout
slack = WebClient("token")  # finds: timeout-exceeds-worker-timeout


@app.post("/files")
def upload():
    s3.put_object(Bucket="files", Key="a", Body=b"")
    return model.chat.completions.create(model="m", messages=[]).choices[0].message.content
