; A call that waits until a program ends, in code that serves a request.
((call) @call
  (#calls? @call "subprocess")
  (#in-request? @call))
