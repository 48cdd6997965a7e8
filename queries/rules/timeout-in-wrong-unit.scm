; A call that takes a time. Whether its number can only be meant in another unit, the rule judges.
((call) @call
  (#calls? @call "http" "client"))
