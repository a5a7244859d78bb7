"""What a notebook declares, and what a caller may set."""

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from workbench import InputError
from workbench.report.parameters import checked, declared, parsed

CELL = """source = "seeds"  # a folder
# the report's title
title = "What they say"
threshold: float = 0.5  # similarity >= 0.5
outlets = [
    "Herald",
]  # keep these
date_from = None
computed = 3 * 4
full = False
"""


def notebook(source=CELL, tags=("parameters",)):
    return new_notebook(cells=[new_code_cell("other = 1"), new_code_cell(source, metadata={"tags": list(tags)})])


@pytest.fixture
def known():
    return declared(notebook())


def test_the_tagged_cell_is_the_signature(known):
    assert [(parameter.name, parameter.default, parameter.help) for parameter in known] == [
        ("source", "seeds", "a folder"),
        ("title", "What they say", "the report's title"),
        ("threshold", 0.5, "similarity >= 0.5"),
        ("outlets", ["Herald"], "keep these"),
        ("date_from", None, ""),
        ("computed", None, ""),
        ("full", False, ""),
    ]


def test_without_a_tagged_cell_nothing_can_be_set():
    assert declared(notebook(tags=())) == ()
    with pytest.raises(InputError, match="it has none: no cell is tagged 'parameters'"):
        checked({"title": "x"}, ())


def test_a_parameters_cell_that_is_no_python_is_an_input_error():
    with pytest.raises(InputError, match="line 1"):
        declared(notebook("source := 3"))


def test_an_unknown_parameter_is_told_with_the_nearest_and_all_there_are(known):
    with pytest.raises(InputError) as told:
        checked({"thresold": 1}, known)

    assert "no parameter 'thresold'" in str(told.value)
    assert "did you mean 'threshold'?" in str(told.value)
    assert "source (default 'seeds': a folder); title (default 'What they say'" in str(told.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("title=2025", "2025"),
        ("title=a=b", "a=b"),
        ("title=", ""),
        ("threshold=0.7", 0.7),
        ("threshold=1", 1),
        ("threshold=none", None),
        ("outlets=Herald, Courier & Co", ["Herald", "Courier & Co"]),
        ("outlets=['Herald, The']", ["Herald, The"]),
        ("outlets=", []),
        ("date_from=2025-04-01", "2025-04-01"),
        ("date_from=2025-10-11", "2025-10-11"),
        ("date_from=None", None),
        ("full=true", True),
        ("unheard=of", "of"),
    ],
)
def test_a_text_becomes_a_value_of_the_kind_the_default_has(known, text, value):
    name = text.partition("=")[0]

    assert parsed([text], known) == {name: value}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title", "parameter 'title' has no value: write -p title=value"),
        ("=x", "parameter '=x' has no value: write -p name=value"),
        ("threshold=high", "parameter 'threshold' is 'high', but a number is wanted"),
        ("full=perhaps", "parameter 'full' is 'perhaps', but True or False is wanted"),
        ("threshold=" + "(" * 10_000, "but a number is wanted"),
    ],
)
def test_a_text_that_cannot_be_a_value_is_an_input_error(known, text, told):
    with pytest.raises(InputError) as error:
        parsed([text], known)

    assert told in str(error.value)
