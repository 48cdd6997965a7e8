"""Requests that wait for somebody else."""

import asyncio
import queue
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed
from multiprocessing import Process

from celery import shared_task
from celery.result import AsyncResult
from flask import Flask

app = Flask(__name__)
pool = ThreadPoolExecutor()
jobs = queue.Queue()
ready = threading.Event()
loop = asyncio.new_event_loop()


@shared_task
def build(id):
    jobs.get()
    return id


@app.get("/future")
def future():
    first = pool.submit(build, 1)
    first.result()  # finds: wait-without-timeout (error)
    first.result(timeout=5)
    for done in as_completed([first]):  # finds: wait-without-timeout (error)
        print(done)
    return ""


@app.get("/queue")
def from_queue():
    jobs.get()  # finds: wait-without-timeout (error)
    jobs.get(timeout=3)
    jobs.get(True, 3)
    jobs.get(block=False)
    jobs.get(False)
    jobs.get_nowait()
    {}.get("key")
    app.config.get("key")
    return ""


@app.get("/event")
def event():
    ready.wait()  # finds: wait-without-timeout (error)
    ready.wait(2)
    return ""


@app.get("/thread")
def thread():
    worker = threading.Thread(target=build, args=(1,))
    worker.start()
    worker.join()  # finds: wait-without-timeout (error)
    process = Process(target=build)
    process.start()
    process.join(10)
    ", ".join(["a"])
    process.kill()
    process.join()
    return ""


@app.get("/task/<id>")
def task(id):
    return AsyncResult(id).get()  # finds: wait-without-timeout (error)


@app.get("/left")
def left_by_waiting():
    with ThreadPoolExecutor() as executor:
        return executor.submit(build, 1).result()  # finds: wait-without-timeout (error)


@app.get("/delayed")
def delayed():
    result = build.delay(1)
    result.id
    return result.get()  # finds: wait-without-timeout (error)


@app.get("/loop")
def on_another_loop():
    future = asyncio.run_coroutine_threadsafe(asyncio.sleep(1), loop)
    future.result(timeout=5)
    return future.result()  # finds: wait-without-timeout (error)


def nobody_calls():
    jobs.get()
