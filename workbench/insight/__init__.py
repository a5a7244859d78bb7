"""The five sections an analyst signs."""
