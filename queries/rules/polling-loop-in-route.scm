; A call that only lets time pass, in code that serves a request; whether a loop waits with it, the rule tells.
((call) @call
  (#calls? @call "sleep")
  (#in-request? @call))
