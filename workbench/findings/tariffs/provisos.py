"""What a tariff hangs on: a condition, a day that makes one ("the day Brazil retaliates"), a step yet to be taken."""

from __future__ import annotations

from itertools import pairwise

from workbench.findings.tariffs.sentences import TariffSentence, plain
from workbench.findings.tariffs.verbs import MODIFIER

LEAST = 4  # letters of a plural noun, which "this", "does" and the like are not
CONDITION = 30  # words within which an "if" makes a "would" a threat


def is_conditional(sentence: TariffSentence, at: int) -> bool:
    """Whether what is told near a word hangs on a condition: "if the talks fail", "unless …", "without a deal"."""
    if {"that", "which"} & set(sentence.low(at - 3, at)) and not {"if", "unless"} & set(
        sentence.low(at, at + MODIFIER)
    ):
        return False  # "the tariff that Brazil charges" is charged, whatever else may be
    around = _unquoted(
        _since_pause(sentence.low(at - CONDITION, at)), _to_pause(sentence.low(at, _to_next(sentence, at)))
    )
    first = sentence.low(0, 1)[0]  # "had the talks failed", "should the talks fail"
    inverted = first in ("had", "should", "were") and bool({"would", "will"} & set(around))
    inverted = inverted or (first == "should" and "," in around and "?" not in around)
    inverted = inverted or any(pair == (",", "should") for pair in pairwise(around))  # "the duty, should it come, …"
    inverted = inverted or any(
        around[i] in (",", ";") and around[i + 1] == "were" and _supposes(around[i + 2 : i + 8])
        for i in range(len(around) - 1)
    )  # "the duty, were it ever imposed, …"
    asked = [i for i, word in enumerate(around) if word == "if" and around[max(0, i - 1)] in plain("asks if")]
    asked += [i for i, word in enumerate(around) if word == "without" and i and _is_whose(around[i - 1])]
    words = [word for i, word in enumerate(around) if i not in asked]  # "it is unclear if"
    opened = first == "or" or any(pair == ("or", "else") for pair in pairwise(around))
    return inverted or opened or bool(plain("condition") & set(words)) or _hangs_on_a_day(around)


def _is_whose(word: str) -> bool:
    """Whether "without" only tells which goods or countries are meant: "countries without a treaty"."""
    return word in ("those", "anyone", "country") or (word.isalpha() and word.endswith("s") and len(word) > LEAST)


def paratactic(sentence: TariffSentence, at: int) -> str | None:
    """The status of what a clause before, with no "if", makes a verb hang on: "you keep dumping, it's 36 percent".

    What one only has to sign or to buy for is proposed, every other is a threat.
    """
    start = max((i for i in range(max(0, at - 2 * CONDITION), at) if sentence.lows[i] in _OPENS), default=-1) + 1
    led = sentence.low(start, at)
    comma = max((i for i, word in enumerate(led) if word == ","), default=None)
    if comma is None or not 0 < comma <= CONDITION or len(led) - comma > MODIFIER - 2:
        return None
    if not _IT.issuperset(led[comma + 1 :]):
        return None
    verb = led[1:2] if led[0] in _WHO else led[:1]
    if led[0] not in _WHO and led[0] not in _BIDS and led[0] not in ("don't", "do", "one", "another"):
        return None
    if "n't" in led[:3] or "not" in led[:3] or led[0] == "don't":
        return "threatened"
    return "proposed" if not _BIDS.isdisjoint(verb) and led[0] not in ("they", "he", "she") else "threatened"


def lacks(sentence: TariffSentence, at: int) -> bool:
    """Whether what is told at a word hangs only on a thing one may lack today: "without papers, shoes pay 20%".

    A deal, a bill or a breakthrough is a thing to come, and so is what the verb of its own clause would bring.
    """
    around = sentence.low(at - CONDITION, at + CONDITION)
    if (plain("condition") - _LACKING) & set(around):
        return False
    lacked = [i for i, word in enumerate(around) if word in _LACKING]
    return bool(lacked) and all(_TO_COME.isdisjoint(around[i + 1 : i + 1 + MODIFIER]) for i in lacked)


def _supposes(after: list[str]) -> bool:
    """Whether a "were" in front is an if: "were it ever imposed", "were the tariff to fall"."""
    return bool(after) and (after[0] in plain("pronoun") or (after[0] in plain("determiner") and "to" in after))


def _to_next(sentence: TariffSentence, at: int) -> int:
    """How far a condition may stand from a word: not beyond an "and" whose verb has a rate of its own."""
    rates = sentence.of("rate", first=at, last=at + CONDITION)
    for one, other in pairwise(rates):
        for i in range(one.last, other.first - 1):
            joins = sentence.lows[i] in ("and", "but")
            if joins and (sentence.lows[i + 1] in plain("auxiliary") or sentence.of("face", first=i + 1, last=i + 2)):
                return i
    return at + CONDITION


def _since_pause(before: list[str]) -> list[str]:
    """The words after the last semicolon: what is beyond it is another thing."""
    return before[len(before) - before[::-1].index(";") :] if ";" in before else before


def _to_pause(after: list[str]) -> list[str]:
    return after[: after.index(";")] if ";" in after else after


def _unquoted(before: list[str], after: list[str]) -> list[str]:
    """The words around one, less those of a quotation that ends before it or begins after it with a comma or colon."""
    closed = max((i for i, word in enumerate(before) if word == "”"), default=-1)
    opened = (i for i, word in enumerate(after) if word == "“" and after[max(0, i - 1)] in (",", ":"))
    return [*before[closed + 1 :], *after[: next(opened, len(after))]]


def _hangs_on_a_day(words: list[str]) -> bool:
    """Whether a condition is told as its day: "on the day Brazil retaliates", "the moment that they do"."""
    for i, word in enumerate(words):
        if (
            word in ("day", "moment", "minute", "instant")
            and words[max(0, i - 1) : i] == ["the"]
            and words[max(0, i - 2)] != "at"
        ):
            after = words[i + 1 : i + 2]
            if after and after[0].isalpha() and after[0] not in _NO_CONDITION:
                return True
    return False


def waits(sentence: TariffSentence) -> bool:
    """Whether a sentence says that something is yet to be agreed: "once parliament ratifies", "subject to approval"."""
    text = sentence.low(0, len(sentence.words))
    steps = [i for i, word in enumerate(text) if word in plain("pending")]
    return any(plain("awaits") & set(text[max(0, i - MODIFIER) : i]) for i in steps)


_NO_CONDITION = frozenset(
    {
        "of",
        "after",
        "before",
        "when",
        "in",
        "to",
        "is",
        "was",
        "and",
        "but",
        "it",
        "at",
        "on",
        "for",
        "from",
        "with",
        "by",
    }
)
_OPENS = frozenset(["“", '"', ".", "!", ";", ":", "‘"])
_IT = frozenset({"it", "that", "they", "you", "then", "and", "or", "so", "rate", "tariff", "the", "number"})
_WHO = frozenset({"you", "they", "he", "she"})
_BIDS = frozenset(
    "sign buy build open agree invest deal come move make bring settle drop lift cut give send stop end".split()
)
_LACKING = frozenset({"without", "absent"})
_TO_COME = frozenset(
    """deal agreement accord pact bill truce treaty breakthrough settlement compromise solution extension progress talks
    renewal concession concessions reprieve waiver change vote approval ratification any further""".split()
)
