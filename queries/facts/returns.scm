(return_statement (_) @return)
(yield) @yield
