"""What governments ask, offer and refuse in many turns of phrase, marked by hand before any program had read it."""

import json
from pathlib import Path

import pytest

from workbench.articles.table import Article
from workbench.findings.agenda import agenda
from workbench.findings.naming.governments import government_of

PASSAGES = json.loads(Path(__file__).with_name("agenda_in_the_press.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", ["asks", "offers", "red lines", "several"])
def test_every_wish_is_found_with_its_side_and_kind(kind):
    for passage in PASSAGES[kind]:
        text = passage["text"]
        found = list(agenda(Article(id="a", text=text)))

        assert len(found) == len(passage["wishes"]), (text, found)
        for wish in passage["wishes"]:
            first = text.index(wish["words"])
            last = first + len(wish["words"])
            told = [(one.side, one.kind) for one in found if one.start < last and first < one.end]
            assert (government_of(wish["side"]), wish["kind"]) in told, (text, wish, found)


@pytest.mark.parametrize("passage", PASSAGES["none"], ids=lambda passage: passage["text"][:40])
def test_what_is_no_government_s_wish_is_not_found(passage):
    assert [(one.side, one.kind, one.quote) for one in agenda(Article(id="a", text=passage["text"]))] == []
