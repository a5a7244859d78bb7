"""Whatever is passed to a public name by mistake is answered by one sentence: what came, and what to pass."""

import pandas as pd
import pytest

import workbench as wb
from widgets import InsightEditor

MEASURE = {
    "article": "a",
    "quote": "ten percent",
    "rate": "ten",
    "product": "cars",
    "implementing": "US",
    "affected": "JP",
    "status": "announced",
    "date": None,
    "until": None,
    "measure": "m",
}

FOUND = {"article": "a", "start": 0, "end": 3, "quote": "ten"}

SAID = pd.DataFrame(columns=["article", "quote", "holder", "issue", "stance", "score"])

SOON = {"id": "a", "text": "Talks on Monday.", "published": "soon"}

MISTAKES = {
    "no text of an insight": (wb.parse_insight, [None], "None came: pass a str"),
    "no file of an insight": (wb.read_insight, [None], "None came: pass the name of a file"),
    "a text for an insight": (wb.review, ["talks"], r"type str came: pass what wb.parse_insight\(\) gives"),
    "a text to save": (wb.save_insight, ["talks", "one.json"], "an insight was wanted"),
    "an editor without a place": (InsightEditor, [None], "None came: pass the name of a file"),
    "an editor of a folder": (InsightEditor, ["."], "this is a folder, name a file in it"),
    "a table for a suggestion": (wb.threshold_chart, [pd.DataFrame()], r"wb.suggest_threshold\(\)"),
    "rates in words": (wb.tariff_timeline, [pd.DataFrame([MEASURE])], "the rate is 'ten'"),
    "a table for a folder": (wb.write_report, [pd.DataFrame()], "type DataFrame came: pass a folder"),
    "stances kept nowhere": (wb.set_stance, [None, "Jane Roe", "tariffs", 1], "None came"),
    "one id for two": (wb.find_dates, [pd.DataFrame({"id": ["a", "a"], "text": "Talks."})], "'a' stands twice"),
    "a number for a text": (
        wb.find_dates,
        [pd.DataFrame([SOON | {"text": 5}])],
        "of article 'a' is something",
    ),
    "a list for a text": (wb.find_statements, [pd.DataFrame([SOON | {"text": ["x"]}])], "type list: wanted words"),
    "two texts": (wb.find_measures, [pd.DataFrame([["a", "x", "y"]], columns=["id", "text", "text"])], "two columns"),
    "a day that is none": (wb.find_dates, [pd.DataFrame([SOON])], "published is 'soon', which is no day"),
    "a stance of nobody": (wb.set_stance, ["stances.csv", None, "tariffs", 1], "None came: pass two names"),
    "a day before newspapers": (wb.find_dates, [pd.DataFrame([SOON | {"published": "0001-01-01"}])], "before 1600"),
    "no reviews": (wb.apply_reviews, [pd.DataFrame(), None], r"None came: pass what wb.read_reviews\(\) gives"),
    "a review of nothing": (wb.record_review, ["reviews.csv", None, "accepted"], "None came: pass a row of a table"),
    "a note that is none": (wb.record_review, ["reviews.csv", FOUND, "accepted"], {"note": 5}, "a note in words"),
    "a place in words": (wb.record_review, ["r.csv", FOUND | {"start": "x"}, "accepted"], "the finding has no place"),
    "a file nowhere": (wb.record_review, [None, FOUND, "accepted"], "None came: pass the name of a file"),
    "a name that is no file's": (wb.record_review, ["a\0b", FOUND, "accepted"], "cannot be written"),
    "an actor for two names": (wb.score_stances, [SAID], {"overrides": {"Jane Roe": 1}}, r"give \(actor, issue\)"),
    "a list of stances": (wb.score_stances, [SAID], {"overrides": [1]}, "stances set by hand was wanted"),
    "an empty source": (wb.read_articles, [" "], "the source is empty"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_in_one_sentence(mistake):
    call, arguments, *named, told = MISTAKES[mistake]

    with pytest.raises(wb.InputError, match=told) as caught:
        call(*arguments, **(named[0] if named else {}))
    assert "\n" not in str(caught.value)
