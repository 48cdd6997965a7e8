; A call that keeps the processor busy, in code that serves a request.
((call) @call
  (#calls? @call "cpu")
  (#in-request? @call))
