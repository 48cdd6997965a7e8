; A call that blocks its thread, in code that serves a request.
((call) @call
  (#calls? @call "http" "client" "sleep" "subprocess" "lock" "wait")
  (#in-request? @call))
