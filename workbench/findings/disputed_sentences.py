"""In what sentences that tell one thing differ: figures, days, names, scope, steps, sources, details, quotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from workbench.findings.actors import Actor
from workbench.findings.conflict import Conflict
from workbench.findings.disputed_events import disputed_events, effects, events
from workbench.findings.disputed_facts import disputed_facts
from workbench.findings.disputed_measures import Told
from workbench.findings.disputed_names import disputed_names
from workbench.findings.disputed_omissions import disputed_omissions
from workbench.findings.disputed_scopes import disputed_scopes
from workbench.findings.disputed_sources import disputed_sources
from workbench.findings.disputed_steps import disputed_steps
from workbench.findings.disputed_words import misquoted
from workbench.findings.telling import Sentence, telling_pairs


def disputed_sentences(
    told: Mapping[str, Sequence[Sentence]],
    actors: Mapping[str, Sequence[Actor]],
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
    yield from disputed_names(pairs, {name: actors[name] for name in told}, within)
    yield from disputed_scopes(pairs, within)
    yield from disputed_steps(pairs, measures, within)
    yield from disputed_sources(pairs, within)
    yield from misquoted(pairs, within)
