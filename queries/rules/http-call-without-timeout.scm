; A call of an HTTP client. What its names lead to, and whether a timeout bounds it, the model answers.
((call) @call
  (#calls? @call "http"))
