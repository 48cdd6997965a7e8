; A call that takes a lock.
((call) @call
  (#calls? @call "lock"))

; A lock that is held for a block, in a file that takes one from somewhere; …
((with_statement
  (with_clause
    (with_item
      value: (_) @lock))) @with
  (#imports? @lock "lock"))

; … and the same where a route leads there: files through which one may are read.
((with_statement
  (with_clause
    (with_item
      value: (_) @lock))) @with
  (#imports? @lock "lock")
  (#in-request? @lock))
