; A call that takes a lock, in code that serves a request.
((call) @call
  (#calls? @call "lock")
  (#in-request? @call))

; A lock that is held for a block, in a file that takes one from somewhere.
((with_statement
  (with_clause
    (with_item
      value: (_) @lock))) @with
  (#imports? @lock "lock"))
