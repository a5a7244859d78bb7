"""What stance a statement takes on which issue, from its words, its conditions and its turn of phrase."""
