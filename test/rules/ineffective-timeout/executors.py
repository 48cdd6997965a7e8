import concurrent.futures
from concurrent.futures import ThreadPoolExecutor, as_completed

from flask import Flask

app = Flask(__name__)
shared = ThreadPoolExecutor()


def work(number):
    return number


@app.get("/one")
def one():
    with ThreadPoolExecutor() as executor:
        future = executor.submit(work, 1)
        return str(future.result(timeout=5))  # finds: ineffective-timeout (error)


@app.get("/two")
def two():
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as executor:
        futures = [executor.submit(work, number) for number in range(2)]
        for future in as_completed(futures, timeout=5):  # finds: ineffective-timeout (error)
            future.result()
        concurrent.futures.wait(futures, 5)  # finds: ineffective-timeout (error)
        return str(list(executor.map(work, range(2), timeout=5)))  # finds: ineffective-timeout (error)


@app.get("/three")
def three():
    future = shared.submit(work, 1)
    return str(future.result(timeout=5))


@app.get("/four")
def four():
    with ThreadPoolExecutor() as executor:
        executor.submit(work, 1).result()
        executor.submit(work, 1).result(timeout=None)
        return str(shared.submit(work, 1).result(timeout=5))


@app.get("/five")
def five():
    executor = ThreadPoolExecutor()
    try:
        return str(executor.submit(work, 1).result(timeout=5))
    finally:
        executor.shutdown(wait=False)


def elsewhere(future):
    with ThreadPoolExecutor() as executor:
        executor.submit(work, 1)
        return future.result(timeout=5)
