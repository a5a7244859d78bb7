"""An article as words, quotations and whole sentences, read once for all rules."""
