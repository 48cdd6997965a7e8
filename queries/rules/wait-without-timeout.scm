; A call that waits for another thread, process or task, in code that serves a request.
((call) @call
  (#calls? @call "wait")
  (#in-request? @call))
