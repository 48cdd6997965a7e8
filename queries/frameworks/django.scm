; path("orders/", views.orders), re_path(r"^orders/$", Orders.as_view()), in urlpatterns or a list that ends there
(call
  function: (identifier) @url-pattern
  (#any-of? @url-pattern "path" "re_path" "url"))

; MIDDLEWARE = ["shop.middleware.Audit"]
(assignment
  left: (identifier) @middleware
  (#any-of? @middleware "MIDDLEWARE" "MIDDLEWARE_CLASSES"))
