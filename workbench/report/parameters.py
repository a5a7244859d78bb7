"""What a notebook lets its caller set: the assignments of the cell tagged `parameters`."""

from __future__ import annotations

import ast
import difflib
import io
import tokenize
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from nbformat import NotebookNode


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One assignment: `default` is its value (None when it is not a literal), `help` the comment beside or above it."""

    name: str
    default: Any
    help: str

    def __str__(self) -> str:
        return f"{self.name} (default {self.default!r}{': ' + self.help if self.help else ''})"


def declared(notebook: NotebookNode) -> tuple[Parameter, ...]:
    """The parameters of a notebook, in the order written; none when no cell is tagged `parameters`.

    Read from the syntax tree: papermill's own inspection passes over a line with two equal signs, such as
    `threshold = 0.5  # similarity >= 0.5`. Raises InputError when the cell is not Python.
    """
    source = next(
        (cell.source for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])),
        "",
    )
    try:
        tree = ast.parse(source)
    except SyntaxError as wrong:
        raise InputError(f"the cell tagged 'parameters' is not Python (line {wrong.lineno}): correct it") from wrong
    comments = _comments(source)
    return tuple(
        Parameter(name=name, default=_literal(value), help=_comment(comments, statement))
        for statement in tree.body
        for name, value in _assigned(statement)
    )


def checked(values: Mapping[str, Any], known: Iterable[Parameter]) -> dict[str, Any]:
    """The values as given, once each has a name the notebook declares.

    Raises InputError on another name: it suggests the nearest and lists what there is.
    """
    by_name = {parameter.name: parameter for parameter in known}
    for name in values:
        if name not in by_name:
            near = difflib.get_close_matches(name, by_name, n=1)
            meant = f" (did you mean {near[0]!r}?)" if near else ""
            listed = "; ".join(map(str, by_name.values())) or "none: no cell is tagged 'parameters'"
            raise InputError(f"no parameter {name!r} in this notebook{meant}, it has {listed}")
    return dict(values)


def parsed(assignments: Iterable[str], known: Iterable[Parameter]) -> dict[str, Any]:
    """The `name=value` texts of a command line as values of the type that the default has.

    A text stays a text where the default is one, so that `title=2025` is not a number; where the default is a list,
    commas part its members; elsewhere it is read as a Python literal if it is one. Raises InputError when there is no
    `=`, or a number is wanted and none came.

    >>> parsed(["threshold=0.4", "title=2025"], [Parameter(name="title", default="Talks", help="")])
    {'threshold': 0.4, 'title': '2025'}
    """
    defaults = {parameter.name: parameter.default for parameter in known}
    values = {}
    for assignment in assignments:
        name, equals, text = assignment.partition("=")
        if not equals or not name:
            raise InputError(f"parameter {assignment!r} has no value: write -p {name or 'name'}=value")
        values[name] = _value(name, text, defaults.get(name))
    return values


def _value(name: str, text: str, default: Any) -> Any:
    if isinstance(default, str):
        return text
    if isinstance(default, list) and not text.startswith("["):
        return [part.strip() for part in text.split(",") if part.strip()]
    try:
        value = ast.literal_eval({"true": "True", "false": "False", "null": "None", "none": "None"}.get(text, text))
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        value = text
    if isinstance(default, bool | int | float) and not isinstance(value, bool | int | float | None):
        wanted = "True or False" if isinstance(default, bool) else "a number"
        raise InputError(f"parameter {name!r} is {text!r}, but {wanted} is wanted (default {default!r}): give one")
    return value


def _assigned(statement: ast.stmt) -> list[tuple[str, ast.expr | None]]:
    """The names a statement sets, each with the expression it is set to."""
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    value = getattr(statement, "value", None)
    return [(target.id, value) for target in targets if isinstance(target, ast.Name)]


def _literal(value: ast.expr | None) -> Any:
    try:
        return ast.literal_eval(value) if value is not None else None
    except ValueError:
        return None


def _comments(source: str) -> dict[int, tuple[str, bool]]:
    """Line number -> the comment on it, and whether it has the line to itself."""
    return {
        token.start[0]: (token.string.lstrip("#").strip(), not token.line[: token.start[1]].strip())
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }


def _comment(comments: dict[int, tuple[str, bool]], statement: ast.stmt) -> str:
    """The comment at the end of the statement, else the one on the line above."""
    beside = comments.get(statement.end_lineno or statement.lineno, ("", False))[0]
    above, alone = comments.get(statement.lineno - 1, ("", False))
    return beside or (above if alone else "")
