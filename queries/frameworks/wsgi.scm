; def application(environ, start_response)
((parameters (identifier) @wsgi .)
  (#eq? @wsgi "start_response"))
