"""The garbage collector is left as it was found, whatever happens within."""

import gc

import pytest

from workbench.findings.reading.collecting import rarely_collected


@pytest.fixture
def threshold():
    """The collector's threshold, put back after the test."""
    before = gc.get_threshold()
    yield before
    gc.set_threshold(*before)


def test_cycles_are_searched_for_less_often_within_and_as_before_behind(threshold):
    with rarely_collected():
        assert gc.get_threshold()[0] > threshold[0]
        with rarely_collected():
            assert gc.get_threshold()[0] > threshold[0]
        assert gc.get_threshold()[0] > threshold[0]
    assert gc.get_threshold() == threshold


def test_an_error_leaves_the_collector_as_it_was(threshold):
    with pytest.raises(ZeroDivisionError), rarely_collected():
        _ = 1 / 0
    assert gc.get_threshold() == threshold


@pytest.mark.parametrize("young", [0, 1_000_000])
def test_who_asked_for_fewer_searches_or_none_gets_that(threshold, young):
    gc.set_threshold(young, *threshold[1:])
    with rarely_collected():
        assert gc.get_threshold()[0] == young
    assert gc.get_threshold()[0] == young
