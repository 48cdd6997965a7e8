; A call of a network client beside those of HTTP, or one that makes such a client. Whether a timeout bounds it, the
; model answers.
((call) @call
  (#calls? @call "client"))

; `EMAIL_HOST = …`: Django's settings name the server that its mail is sent through.
((assignment
  left: (identifier) @name) @assignment
  (#eq? @name "EMAIL_HOST")
  (#mentions? @assignment "EMAIL_HOST"))
