; FastAPI and Starlette, beyond the decorators that they share with Flask.

; @app.websocket("/feed"), @router.api_route("/", methods=["GET"])
((decorator (_) @route-decorator)
  (#match? @route-decorator "^[^(]*[.](?:api_route|websocket|websocket_route|head|options)[ ]*[(]"))

; @app.middleware("http"), @app.exception_handler(404)
((decorator (_) @hook-decorator)
  (#match? @hook-decorator "^[^(]*[.](?:middleware|exception_handler)[ ]*[(]"))

; router.add_api_route("/orders", orders), app.add_route("/", index)
((attribute attribute: (identifier) @registration)
  (#any-of? @registration "add_api_route" "add_route" "add_api_websocket_route"))

; Route("/orders", orders)
(call
  function: (identifier) @registration
  (#any-of? @registration "Route" "WebSocketRoute"))

; app.include_router(orders, prefix="/orders")
((attribute attribute: (identifier) @nesting)
  (#eq? @nesting "include_router"))

; Depends(session), fastapi.Security(user): called before the handlers that ask for it.
((call function: (identifier) @hook-registration)
  (#any-of? @hook-registration "Depends" "Security"))
((call function: (attribute attribute: (identifier) @hook-registration))
  (#any-of? @hook-registration "Depends" "Security"))
