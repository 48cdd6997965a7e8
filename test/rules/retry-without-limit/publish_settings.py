from celery import Celery

app = Celery("shop", broker="redis://broker")
app.conf.task_publish_retry_policy = {"interval_start": 0, "interval_max": 1}  # finds: retry-without-limit
app.conf.update(
    task_publish_retry=True,
    task_publish_retry_policy={"max_retries": None},  # finds: retry-without-limit
)
app.conf.update(task_publish_retry_policy={"max_retries": 3})
app.conf.update(task_publish_retry_policy={**app.conf.task_publish_retry_policy, "interval_max": 1})
CELERY_TASK_PUBLISH_RETRY_POLICY = {  # finds: retry-without-limit
    "interval_start": 0,
    "interval_max": 1,
}
task_publish_retry_policy = dict(app.conf)
