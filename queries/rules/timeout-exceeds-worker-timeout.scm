; A call that has a bound, given or the library's own. Whether it reaches the worker's timeout, the rule judges.
((call) @call
  (#calls? @call "http" "client"))

; What bounds the statements of a database, in the model's words.
((call) @call
  (#calls? @call "engine"))

((call) @call
  (#calls? @call "connection"))

; Django's settings make its connections: what bounds their statements stands there.
((assignment
  left: (identifier) @name) @assignment
  (#eq? @name "DATABASES")
  (#mentions? @assignment "DATABASES"))

((assignment
  left: (subscript
    value: (identifier) @name)) @assignment
  (#eq? @name "DATABASES")
  (#mentions? @assignment "DATABASES"))
