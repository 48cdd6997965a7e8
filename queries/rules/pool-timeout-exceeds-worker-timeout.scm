; A call that makes an engine. How long its pool waits, the model answers.
((call) @call
  (#calls? @call "engine"))
