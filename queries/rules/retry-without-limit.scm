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

; A call that publishes a task, in a file that says how such calls are tried again.
((call) @call
  (#mentions? @call "retry_policy")
  (#named? @call ".apply_async" ".send_task"))
