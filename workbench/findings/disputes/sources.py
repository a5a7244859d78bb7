"""Where one report has from hints what the other has as settled: a source that hardens on the way, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from workbench.findings.disputes.claims import has_claim
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.telling import Pair, Sentence

_ALIKE = 0.3
_FAR = 4  # how far apart two sentences are on the scale from hearsay to decree
_NEAR = 3


def disputed_sources(pairs: Sequence[Pair], within: str) -> Iterator[Conflict]:
    """The pairs of sentences of which one is hedged and the other firm."""
    softness, firmness = cache(_softness), cache(_firmness)
    for pair in pairs:
        if pair.alike < _ALIKE:
            continue
        for soft, firm in pair.sides():
            if softness(soft) > 0 and softness(firm) == 0 and firmness(soft) == 0:
                apart = softness(soft) + firmness(firm)
                if apart >= _NEAR and firmness(firm):
                    told = "hardened or softened: one place has it as a hint or from sources, the other as settled"
                    doubt = "" if apart >= _FAR else "; they may be about two stages"
                    yield conflict("attribution", soft.words, firm.words, within, told + doubt)
                break


def _softness(sentence: Sentence) -> int:
    """0 for what is told plainly; a source that vouches for little counts double."""
    return 2 * has_claim(sentence, "soft") + has_claim(sentence, "modal")


def _firmness(sentence: Sentence) -> int:
    return 2 * has_claim(sentence, "firm")
