from collections import Counter

from workbench.lexicon import lexicon
from workbench.stories.synonyms import meaning

ROWS = lexicon("workbench.stories", "synonyms")


def test_a_word_stands_in_one_row_only():
    words = Counter(word for row in ROWS for word in row["words"].split())
    meanings = Counter(row["meaning"] for row in ROWS)

    assert [word for word, count in (words + meanings).items() if words[word] > 1] == []
    assert [name for name, count in meanings.items() if count > 1] == []


def test_every_word_of_a_row_stands_for_its_meaning():
    astray = [
        (word, meaning(word.rstrip("-")))
        for row in ROWS
        for word in row["words"].split()
        if meaning(word.rstrip("-")) != f"={row['meaning']}"
    ]

    assert astray == []


def test_a_row_has_words_to_exchange():
    assert [row["meaning"] for row in ROWS if len(row["words"].split()) + row["words"].count("-") < 2] == []


def test_words_of_no_row_begin_alike_or_differ():
    assert meaning("negligence") == meaning("negligent")
    assert meaning("walrus") != meaning("tomato")
