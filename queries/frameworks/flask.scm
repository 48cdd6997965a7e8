; Flask and what builds on it: Flask-RESTful, Flask-RESTX, Flask-AppBuilder, Flask-Admin, APIFlask, flask-smorest,
; flask-rest-jsonapi. Which object a name stands on, and so which framework it is, the model answers.
; A pattern holds one node or two: deeper ones take a query longer to compile than a file to parse.

; @app.route("/"), @bp.get("/"), @ns.route("/") on a class, @expose("/")
((decorator (_) @route-decorator)
  (#match? @route-decorator
    "^(?:[^(]*[.])?(?:route|get|post|put|delete|patch|expose|expose_api)[ ]*[(]"))

; @app.before_request, @app.errorhandler(404), @login_manager.user_loader
((decorator (_) @hook-decorator)
  (#match? @hook-decorator
    "^(?:[^(]*[.])?(?:(?:before|after|teardown)_(?:app_|first_|app_first_|this_)?request|teardown_appcontext|(?:app_)?error_?handler|(?:app_)?context_processor|(?:app_)?url_value_preprocessor|user_loader|request_loader|user_lookup_loader|verify_password|verify_token)(?:[ ]*[(]|$)"))

; app.add_url_rule("/", view_func=index), api.add_resource(Orders, "/orders"), api.route(Orders, "orders", "/orders")
((attribute attribute: (identifier) @registration)
  (#any-of? @registration "add_url_rule" "add_resource" "route"))

; werkzeug: Rule("/", endpoint=index)
(call
  function: (identifier) @registration
  (#eq? @registration "Rule"))

; app.before_request(load_user), app.register_error_handler(404, page)
((attribute attribute: (identifier) @hook-registration)
  (#any-of? @hook-registration
    "before_request" "before_app_request" "after_request" "after_app_request"
    "teardown_request" "teardown_app_request" "teardown_appcontext"
    "context_processor" "app_context_processor"
    "url_value_preprocessor" "app_url_value_preprocessor"
    "register_error_handler" "user_loader" "request_loader"))

; app.register_blueprint(orders, url_prefix="/orders"), api.add_namespace(orders)
((attribute attribute: (identifier) @nesting)
  (#any-of? @nesting "register_blueprint" "add_namespace"))
