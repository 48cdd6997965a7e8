from celery import Celery, shared_task
from flask import Flask

app = Flask(__name__)
queue = Celery("shop", broker="redis://broker")

ENDLESS = {"max_retries": None, "interval_start": 0, "interval_max": 1}


@shared_task
def bill(order):
    print(order)


@app.route("/orders", methods=["POST"])
def order(policy):
    bill.apply_async([1], retry=True, retry_policy={"max_retries": None})  # finds: retry-without-limit
    bill.apply_async([1], retry_policy=ENDLESS)  # finds: retry-without-limit
    queue.send_task("shop.bill", retry_policy={"max_retries": None})  # finds: retry-without-limit
    bill.apply_async([1], retry=False, retry_policy=ENDLESS)
    bill.apply_async([1], retry=policy.retry, retry_policy=ENDLESS)
    bill.apply_async([1], retry_policy={"max_retries": 5})
    bill.apply_async([1], retry_policy={"interval_max": 1})
    bill.apply_async([1], retry_policy={"max_retries": None, **policy})
    bill.apply_async([1], retry_policy=policy)
    bill.apply_async(None)
    bill.apply_async([1])
    return ""
