"""What an analyst decided about findings by hand, kept beside the corpus."""
