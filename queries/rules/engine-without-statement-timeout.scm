; A call that makes an engine. What bounds its statements, here or elsewhere, the model answers.
((call) @call
  (#calls? @call "engine"))
