"""A sleep that no request waits for."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process

import click
from celery import Celery, shared_task
from flask import Flask

app = Flask(__name__)
celery = Celery("shop")
pool = ThreadPoolExecutor()

time.sleep(1)


def nobody_calls():
    time.sleep(1)


def in_thread():
    time.sleep(1)


def in_process():
    time.sleep(1)


def in_pool(number):
    time.sleep(number)


@celery.task
def later():
    time.sleep(60)


@shared_task(bind=True)
def shared(self):
    time.sleep(60)


@click.command()
def command():
    time.sleep(1)


@app.cli.command("warm")
def warm():
    time.sleep(1)


class Worker(threading.Thread):
    def run(self):
        time.sleep(1)


@app.post("/orders")
def order():
    threading.Thread(target=in_thread, daemon=True).start()
    threading.Timer(5, in_thread).start()
    Process(target=in_process).start()
    pool.submit(in_pool, 1)
    pool.submit(lambda: time.sleep(1))
    later.delay()
    later.apply_async(countdown=5)
    celery.send_task("shop.later")
    shared.delay()
    Worker().start()
    return "accepted", 202


@app.template_filter("slow")
def template_filter(text):
    return text


@celery.task
def another():
    return helper_of_a_task()


def helper_of_a_task():
    time.sleep(1)


class NotARoute:
    def route(self, path):
        return lambda function: function


if __name__ == "__main__":
    time.sleep(1)
    app.run()
