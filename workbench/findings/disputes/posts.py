"""The posts that a role names, each with its rank: "acting head", "former deputy trade minister"."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from workbench.findings.disputes.senses import sense_of, senses_of
from workbench.findings.reading.words import words

_RANKS = {
    **dict.fromkeys(("former", "ex", "retired", "erstwhile"), "former"),
    **dict.fromkeys(("acting", "interim", "caretaker"), "acting"),
    **dict.fromkeys(("deputy", "vice", "assistant", "junior", "under", "associate"), "deputy"),
    **dict.fromkeys(("outgoing", "departing"), "outgoing"),
    **dict.fromkeys(("new", "newly"), "new"),
    **dict.fromkeys(("designate", "elect", "incoming", "nominee", "future", "prospective"), "not yet"),
}
POSTS = {
    **dict.fromkeys(("head", "chief", "leader", "boss", "heads", "leads"), "head"),
    **dict.fromkeys(("chair", "chairman", "chairwoman", "chairperson", "chairs"), "chair"),
    **dict.fromkeys(("director", "director-general"), "director"),
    **dict.fromkeys(("spokesman", "spokeswoman", "spokesperson"), "spokesman"),
    **dict.fromkeys(("envoy", "ambassador"), "ambassador"),
    **dict.fromkeys(("senator", "congressman", "congresswoman", "lawmaker", "mp", "deputy"), "lawmaker"),
    **{
        one: one
        for one in (
            *("minister", "secretary", "commissioner", "president", "governor", "mayor", "premier", "chancellor"),
            *("economist", "analyst", "negotiator", "representative", "judge", "lawyer", "professor", "treasurer"),
            *("general", "attorney", "adviser", "manager", "founder", "owner", "farmer", "trader", "consul"),
        )
    },
}
PASSING = frozenset(["outgoing", "new"])  # ranks that need not be told
LEADING = frozenset(["head", "chair", "director", "president", "manager", "founder", "owner", "general"])  # often one
_JOINTS = frozenset(["and", ",", "&"])
_LONGEST = 10  # words; what runs on for longer is no role


class Post(NamedTuple):
    """One post: the noun for it, its rank ("" for the full one), and the senses of the other words that tell it."""

    head: str
    rank: frozenset[str]
    rest: frozenset[str]


@lru_cache(maxsize=10_000)
def posts(role: str) -> tuple[Post, ...]:
    """The posts that a role names.

    >>> [(post.head, sorted(post.rank)) for post in posts("the former deputy trade minister and party leader")]
    [('minister', ['deputy', 'former']), ('head', [])]
    """
    text = words(role)
    if len(text) > _LONGEST:
        return ()
    found = []
    start = 0
    for at in range(len(text) + 1):
        if at < len(text) and text[at].low not in _JOINTS:
            continue
        low = [word.low for word in text[start:at]]
        of = next((n for n, word in enumerate(low) if word in ("of", "for", "at", "in", "to")), len(low))
        low = _written_out(low)
        head = next((POSTS[word] for word in reversed(low[:of]) if word in POSTS), None)
        if head is not None:
            rank = frozenset(_RANKS[word] for n, word in enumerate(low) if word in _RANKS and (n < of or n == len(low)))
            rest = frozenset(senses_of(text, start, at)) - _plain()
            found.append(Post(head, rank - ({"deputy"} if head == "lawmaker" else set()), rest))
        start = at + 1
    return tuple(found)


def _written_out(low: list[str]) -> list[str]:
    """The words of a role, a state secretary as a deputy minister: in many countries that is one."""
    if low[-2:] == ["state", "secretary"] or low[:2] == ["state", "secretary"]:
        return ["deputy", "minister", *(word for word in low if word not in ("state", "secretary"))]
    return low


@cache
def _plain() -> frozenset[str]:
    """The senses of the nouns for posts and for ranks."""
    return frozenset(sense_of(word) for word in (*POSTS, *_RANKS))
