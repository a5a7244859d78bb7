"""An id comes from what an article says, and from nothing else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.identity import Identity, content_of, ids_for
from workbench.errors import InputError

identities = st.builds(
    Identity,
    content=st.sampled_from(["One.", "Two."]),
    place=st.tuples(st.sampled_from("ab")),
    published=st.sampled_from([None, date(2025, 4, 16), date(2025, 4, 17)]),
)


@given(st.lists(identities, max_size=12), st.randoms(use_true_random=False))
def test_ids_differ_and_the_order_gives_nobody_another(found: list[Identity], random: object) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    ids = ids_for(found)

    assert len(set(ids)) == len(found)
    assert sorted(zip(map(repr, found), ids, strict=True)) == sorted(
        zip(map(repr, shuffled), ids_for(shuffled), strict=True)
    )


@given(st.lists(identities, max_size=8))
def test_a_copy_that_is_published_later_changes_no_id(found: list[Identity]) -> None:
    later = Identity(content="One.", place=("c",), published=date(2025, 5, 1))
    dated = [one for one in found if one.published]

    assert ids_for([*dated, later])[: len(dated)] == ids_for(dated)


@pytest.mark.parametrize("text", ["One.\r\nTwo.", "One.\rTwo.", "\ufeffOne.\nTwo.\n\n"])
def test_line_ends_and_byte_order_marks_are_no_content(text: str) -> None:
    assert content_of(None, text) == content_of(None, "One.\nTwo.")


def test_a_title_is_content_wherever_it_stands() -> None:
    assert content_of("Title", "Text.") == content_of(None, "Title\n\nText.")
    assert content_of("Title", "Text.") != content_of(None, "Text.")


def test_an_id_is_twelve_hex_digits() -> None:
    (name,) = ids_for([Identity(content="One.")])

    assert len(name) == 12
    assert int(name, 16) >= 0


def test_an_id_that_came_is_kept_even_where_it_is_the_one_of_another_content() -> None:
    (plain,) = ids_for([Identity(content="One.")])

    ids = ids_for([Identity(content="One."), Identity(content="Two.", brought=plain)])

    assert ids[1] == plain
    assert ids[0] != plain


def test_all_ids_that_clash_are_named() -> None:
    came = [Identity(content="", brought=name) for name in ("b", "a", "b", "a", "c")]

    with pytest.raises(InputError, match="'a', 'b'"):
        ids_for(came)


def test_many_copies_cost_no_more_than_many_articles() -> None:
    assert len(set(ids_for([Identity(content="One.")] * 20_000))) == 20_000
