; Where Python calls a method that the code does not name. Only the call graph asks for it.
(attribute) @use
(subscript) @use
(binary_operator) @use
(comparison_operator) @use
(unary_operator) @use
(augmented_assignment) @change
(interpolation) @format
(with_item) @enter
