"""Where one report has from hints what the other has as settled: a source that hardens on the way, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.findings.disputes.claims import count_claims
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.telling import Pair, Sentence

_ALIKE = 0.3
_FAR = 4  # how far apart two sentences are on the scale from hearsay to decree
_NEAR = 3


def disputed_sources(pairs: Sequence[Pair], within: str) -> Iterator[Conflict]:
    """The pairs of sentences of which one is hedged and the other firm."""
    for pair in pairs:
        if pair.alike < _ALIKE:
            continue
        for soft, firm in pair.sides():
            if _softness(soft) > 0 and _softness(firm) == 0 and _firmness(soft) == 0:
                apart = _softness(soft) + _firmness(firm)
                if apart >= _NEAR and _firmness(firm):
                    told = "hardened or softened: one place has it as a hint or from sources, the other as settled"
                    doubt = "" if apart >= _FAR else "; they may be about two stages"
                    yield conflict("attribution", soft.words, firm.words, within, told + doubt)
                break


def _softness(sentence: Sentence) -> int:
    """0 for what is told plainly; a source that vouches for little counts double."""
    return 2 * min(count_claims(sentence, "soft"), 1) + min(count_claims(sentence, "modal"), 1)


def _firmness(sentence: Sentence) -> int:
    return 2 * min(count_claims(sentence, "firm"), 1)
