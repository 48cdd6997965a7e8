; A call that has a bound, given or the library's own. Whether it reaches the worker's timeout, the rule judges.
((call) @call
  (#calls? @call "http" "client"))
