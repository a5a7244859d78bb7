"""Which mentions are of one measure."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.findings.measures import Measure
from workbench.findings.tariffs.links import measure_ids

MENTIONS = st.lists(
    st.builds(
        Measure,
        article=st.sampled_from("ab"),
        start=st.just(0),
        end=st.just(1),
        quote=st.just("x"),
        rate=st.sampled_from([None, 10.0, 24.0]),
        product=st.sampled_from([None, "cars"]),
        implementing=st.sampled_from([None, "US", "CN"]),
        affected=st.sampled_from([None, "JP", "US", "WORLD"]),
    ),
    max_size=8,
)


@given(MENTIONS)
def test_the_order_of_mentions_changes_no_id(mentions):
    assert measure_ids(mentions[::-1]) == measure_ids(mentions)[::-1]


@given(MENTIONS)
def test_different_rates_are_different_measures(mentions):
    ids = measure_ids(mentions)

    rates = {(one, mention.rate) for one, mention in zip(ids, mentions, strict=True) if mention.rate is not None}
    assert len(rates) == len({one for one, _ in rates})


@given(MENTIONS)
def test_equal_mentions_are_one_measure(mentions):
    assert measure_ids(mentions + mentions) == measure_ids(mentions) * 2
