"""As what one person is introduced: with other bodies, other ministries, or in other words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from workbench.findings.actors import Actor
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.introductions import Introduction
from workbench.findings.disputes.senses import sense_of
from workbench.findings.naming.name_lexicon import name_words
from workbench.findings.naming.offices import terms_of
from workbench.findings.reading.passages import small, smalls

_RENAMED = 2  # words of its own that one of two descriptions of a person has at least
_NEAR = frozenset(["trade minister", "industry minister", "economy minister", "development minister"])  # often one


def disputed_roles(
    articles: Sequence[str],
    introductions: Mapping[str, Sequence[Introduction]],
    days: Mapping[str, date | None],
    within: str,
) -> Iterator[Conflict]:
    """One person put with different bodies or ministries, or described differently."""
    told: dict[str, list[tuple[Introduction, frozenset[str]]]] = {}
    for article in articles:
        for found in introductions[article]:
            if found.actor.kind != "person" or found.actor.former:
                continue
            before = told.setdefault(found.person, [])
            content = _content(found)
            if any(content == known for _, known in before):
                continue
            for other, _ in before:
                yield from _compared(other, found, days[article], within)
            before.append((found, content))


def _compared(left: Introduction, right: Introduction, day: date | None, within: str) -> Iterator[Conflict]:
    a, b = left.actor, right.actor
    ministries = _portfolios(a) and _portfolios(b) and left.words.article != right.words.article
    if ministries and a.office != b.office and (a.of is None or b.of is None or a.of == b.of):
        yield from _two_ministries(left, right, day, within)
    elif _is_for_another(a, b):
        verdict = f"{a.name} is “{a.role}” and “{b.role}”: one of them may be wrong"
        yield conflict("office", left.words, right.words, within, verdict)
    elif a.organisation and b.organisation and a.organisation != b.organisation:
        one_post = a.office == b.office or (_is_chief(a) and _is_chief(b))  # two different offices may be held at once
        if one_post or _is_member(a) or _is_member(b):
            verdict = f"{a.name} is put with {a.organisation} and with {b.organisation}; one of them may be wrong"
            alike = {*a.organisation.lower().split()} & {*b.organisation.lower().split()}
            sure = alike or all(_tells_itself(body) for body in (a.organisation, b.organisation))
            other = "" if sure else ", or they need not be two: a name in another language, or in short"
            yield conflict("organisation", left.words, right.words, within, verdict + other)
    elif _of_one_body(a, b):
        if _is_chief(a) and _is_chief(b) and a.office and b.office and a.office != b.office:
            usual = "president" in (a.office, b.office)  # many a president is the chief executive
            doubt = "the two need not differ" if usual else "one of them may be wrong"
            verdict = f"{a.name} is {a.office} and {b.office} of one body: {doubt}"
            yield conflict("office", left.words, right.words, within, verdict)
            return
        if any((one.role or "").startswith("who ") for one in (a, b)):
            return  # "who leads the union" and "the president of the union" are one post
        more, less = _content(left) - _content(right), _content(right) - _content(left)
        if min(len(more), len(less)) and max(len(more), len(less)) >= _RENAMED:
            verdict = f"{a.name} is “{a.role}” and “{b.role}”: described differently, a minor matter"
            yield conflict("office", left.words, right.words, within, verdict)


def _of_one_body(left: Actor, right: Actor) -> bool:
    """Whether two roles are with one body; one that only one of them tells apart must be named by both."""
    if left.organisation == right.organisation:
        return bool(left.organisation or _capitals(left) & _capitals(right))
    return not (left.organisation and right.organisation) and bool(_capitals(left) & _capitals(right))


def _two_ministries(left: Introduction, right: Introduction, day: date | None, within: str) -> Iterator[Conflict]:
    """Two ministries for one minister, unless the lexicon of offices knows both of them for that day."""
    a, b = left.actor, right.actor
    terms = [term for term in terms_of(a.name) if day is None or term.covers(day)]
    held = {office for term in terms for office in term.offices} & {a.office, b.office}
    if len(held) == 2:
        return
    if held:
        judged = f"by the lexicon of offices the {held.pop()}"
    elif {a.office, b.office} <= _NEAR:
        judged = "the two need not be different ministries"
    else:
        judged = "one of them may be wrong"
    yield conflict("office", left.words, right.words, within, f"{a.name} is {a.office} and {b.office}: {judged}")


def _portfolios(actor: Actor) -> bool:
    """Whether somebody is introduced as the minister of one thing."""
    office = actor.office or ""
    return office.endswith((" minister", " commissioner", " secretary")) and not office.startswith(
        ("prime ", "vice ", "chief ", "press ")
    )


def _is_for_another(left: Actor, right: Actor) -> bool:
    """Whether one post is told for two things: "state secretary for trade", "state secretary for migration"."""
    (ours, its), (theirs, whose) = (_charge(actor.role or "") for actor in (left, right))
    return bool(ours and ours == theirs and its and whose and not its & whose)


def _charge(role: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a post and of what it is for."""
    post, _, charge = role.lower().partition(" for ")
    plain = small("determiner")
    return frozenset(word for word in post.split() if word not in plain), frozenset(
        sense_of(word) for word in charge.split() if word not in plain | small("conjunction")
    )


def _is_member(actor: Actor) -> bool:
    """Whether somebody is only put with a body: "Jane Roe of the Lumen Growers Union"."""
    return (actor.role or "").split()[:1] in (["of"], ["from"], ["at"], ["with"])


def _tells_itself(body: str) -> bool:
    """Whether the name of a body is of several words, with the noun for what it is: no short or foreign one."""
    return " " in body and not name_words("organisation").keys().isdisjoint(body.split())


def _capitals(actor: Actor) -> set[str]:
    """The names in a role, behind its first word."""
    return {word.strip(",.’'()") for word in (actor.role or "").split()[1:] if word[0].isupper()}


def _is_chief(actor: Actor) -> bool:
    return not small("chief").isdisjoint(_words(actor))


def _words(actor: Actor) -> set[str]:
    return {word.strip(",.’'()") for word in (actor.role or "").lower().replace("-", " ").split()}


def _content(told: Introduction) -> frozenset[str]:
    """A role's words without the small ones; a chairman is a chair."""
    plain = [word.removesuffix("man").removesuffix("woman").removesuffix("person") for word in _words(told.actor)]
    return frozenset(filter(None, plain)) - smalls("determiner", "preposition")
