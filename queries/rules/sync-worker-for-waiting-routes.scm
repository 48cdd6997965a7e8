; A call that waits on the network or on a database, in code that serves a request.
((call) @call
  (#calls? @call "http" "client" "connection")
  (#in-request? @call))

; A statement of a SQLAlchemy session, by its name. Whether it is one, the rule tells.
((call) @call
  (#named? @call ".execute" ".scalars" ".commit")
  (#mentions? @call "session")
  (#in-request? @call))
