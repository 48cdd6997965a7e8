; A call that waits on the network or on a database, in code that serves a request.
((call) @call
  (#calls? @call "http" "client" "connection")
  (#in-request? @call))
