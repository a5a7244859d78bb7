"""The status that a sentence gives a tariff, with the word it rests on; some are settled by what was told before."""

from __future__ import annotations

from typing import NamedTuple

from workbench.findings.tariffs.sentences import Mark

STANDS = "stands"  # no status of a measure: it is as it was told before, whatever is asked or offered
OR_PROPOSED, OR_THREATENED = "or proposed", "or threatened"  # as it was told before; told for the first time, this
FOLLOWS = "follows"  # what the step just told comes to: "That would mean 30%" is as sure as the threat before it
SUPPOSED = "supposed"  # the same, and another one than what is charged already
DREADED = "dreaded"  # as what is supposed, and a step up
RETOLD = (
    "retold"  # done, as it seems; what was told as announced before is no more than that: "one tweet took it to 18"
)
UNLESS_TOLD = {
    RETOLD: "in_force",
    OR_PROPOSED: "proposed",
    OR_THREATENED: "threatened",
    SUPPOSED: "proposed",
    DREADED: "threatened",
}


class Verdict(NamedTuple):
    """A status and the cue it rests on."""

    status: str
    cue: Mark
