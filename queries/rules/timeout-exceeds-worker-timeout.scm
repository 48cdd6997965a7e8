; A call that has a bound, given or the library's own. Whether it reaches the worker's timeout, the rule judges.
((call) @call
  (#calls? @call "http" "client"))

; What bounds the statements of a database, in the model's words.
((call) @call
  (#calls? @call "engine"))

((call) @call
  (#calls? @call "connection"))
