"""What only reports where others stand: one side wants this and the other that, or so many per cent of people do."""

from __future__ import annotations

from workbench.findings.reading.issues import EFFECTS, issues
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.wording import StanceWord
from workbench.findings.speaking.speech import Speech

_TAKING = ("will", "refusal", "effect")
_OURS = ("we", "our", "us")
_AUXILIARIES = ("be", "have", "do", "modal", "adverb")
_SHARE = 6  # words within which a share of people stands
_FIGURED = 0.6  # a word that tells no more than that is a fact where an amount stands beside it
_AMOUNT = 3  # words from such a word to its amount
_RISK = -0.5  # what a word that tells a risk weighs
_WEATHER = ({*EFFECTS} - {"jobs"}) | {"trade"}  # issues that tell how the economy fares
_PROMISED = 4  # words within which what is promised stands
_IDLE = small("determiner") | frozenset("early formal quick written full swift prompt detailed final".split())
_SHARES = frozenset(["percent", "%", "cent", "percentage"])


def reports_others(speech: Speech, found: list[StanceWord]) -> bool:
    """Whether a content sets side by side what several others want or gain, none of them the speaker.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.wording import stance_words
    >>> from workbench.findings.speaking.speeches import speeches
    >>> article = Article(id="a", text="“Growers want it, millers oppose it,” said Jane Roe, a scholar.")
    >>> speech = next(speeches(article))
    >>> reports_others(speech, stance_words(speech.reading, *speech.content))
    True
    """
    taking = [word for word in found if word.kind in _TAKING]
    words, (first, last) = speech.reading.words, speech.content
    if not taking or any(word.low in _OURS for word in words[first:last]):
        return False
    subjects = set()
    for word in taking:
        if _and_another(speech, word.last):
            return True
        subject = _subject(speech, word.at)
        if subject is not None:
            subjects.add(subject)
    return len(subjects) > 1


def _and_another(speech: Speech, at: int) -> bool:
    """Whether another side follows with no verb of its own: "Germany is pressing for delay and France for speed"."""
    words, last, mine = speech.reading.words, speech.content[1], speech.speaker
    for i in range(at, last - 2):
        if words[i].low in ("and", "while", "whereas", ","):
            mention = speech.actor(i + 1)
            if mention is not None and mention.last < last and words[mention.last].low in ("for", "against"):
                return mine is None or mention.name != mine.name
    return False


def is_share(speech: Speech) -> bool:
    """Whether the subject is so many per cent of people: what a poll has found."""
    words, (first, last) = speech.reading.words, speech.content
    begins = min(first, speech.passage.first) if not speech.direct else first
    lows = [word.low for word in words[begins : min(last, begins + _SHARE)]]
    if _SHARES.isdisjoint(lows):
        return False
    share = next(n for n, low in enumerate(lows) if low in _SHARES)
    return "of" in lows[share : share + 2]


def measures_risk(speech: Speech, found: list[StanceWord]) -> bool:
    """Whether an official or an observer puts a number on a risk: "uncertainty took 0.2 points off investment"."""
    taker = speech.taker
    if taker is None or taker.voice == "business" or all(word.value != _RISK for word in found):
        return False
    words, (first, last) = speech.reading.words, speech.content
    weighed = [
        word.value for word in found if word.kind in ("evaluation", "feeling", "temper", "will", "refusal", "norm")
    ]
    numbers = any(words[i].text[0].isdigit() for i in range(first, last))
    shares = any(words[i].low in _SHARES for i in range(first, last))
    return numbers and shares and weighed == [_RISK]


def tells_figures(speech: Speech, found: list[StanceWord]) -> bool:
    """Whether a reported content only tells how much something has gained, lost or cost: "shoes had gained 6%"."""
    if speech.direct or speech.stance:
        return False
    words, (first, last) = speech.reading.words, speech.content
    if not any(words[i].text[0].isdigit() for i in range(first, last)):
        return False
    telling = [word for word in found if word.kind not in ("hedge", "filler")]
    return bool(telling) and all(
        word.kind in ("effect", "evaluation")
        and abs(word.value) <= _FIGURED
        and any(words[i].text[0].isdigit() for i in range(word.last, min(last, word.last + _AMOUNT)))
        and not (_is_private(speech) and _hits_people(speech, word))
        for word in telling
    )


def is_by_calendar(speech: Speech) -> bool:
    """Whether no more is announced than what bodies do by their calendar, or promised than an answer."""
    words, (first, last) = speech.reading.words, speech.content
    if speech.kind == "ask":
        return any(words[i - 1].low == "to" and words[i].low in small("filing") for i in range(first + 1, last))
    if speech.kind == "offer":
        near = [words[i].low for i in range(first, min(last, first + _PROMISED)) if words[i].low not in _IDLE]
        return bool(near) and near[0] in small("answer to come")
    if speech.kind != "act" or not speech.stance:
        return False
    for i in range(first, last - 1):
        if words[i].low in ("will", "would", "shall"):
            after = words[min(i + 2, last - 1)].low
            return words[i + 1].low in small("procedure") and after not in ("for", "against")
    return False


def tells_weather(speech: Speech, found: list[StanceWord]) -> bool:
    """Whether an official only tells how the economy fares: "acknowledged that exports had suffered"."""
    taker = speech.taker
    if taker is None or taker.voice != "official" or speech.direct or speech.kind not in ("say", "warn", "infer"):
        return False
    about = issues(speech.reading.words, *speech.content)
    if not about or any(issue.name not in _WEATHER for issue in about):
        return False
    first = speech.content[0]
    of_it = speech.kind == "warn" and speech.reading.words[first].low in ("of", "against", "about")
    telling = [word for word in found if word.kind not in ("hedge", "filler")]
    mild = all(word.kind in ("effect", "evaluation") and -_FIGURED <= word.value < 0 for word in telling)
    return mild and not of_it and (bool(telling) or speech.kind == "warn")


def is_in_the_head(speech: Speech) -> bool:
    """Whether somebody warns of a mistake in thinking and of none in policy: "cautioned against reading too much"."""
    words, (first, last) = speech.reading.words, speech.content
    if speech.kind != "warn" or words[first].low not in ("against", "of"):
        return False
    near = [words[i].low for i in range(first + 1, min(last, first + 3))]
    return not small("reading into").isdisjoint(near[:1] if near and near[0] != "any" else near)


def _is_private(speech: Speech) -> bool:
    return speech.taker is not None and speech.taker.voice in (None, "business", "public")


def _hits_people(speech: Speech, word: StanceWord) -> bool:
    """Whether it is told whom a loss hits: "cost its members 40 million"."""
    near = speech.reading.words[word.at : word.last + _AMOUNT]
    return any(word.low in small("whom it hits") for word in near)


def _subject(speech: Speech, at: int) -> str | None:
    """Whoever stands right before a verb, by name or as a plural noun; None for pronouns and the speaker."""
    words, first, speaker = speech.reading.words, speech.content[0], speech.speaker
    i = at - 1
    while i >= first and (words[i].low in smalls(*_AUXILIARIES) or words[i].low in small("negation")):
        i -= 1
    if i < first:
        return None
    mention = speech.speakers.ending(i + 1)
    if mention is not None and mention.kind != "group":
        return None if speaker is not None and mention.name == speaker.name else mention.name
    low = words[i].low
    named = words[i].capital and i > first + 1
    plural = low.isalpha() and low.endswith("s") and len(low) > 3 and low not in smalls("be", "have", "do", "pronoun")
    return low if plural or named else None
