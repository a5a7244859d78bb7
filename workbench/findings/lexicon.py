"""What this room's rules know: the rows of `lexicons/<name>.csv`."""

from functools import partial

from workbench import lexicon as lexicons

Row = lexicons.Row
lexicon = partial(lexicons.lexicon, __package__)
