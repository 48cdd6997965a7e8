; Code that may not run, or run more than once.
(if_statement) @if
(assert_statement) @assert
(try_statement) @try
(match_statement) @match
(for_statement) @loop
(while_statement) @loop
