; A call in a file that speaks of locked rows: `query.with_for_update()`, `session.get(Order, 1, with_for_update=True)`,
; Django's `select_for_update()`; or of what may bound the waiting for them. Which it is, the rule tells by its name.
((call) @call
  (#mentions? @call "_for_update" "lock_timeout" "lock_wait_timeout"))

; An engine whose statements are bounded waits no longer for a lock.
((call) @call
  (#calls? @call "engine"))
