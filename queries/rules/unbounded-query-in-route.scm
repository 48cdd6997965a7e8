; A call that may read a table, by its name, in code that serves a request. What it reads, the rule tells.
((call) @call
  (#named? @call
    ".all" ".fetchall" ".query" ".order_by" ".scalars" ".execute"
    "read_sql" "read_sql_query" "read_sql_table")
  (#in-request? @call))
