"""The arithmetic of the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.findings.dating import periods
from workbench.findings.dating.anchors import Anchor
from workbench.findings.dating.durations import counted, duration
from workbench.findings.dating.tense import tense_at

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
GRAINS = st.sampled_from("day week month quarter half year decade".split())


@given(GRAINS, DAYS)
def test_a_period_holds_the_day_it_was_made_for(grain, day):
    period = periods.containing(grain, day)

    assert period.grain == grain
    assert period.first <= day <= period.last


@given(GRAINS, DAYS)
def test_periods_of_one_grain_meet_without_a_gap(grain, day):
    period = periods.containing(grain, day)

    following = periods.containing(grain, period.last + timedelta(days=1))

    assert following.first == period.last + timedelta(days=1)
    assert following.value != period.value


@given(GRAINS.filter(lambda grain: grain != "day"), DAYS)
def test_early_middle_and_late_make_the_whole(grain, day):
    whole = periods.containing(grain, day)

    early, middle, late = (periods.part(whole, edge) for edge in ("START", "MID", "END"))

    assert (early.first, late.last) == (whole.first, whole.last)
    assert middle.first == early.last + timedelta(days=1)
    assert late.first == middle.last + timedelta(days=1)


@given(DAYS, st.integers(-500, 500), st.sampled_from("DW"))
def test_moving_there_and_back_by_days_or_weeks_changes_nothing(day, amount, unit):
    assert periods.moved(periods.moved(day, amount, unit), -amount, unit) == day


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        ("90", "day", "P90D"),
        ("two", "week", "P2W"),
        ("twenty-five", "year", "P25Y"),
        ("a couple of", "month", "P2M"),
        ("several", "year", "PXY"),
        ("half a", "year", "P6M"),
        ("a", "decade", "P10Y"),
        ("48", "hour", "PT48H"),
        ("two", "fortnight", "P4W"),
    ],
)
def test_a_length_of_time_has_its_timex3_value(number, unit, value):
    assert duration(number, unit).value == value


def test_what_is_vague_cannot_be_counted():
    with pytest.raises(ValueError, match="PXD"):
        counted(duration("several", "day"), date(2025, 4, 9), "a day")


def test_the_nearest_day_lies_on_the_side_of_the_tense():
    before, after = date(2025, 3, 1), date(2025, 5, 1)

    assert Anchor(day=date(2025, 4, 10), tense="past").nearest([before, after]) == before
    assert Anchor(day=date(2025, 4, 10), tense="future").nearest([before, after]) == after


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Officials, he said on Tuesday, will meet.", "past"),
        ("The levy will take effect on Tuesday.", "future"),
        ("The planned talks on Tuesday were cancelled.", "past"),
        ("During his first visit on Tuesday, he spoke.", "past"),
        ("On Tuesday, the newly elected leader will speak.", "future"),
        ("It is set to be announced on Tuesday.", "future"),
        ("The deadline is Tuesday.", "future"),
        ("A meeting of ministers on Tuesday in May.", None),
    ],
)
def test_the_nearest_verb_gives_the_tense(text, tense):
    start = text.index("Tuesday")

    assert tense_at(text, start, start + len("Tuesday")) == tense
