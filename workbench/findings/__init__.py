"""What the articles say, each with its quote."""
