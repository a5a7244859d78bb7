"""Who says what: reporting verbs, quotations, and the speakers they belong to."""
