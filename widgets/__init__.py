"""What the analyst touches. Each widget is one class with its script and its style beside it."""

from importlib import import_module
from typing import Any

_WIDGETS = {"FindingsReview": "findings_review", "InsightEditor": "insight_editor", "StoryReader": "story_reader"}

__all__ = list(_WIDGETS)


def __getattr__(name: str) -> Any:
    if name not in _WIDGETS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_WIDGETS[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
