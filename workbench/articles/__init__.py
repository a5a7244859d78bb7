"""A folder becomes a clean table."""
