"""The forms of a verb or a phrase as the lexicons write them, written out."""

from __future__ import annotations

from functools import cache
from itertools import product

_OWNERS = "its|his|her|their|our|my"


@cache
def forms(written: str) -> tuple[tuple[str, ...], ...]:
    """Each form in the order of the cell, in all its variants.

    What follows " + " ends each form, " / " parts several such tails, "a|b" is either word, "one's" is whosever.

    >>> forms("take;took + a|no stand")
    (('take a stand', 'take no stand'), ('took a stand', 'took no stand'))
    >>> forms("put + it at / on record")
    (('put it at', 'put on record'),)
    >>> forms("lose;lost + one's mind")[1][:2]
    ('lost its mind', 'lost his mind')
    """
    verbs, _, tails = written.partition(" + ")
    return tuple(
        tuple(variant for tail in tails.split(" / ") for variant in _variants(f"{verb} {tail}".strip()))
        for verb in verbs.split(";")
    )


@cache
def plain_forms(written: str) -> tuple[str, ...]:
    """All forms in one row: the base form first, unless it has variants."""
    return tuple(variant for variants in forms(written) for variant in variants)


def _variants(form: str) -> tuple[str, ...]:
    parts = [word.replace("one's", _OWNERS).split("|") for word in form.split()]
    return tuple(" ".join(chosen) for chosen in product(*parts))
