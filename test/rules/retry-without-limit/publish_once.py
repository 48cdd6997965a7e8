task_publish_retry = False
task_publish_retry_policy = {"interval_start": 0, "interval_max": 1}
