; A call of an HTTP client, in code that serves a request.
((call) @call
  (#calls? @call "http")
  (#in-request? @call))
