; A call that makes an engine. What bounds its statements, here or elsewhere, the model answers.
((call) @call
  (#calls? @call "engine"))

; `DATABASES = {…}` and `DATABASES["default"] = {…}`: Django's settings make its connections.
((assignment
  left: (identifier) @name) @assignment
  (#eq? @name "DATABASES")
  (#mentions? @assignment "DATABASES"))

((assignment
  left: (subscript
    value: (identifier) @name)) @assignment
  (#eq? @name "DATABASES")
  (#mentions? @assignment "DATABASES"))
