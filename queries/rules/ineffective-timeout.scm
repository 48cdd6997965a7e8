; `session.timeout = 5`: requests reads no such attribute.
((assignment
  left: (attribute
    object: (_) @object
    attribute: (identifier) @name)) @assignment
  (#eq? @name "timeout")
  (#names? @object "requests.Session()"))

; The `send` of an adapter: requests always passes the key, so a default for a key that is missing never counts.
((class_definition
  superclasses: (argument_list (_) @base)
  body: (block
    (function_definition
      name: (identifier) @name)))
  (#eq? @name "send")
  (#names? @base "requests.HTTPAdapter"))

; `with ThreadPoolExecutor() as executor`: leaving the block waits for its threads.
((with_statement
  (with_clause
    (with_item
      value: [(call) @call (as_pattern (call) @call)]))) @with
  (#names? @call
    "concurrent.futures.ThreadPoolExecutor()"
    "concurrent.futures.ProcessPoolExecutor()"))

; A call that makes an engine: whether a statement timeout that is written for it takes effect, the model answers.
((call) @call
  (#calls? @call "engine"))
