"""What a party says is to become of a thing, and what would come of its end, as the stance it takes."""

from __future__ import annotations

from workbench.findings.reading.issues import Issue
from workbench.findings.speaking.speech import Speech
from workbench.findings.standing.cueing import ByCue
from workbench.findings.standing.fates import fate
from workbench.findings.standing.outcomes import outcome, worst_of_all
from workbench.findings.standing.weighing import RELIEF


class Becoming(ByCue):
    """Judges one speech by what it says becomes of a thing."""

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech)
        self._settled = False  # whether a turn of phrase tells the stance whatever the words weigh

    def _comes_of_it(self) -> float | None:
        """What a party says would come of a thing's end, or that nothing is worse than it."""
        content = self._speech.content
        told = worst_of_all(self._reading, *content) or outcome(self._reading, *content)
        if told is not None and told[2] is not None:
            self._issue = Issue(RELIEF, told[2], 2, False)
        return self._settle(told[:2] if told is not None else None)

    def _fate(self) -> float | None:
        """What a party says of a thing by its own verb: that it must go, that it works."""
        return self._settle(fate(self._reading, *self._speech.content, self._about, self._before))

    def _settle(self, told: tuple[str, float] | None) -> float | None:
        """What is told stands as it is told, on no condition."""
        if told is None:
            return None
        self._why.append(told[0])
        self._settled = True
        return told[1]
