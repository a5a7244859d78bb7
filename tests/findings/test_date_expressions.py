"""That the quick scan for time expressions finds what a slow one finds."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.findings.dating.expressions import expressions
from workbench.findings.dating.patterns import grammar

PIECES = st.sampled_from(
    "April May 2 9 2025 on Monday Mondays the last next week two days ago after the past five years in 1990s of Q1 and "
    "90-day recent right now tomorrow January Jan. 5 , 2019 early mid-June FY2025 Christmas Day spring a an one of at "
    "for most few couple lately late present moment this that current weekend night evening All Saints' "
    "New Year's Good long end current".split(" ")
)


def starts_found_slowly(text: str) -> set[int]:
    """Where any rule matches, tried at every character."""
    return {i for i in range(len(text)) if (match := grammar().any_rule.match(text, i)) and match.lastgroup != "name"}


@given(st.lists(PIECES, max_size=20).map(" ".join))
def test_an_expression_begins_only_where_a_rule_matches_and_none_is_skipped(text):
    slow = starts_found_slowly(text)

    quick = list(expressions(text))

    inside = {i for one in quick for i in range(one.start, one.end)}
    assert all(one.start in slow or text[: one.start].endswith(("in ", "within ")) for one in quick)
    assert all(
        grammar().any_rule.match(text, i).lastgroup in ("month", "year", "relative", "span") for i in slow - inside
    )
