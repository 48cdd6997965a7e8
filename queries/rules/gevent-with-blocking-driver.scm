; A call that may wait in C code, in code that serves a request.
((call) @call
  (#calls? @call "http" "client")
  (#in-request? @call))

; What talks to a database; by which driver, the model answers.
((call) @call
  (#calls? @call "engine" "connection"))

; What makes waits yield.
((call) @call
  (#calls-path? @call
    "gevent.monkey.patch_all"
    "eventlet.monkey_patch"
    "psycogreen.gevent.patch_psycopg"
    "psycogreen.eventlet.patch_psycopg"))
