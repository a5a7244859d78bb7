"""In what sentences that tell one thing differ: figures, days, names, scope, steps, sources, details, quotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from workbench.findings.actors import Actor
from workbench.findings.disputes.acts import acts, disputed_acts
from workbench.findings.disputes.amounts import amounts
from workbench.findings.disputes.bodies import disputed_bodies
from workbench.findings.disputes.conflict import Conflict
from workbench.findings.disputes.counts import disputed_amounts
from workbench.findings.disputes.coverage import disputed_coverage
from workbench.findings.disputes.denials import disputed_denials
from workbench.findings.disputes.events import disputed_events, effects, events
from workbench.findings.disputes.facts import disputed_facts
from workbench.findings.disputes.measures import Told
from workbench.findings.disputes.names import disputed_names
from workbench.findings.disputes.omissions import disputed_omissions
from workbench.findings.disputes.poles import disputed_poles, poles
from workbench.findings.disputes.progress import Progress
from workbench.findings.disputes.scopes import disputed_scopes
from workbench.findings.disputes.slots import disputed_slots
from workbench.findings.disputes.steps import disputed_steps
from workbench.findings.disputes.telling import Pair, Sentence
from workbench.findings.disputes.words import misquoted


def disputed_sentences(
    pairs: Sequence[Pair],
    told: Mapping[str, Sequence[Sentence]],
    people: Mapping[str, Sequence[Actor]],
    measures: Mapping[str, Sequence[Told]],
    published: Mapping[str, date | None],
    within: str,
) -> Iterator[Conflict]:
    """The conflicts between sentences of articles that belong together.

    `pairs` are those that seem to tell one thing, `told` has those of each article.
    """
    happened = [list(events(sentences)) for sentences in told.values()]
    figures = {name: amounts(sentences) for name, sentences in told.items()}
    slots = list(disputed_slots(pairs, figures, within))
    yield from (found for sure, found in slots if sure)
    yield from disputed_amounts(figures, within)
    yield from (found for sure, found in slots if not sure)
    yield from disputed_facts(pairs, within)
    yield from disputed_events(happened, published, within)
    covered = list(disputed_coverage(list(told.values()), within))
    yield from covered
    yield from disputed_denials(pairs, told, within)
    known = {(one.left, one.left_start) for one in covered} | {(one.right, one.right_start) for one in covered}
    for omission in disputed_omissions([*pairs, *effects(happened)], told, within):
        if (omission.left, omission.left_start) not in known:  # what it leaves out is told as that
            yield omission
    yield from disputed_names(pairs, people, within)
    yield from disputed_scopes(pairs, within)
    days = {
        name: {one.day for one in found if one.kind == "effect"} for name, found in zip(told, happened, strict=True)
    }
    progress = Progress(published, days)
    yield from disputed_acts([acts(sentences) for sentences in told.values()], progress, within)
    yield from disputed_steps(pairs, measures, progress, within)
    yield from disputed_poles([poles(sentences) for sentences in told.values()], within)
    yield from disputed_bodies(pairs, within)
    yield from misquoted(pairs, within)
