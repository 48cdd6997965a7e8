; A call that only lets time pass, in code that serves a request.
((call) @call
  (#calls? @call "sleep")
  (#in-request? @call))
