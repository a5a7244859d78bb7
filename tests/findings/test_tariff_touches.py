"""That the quick patterns find a sentence worth reading wherever the plain ones do."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.findings.tariffs.touches import BARE, CHARGED, CUSTOMS, PERCENT, any_of

WORDS = ["tariff", "tariffs", "import duty", "tax", "tax on", "MFN rate", "anti-dumping duties"]
PLAIN = {
    PERCENT: r"%|％|\bper ?cent\b|\bpct\b|\bzero\b|\bnil\b|\bnought\b|\bof (?:the|its|their) \w* ?(?:value|price)\b"
    r"|-(?:fifths|thirds|quarters)\b",
    CHARGED: r"\d(?:-| ?)(?:%|per ?cent)(?: rate| charge| tax| toll)? on\b"
    r"|\btax\w* (?:[a-z]+ ){0,4}(?:imports?|goods|products) at \d",
    BARE: BARE.pattern,
    any_of(WORDS): rf"\b(?:{'|'.join(map(re.escape, WORDS))})\b",
}
TEXT = st.lists(
    st.sampled_from(
        "% 25 5 Per per cent PERCENT percentage pct Zero zeros of the their car value price two -thirds thirds on tax "
        "TAXED taxes goods imports at un x é _ tariff Tariffs counter import duty duties mfn RATE anti-dumping twelve "
        "seventeen- Thirty point one . , $".split()
    ).flatmap(lambda word: st.sampled_from([word, f"{word} "])),
    max_size=12,
).map("".join)


@pytest.mark.parametrize(("quick", "plain"), PLAIN.items(), ids=["per cent", "charged", "bare", "words"])
def test_a_quick_pattern_finds_what_the_plain_one_finds(quick, plain):
    @given(TEXT)
    def found_alike(text):
        assert (quick.search(text.lower()) is None) == (re.search(plain, text, re.IGNORECASE) is None)

    found_alike()


@pytest.mark.parametrize("text", ["Customs", "xcustoms", "customs,", "under Section 232", "Section 2321", "IEEPA"])
def test_customs_and_laws_are_found_as_they_are_written(text):
    plain = re.search(r"\bcustoms\b|\bSection (?:122|201|232|301|338)\b|\bIEEPA\b", text)

    assert (CUSTOMS.search(text) is None) == (plain is None)
