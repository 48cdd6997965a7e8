; A call of a network client beside those of HTTP, or one that makes such a client. Whether a timeout bounds it, the
; model answers.
((call) @call
  (#calls? @call "client"))
