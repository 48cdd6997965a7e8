"""What blocks the event loop, and what does not."""

import asyncio
import subprocess
import threading
import time

import httpx
import requests
from fastapi import FastAPI
from flask import Flask

app = FastAPI()
flask_app = Flask(__name__)
lock = threading.Lock()


@app.get("/direct")
async def direct():
    time.sleep(1)  # finds: blocking-call-in-async-handler (warning)
    requests.get("https://rates.example", timeout=5)  # finds: blocking-call-in-async-handler (warning)
    subprocess.run(["ls"], timeout=5)  # finds: blocking-call-in-async-handler (warning)
    await asyncio.sleep(1)
    await asyncio.to_thread(requests.get, "https://rates.example")
    async with httpx.AsyncClient() as client:
        await client.get("https://rates.example")
    client = httpx.Client()
    client.get("https://rates.example")  # finds: blocking-call-in-async-handler (warning)
    return await indirect()


async def indirect():
    return helper()


def helper():
    lock.acquire()  # finds: blocking-call-in-async-handler (warning)
    lock.acquire(blocking=False)


@app.get("/pool")
def in_pool():
    time.sleep(1)
    return {}


@flask_app.get("/flask")
async def flask_view():
    time.sleep(1)
    return {}


async def nobody_calls():
    time.sleep(1)
