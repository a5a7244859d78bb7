"""What is denied, so that a wish told within it is none."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.findings.speaking.speech import Speech


def denials(beside: list[Speech]) -> Iterator[range]:
    """The words that are denied, or no comment, in one sentence; what is reported within a denial is denied with it."""
    for speech in beside:
        if speech.kind == "silence":
            yield range(*speech.content)
        elif _denies(speech):
            yield range(speech.content[0], max(other.content[1] for other in beside))


def _denies(speech: Speech) -> bool:
    """Whether a speech denies its content, also when that tells what another wants."""
    told = speech.cue.lower().split()[-1:] if speech.cue is not None and speech.attitude is not None else []
    doubts = speech.cue is not None and speech.cue.lower().split()[-1].startswith("doubt")
    return (
        (speech.kind == "deny" and not speech.negated)
        or any(word.startswith(("deny", "deni")) for word in told)
        or doubts
    )
