; Regions with names of their own.
(function_definition) @function
(class_definition) @class
(lambda) @lambda
[
  (list_comprehension)
  (set_comprehension)
  (dictionary_comprehension)
  (generator_expression)
] @comprehension
(decorated_definition) @decorated
