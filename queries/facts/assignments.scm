; Every way in which a name, an attribute or an item gets a value.
(assignment) @assignment
(augmented_assignment left: (_) @rebound)
(named_expression) @walrus
(with_item) @with
(for_statement) @for
(for_in_clause) @for
(except_clause (as_pattern) @caught)
(delete_statement (_) @rebound)
(case_clause (case_pattern) @rebound)
(global_statement) @global
(nonlocal_statement) @nonlocal
