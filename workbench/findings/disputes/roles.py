"""As what one person is introduced: with other bodies, other ministries, or in other words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from workbench.findings.actors import Actor
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.introductions import Introduction
from workbench.findings.disputes.posts import LEADING, PASSING, posts
from workbench.findings.disputes.senses import places, sense_of
from workbench.findings.naming.name_lexicon import name_words
from workbench.findings.naming.offices import terms_of
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.words import words

_RENAMED = 2  # words of its own that one of two descriptions of a person has at least
_APART = timedelta(days=10)  # after which somebody may have another rank
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
            if found.actor.kind != "person":
                continue
            before = told.setdefault(found.person, [])
            content = _content(found)
            if any(content == known for _, known in before):
                continue
            for other, _ in before:
                if (other.actor.former or found.actor.former) and not _is_of_another_rank(other, found):
                    continue
                yield from _compared(other, found, days, within)
            before.append((found, content))


def _compared(
    left: Introduction, right: Introduction, days: Mapping[str, date | None], within: str
) -> Iterator[Conflict]:
    a, b = left.actor, right.actor
    day = days[right.words.article]
    ministries = _portfolios(a) and _portfolios(b) and left.words.article != right.words.article
    if ministries and a.office != b.office and (a.of is None or b.of is None or a.of == b.of):
        yield from _two_ministries(left, right, day, within)
    elif _is_of_another_rank(left, right):
        since = days[left.words.article]
        later = since is not None and day is not None and abs(since - day) > _APART
        doubt = "the two need not contradict at different times" if later else "one of them may be wrong"
        verdict = f"{a.name} is “{a.role}” and “{b.role}”, of another rank: {doubt}"
        yield conflict("office", left.words, right.words, within, verdict)
    elif _is_for_another(a, b) or _speaks_for_another(a, b):
        verdict = f"{a.name} is “{a.role}” and “{b.role}”: one of them may be wrong"
        yield conflict("office", left.words, right.words, within, verdict)
    elif _is_of_another_body(a, b):
        verdict = f"{a.name} is {a.office} of {a.of} and of {b.of}; one of them may be wrong"
        yield conflict("organisation", left.words, right.words, within, verdict)
    elif a.organisation and b.organisation and not _is_part(a.organisation, b.organisation):
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
            doubt = "one of them may be wrong" if _are_two_posts(a, b) else "a minor matter, the two need not differ"
            verdict = f"{a.name} is “{a.role}” and “{b.role}”: described differently, {doubt}"
            yield conflict("office", left.words, right.words, within, verdict)


def _is_of_another_rank(left: Introduction, right: Introduction) -> bool:
    """Whether one post is told with another rank: a deputy minister, the former minister, the acting head."""
    ours, theirs = posts(left.actor.role or ""), posts(right.actor.role or "")
    if left.words.article == right.words.article or set(ours) & set(theirs):
        return False
    pairs = [(a, b) for a in ours for b in theirs if a.head == b.head and (a.rest & b.rest or not (a.rest and b.rest))]
    return bool(pairs) and all(_differ(a.rank, b.rank) for a, b in pairs)


def _differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two ranks are two; that somebody is new or about to go is told by some reports only."""
    if ours & PASSING and theirs & PASSING:
        return ours != theirs
    return ours - PASSING != theirs - PASSING


def _speaks_for_another(left: Actor, right: Actor) -> bool:
    """Whether somebody speaks for two ministries or other bodies of one kind."""
    for a in posts(left.role or ""):
        for b in posts(right.role or ""):
            ours, theirs = (frozenset(one for one in post.rest - _bodies() if not one.isupper()) for post in (a, b))
            same = a.head == b.head == "spokesman" and a.rest & b.rest & _bodies()
            if same and ours and theirs and not ours & theirs:
                return True
    return False


def _is_of_another_body(left: Actor, right: Actor) -> bool:
    """Whether one post is told to be of two bodies or countries, each named in the role."""
    if not (left.office and left.office == right.office and left.of and right.of and left.of != right.of):
        return False
    if any(str(actor.of).startswith("Government") for actor in (left, right)):
        return False  # how a government is named, and no other body
    return all(actor.organisation == actor.of or actor.of in _named_in(actor.role or "") for actor in (left, right))


def _named_in(role: str) -> frozenset[str]:
    """The countries and unions that a role names."""
    text = words(role)
    return frozenset(code for _, _, code in places().within(text, 0, len(text)))


def _is_part(left: str, right: str) -> bool:
    """Whether the name of one body is the other's in short: the court, the high court of a state."""
    ours, theirs = ({word for word in name.lower().split() if word != "the"} for name in (left, right))
    return ours <= theirs or theirs <= ours


def _are_two_posts(left: Actor, right: Actor) -> bool:
    """Whether two roles name posts that nobody takes for one another: a minister and a high commissioner."""
    ours, theirs = ({post.head for post in posts(actor.role or "")} for actor in (left, right))
    return bool(ours and theirs) and ours.isdisjoint(theirs) and not (ours & LEADING and theirs & LEADING)


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


@cache
def _bodies() -> frozenset[str]:
    """The senses of the nouns for bodies that one speaks for."""
    nouns = "ministry department office government agency commission association union council bureau committee house"
    return frozenset(map(sense_of, nouns.split()))
