"""The threshold chart shows how similar the pairs of each kind are."""

import pandas as pd

import workbench as wb


def suggestion(*rows):
    ids = [f"{number:02}" for number in range(2 * len(rows))]
    articles = pd.DataFrame({"id": ids, "text": ""})
    pairs = [
        {"left": ids[2 * place], "right": ids[2 * place + 1], "similarity": likeness, "relation": tier, "why": ""}
        for place, (likeness, tier) in enumerate(rows)
    ]
    columns = ["left", "right", "similarity", "relation", "why"]
    return wb.suggest_threshold(articles, pd.DataFrame(pairs, columns=columns))


def test_each_kind_of_pair_is_counted_at_its_similarity():
    shown = wb.threshold_chart(suggestion((0.42, "retelling"), (0.44, "retelling"), (0.21, "related"), (1.0, "copy")))

    bars = {bar.name: {round(x, 3): y for x, y in zip(bar.x, bar.y, strict=True) if y} for bar in shown.data}
    assert bars == {"copy": {0.975: 1}, "near-duplicate": {}, "retelling": {0.425: 2}, "merely related": {0.225: 1}}


def test_the_line_stands_at_the_threshold_and_says_it():
    given = suggestion((0.42, "retelling"), (0.22, "related"))

    shown = wb.threshold_chart(given)

    assert shown.layout.shapes[0].x0 == given.threshold
    assert [note.text for note in shown.layout.annotations] == [f"{given.threshold:.2f}"]


def test_without_pairs_the_figure_says_so():
    assert "similar enough" in wb.threshold_chart(suggestion()).layout.annotations[0].text
