"""Where two articles tell one thing differently: one module for each kind of disagreement."""
