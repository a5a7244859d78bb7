"""What an attribution is, in terms of an article's words."""

from __future__ import annotations

from typing import NamedTuple

from workbench.findings.speaking.placed import Speaker


class Attribution(NamedTuple):
    """Who is said to say what: the speaker (None: nobody is told), the cue's words, and the content's (first, last).

    `first` is where the attribution begins. `via` relays it; `kind` and `stance` are as in `lexicons/cues.csv`, and
    `kind` is "silence" for no comment. A content before the cue is `preposed`; an `empty` one waits for a quotation.
    `held` is the attitude of another with which the content begins: "analysts say Tokyo wants the duties scrapped".
    """

    first: int
    speaker: Speaker | None
    cue: tuple[int, int]
    kind: str
    stance: str
    content: tuple[int, int]
    negated: bool = False
    via: Speaker | None = None
    preposed: bool = False
    empty: bool = False
    held: Attribution | None = None
