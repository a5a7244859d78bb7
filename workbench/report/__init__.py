"""The executed notebook as one offline page."""
