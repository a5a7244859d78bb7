"""What one looks at: each takes a table and returns a figure."""
