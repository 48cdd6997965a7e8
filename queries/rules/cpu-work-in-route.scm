; A call that keeps the processor busy, in code that serves a request.
((call) @call
  (#calls? @call "cpu")
  (#in-request? @call))

; What tells which task queue the project uses.
((call) @call
  (#calls-path? @call "celery.Celery" "rq.Queue"))
