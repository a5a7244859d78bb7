"""In what sentences that tell one thing differ: figures, days, names, scope, steps, sources, details, quotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from workbench.findings.actors import Actor
from workbench.findings.disputes.conflict import Conflict
from workbench.findings.disputes.events import disputed_events, effects, events
from workbench.findings.disputes.facts import disputed_facts
from workbench.findings.disputes.measures import Told
from workbench.findings.disputes.names import disputed_names
from workbench.findings.disputes.omissions import disputed_omissions
from workbench.findings.disputes.scopes import disputed_scopes
from workbench.findings.disputes.sources import disputed_sources
from workbench.findings.disputes.steps import disputed_steps
from workbench.findings.disputes.telling import Sentence, telling_pairs
from workbench.findings.disputes.words import misquoted


def disputed_sentences(
    told: Mapping[str, Sequence[Sentence]],
    people: Mapping[str, Sequence[Actor]],
    measures: Mapping[str, Sequence[Told]],
    published: Mapping[str, date | None],
    within: str,
) -> Iterator[Conflict]:
    """The conflicts between sentences of articles that belong together; `told` has those of each article."""
    pairs = telling_pairs([sentence for sentences in told.values() for sentence in sentences])
    happened = [list(events(sentences)) for sentences in told.values()]
    yield from disputed_facts(pairs, within)
    yield from disputed_events(happened, published, within)
    yield from disputed_omissions([*pairs, *effects(happened)], told, within)
    yield from disputed_names(pairs, people, within)
    yield from disputed_scopes(pairs, within)
    yield from disputed_steps(pairs, measures, within)
    yield from disputed_sources(pairs, within)
    yield from misquoted(pairs, within)
