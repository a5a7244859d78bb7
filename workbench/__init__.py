"""From a folder of news articles to a five-section insight in which every mark rests on an exact quote.

The public names stand in the order of the work. Each loads its room when it is first used, so that `import workbench`
costs next to nothing.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_ROOMS = {
    # articles
    "read_articles": "articles.read",
    "clean_articles": "articles.clean",
    "select_articles": "articles.select",
    "Article": "articles.table",
    # stories
    "similar_pairs": "stories.pairs",
    "suggest_threshold": "stories.threshold",
    "relate": "stories.relate",
    "group_stories": "stories.group",
    "add_articles": "stories.additions",
    "list_stories": "stories.listing",
    "align": "stories.alignment",
    "read_decisions": "stories.decisions",
    "decide": "stories.decisions",
    # findings
    "find_dates": "findings.dates",
    "find_measures": "findings.measures",
    "find_statements": "findings.statements",
    "score_stances": "findings.stances",
    "read_overrides": "findings.reviewing.overrides",
    "set_stance": "findings.reviewing.overrides",
    "find_conflicts": "findings.conflicts",
    "find_agenda": "findings.agenda",
    "Evidence": "findings.evidence",
    "read_reviews": "findings.reviewing.reviews",
    "record_review": "findings.reviewing.reviews",
    "apply_reviews": "findings.reviewing.reviewed",
    # insight
    "Insight": "insight.model",
    "parse_insight": "insight.lumen",
    "read_insight": "insight.files",
    "save_insight": "insight.files",
    "review": "insight.review",
    # charts
    "tariff_timeline": "charts.timeline",
    "stance_chart": "charts.stances",
    "agenda_chart": "charts.agenda",
    "story_map": "charts.stories",
    "threshold_chart": "charts.threshold",
    "side_by_side": "charts.side_by_side",
    # report
    "write_report": "report.run",
    # what can go wrong
    "InputError": "errors",
    "SkippedInput": "errors",
}

__all__ = ["__version__", *_ROOMS]  # noqa: PLE0604 - every key of _ROOMS is a string


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
