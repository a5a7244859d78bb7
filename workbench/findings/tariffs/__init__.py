"""How a tariff is read in a sentence: its rate, what becomes of it, on what and whom it is put, and when."""
