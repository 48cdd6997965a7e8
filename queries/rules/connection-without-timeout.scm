; A call that opens a connection of a driver. What bounds its statements the model answers.
((call) @call
  (#calls? @call "connection"))
