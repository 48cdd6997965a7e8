; A function that is tried again: `@retry(…)`, and `@retry` alone.
((decorated_definition
  (decorator (call) @call)
  definition: (function_definition name: (identifier) @name))
  (#names? @call
    "tenacity.retry()"
    "backoff.on_exception()"
    "backoff.on_predicate()"
    "retrying.retry()"))
((decorated_definition
  (decorator [(identifier) (attribute)] @object)
  definition: (function_definition name: (identifier) @name))
  (#names? @object "tenacity.retry" "retrying.retry"))

; What tries again where it is made.
((call) @call
  (#calls-path? @call "tenacity.Retrying" "tenacity.AsyncRetrying" "urllib3.Retry"))

; Kombu: what it connects with, and what it publishes with.
((call) @call
  (#calls-path? @call
    "kombu.Connection().ensure_connection"
    "kombu.Connection().Producer().publish"
    "kombu.Producer().publish"))

; A call that publishes a task, in a file that says how such calls are tried again.
((call) @call
  (#mentions? @call "retry_policy")
  (#named? @call ".apply_async" ".send_task"))

; How Celery tries again by its settings: as a name, an attribute of `app.conf`, or an argument of its `update`.
((assignment
  left: [(identifier) (attribute)] @name) @assignment
  (#match? @name "(^|[.])(task_publish_retry_policy|CELERY_TASK_PUBLISH_RETRY_POLICY)$")
  (#mentions? @assignment "task_publish_retry_policy" "CELERY_TASK_PUBLISH_RETRY_POLICY"))

((keyword_argument
  name: (identifier) @name) @assignment
  (#eq? @name "task_publish_retry_policy")
  (#mentions? @assignment "task_publish_retry_policy"))
