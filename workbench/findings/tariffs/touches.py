r"""Which words make a sentence worth reading for a tariff, found in its text before it is read word by word.

All but `CUSTOMS` are searched in lower case. An alternative that begins with its first letter lets `re` pass quickly to
where that letter stands; so `p(?<!\wp)ct` is written for `\bpct`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

PERCENT = re.compile(
    r"[%％]|p(?<!\wp)(?:er ?cent|ct)\b|z(?<!\wz)ero\b|n(?<!\wn)(?:il|ought)\b"
    r"|o(?<!\wo)f (?:the|its|their) \w* ?(?:value|price)\b|-(?:fifths|thirds|quarters)\b"
)
# what says without the word that a tariff is put on something: "will charge 100 percent on patented medicines"
CHARGED = re.compile(
    r"[\d](?:-| ?)(?:%|per ?cent)(?: rate| charge| tax| toll)? on\b"
    r"|t(?<!\wt)ax\w* (?:[a-z]+ ){0,4}(?:imports?|goods|products) at \d"
)
# what an article may name instead of the tariff: who collects it, and the American laws it rests on
CUSTOMS = re.compile(r"c(?<!\wc)ustoms\b|S(?<!\wS)ection (?:122|201|232|301|338)\b|I(?<!\wI)EEPA\b")
# a number after which nothing follows that it would count: "we could live with 12", "thirty-four is a good start"
BARE = re.compile(
    r"(?<![\d.,$€£¥#])\b"
    r"(?:\d{1,3}(?:\.\d)?|(?:ten|eleven|twelve|[a-z]+teen|[a-z]+ty|hundred)(?:-[a-z]+)?|point [a-z]+(?: [a-z]+)?)"
    r"(?=[.,;:!?)”\"’](?!\d)|\s+(?:if|or|for|on|instead|rather|and|but|is|was|would|will|by|from|before|until|since|can"
    r"|could|might|must|too|apiece|nobody|i|we|you|they|he|she|it|one|everyone|a"
    r"|[a-z]+s (?:us|me|him|her|them|it|our|my|their))\b"
    r"|\s*$)"
)


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of some words; those that open alike are tried only where their letters stand."""
    by_letters: dict[str, dict[str, list[str]]] = {}
    for word in sorted({word.lower() for word in words}):
        by_letters.setdefault(word[0], {}).setdefault(re.escape(word[1:2]), []).append(re.escape(word[2:]))
    options = {
        letter: "|".join(f"{second}(?:{'|'.join(rest)})" for second, rest in ends.items())
        for letter, ends in by_letters.items()
    }
    return re.compile("|".join(rf"{letter}(?<!\w{letter})(?:{ends})\b" for letter, ends in options.items()))
