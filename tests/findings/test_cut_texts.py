"""A text may be cut anywhere, as feeds and pay-walls do: what is left is read all the same."""

import pandas as pd
import pytest

import workbench as wb
from tests.quality.gold import gold

STEP = 17  # blanks from one cut to the next; each article begins at another


@pytest.mark.parametrize("find", [wb.find_dates, wb.find_measures, wb.find_statements, wb.find_agenda])
def test_an_article_that_ends_or_begins_anywhere_is_read_with_exact_quotes(find):
    texts = gold("dev").articles["text"].tolist()
    cut = [piece for n, text in enumerate(texts) for at in blanks(text)[n % STEP :: STEP] for piece in halves(text, at)]
    articles = pd.DataFrame({"id": [f"{n:05}" for n in range(len(cut))], "text": cut})

    found = find(articles)

    known = articles.set_index("id")["text"]
    assert len(found) > len(texts)
    assert all(known[row.article][row.start : row.end] == row.quote for row in found.itertuples())


def blanks(text: str) -> list[int]:
    return [at for at, sign in enumerate(text) if sign.isspace()]


def halves(text: str, at: int) -> list[str]:
    return [text[max(0, at - 200) : at], text[at : at + 200]]
