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
  (#names? @call "tenacity.Retrying()" "tenacity.AsyncRetrying()" "urllib3.Retry()"))
