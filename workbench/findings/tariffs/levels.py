"""What plain verbs and the mood of a clause say of a rate that no verb of a tariff speaks of: "is 15%"."""

from __future__ import annotations

from workbench.findings.tariffs.acts import burden_status
from workbench.findings.tariffs.circumstances import from_a_day
from workbench.findings.tariffs.homonyms import is_noun
from workbench.findings.tariffs.moods import by_mood, following, in_a_condition
from workbench.findings.tariffs.moods import is_new as is_new
from workbench.findings.tariffs.provisos import is_conditional
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import REACH, governors
from workbench.findings.tariffs.verdicts import SUPPOSED, Verdict

AROUND = 4  # words between a tariff and what is feared or escaped
POINTS = 4  # words between a preposition and its rate: "under the American 50%"
BID = 5  # words between "make it" and its rate
MOVE = 9  # words between a verb of movement and the rate it leads to: "pushed the average duty on wool to almost 50%"


def level_status(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """The status of a rate at words `first` up to `last` by a plain verb beside it, before it, or by its mood."""
    if (plain("replaced") | plain("struck")) & set(
        sentence.low(first - 2, first)
    ):  # by striking "34%" and inserting "10%"
        return _verdict("announced", first - 1)
    return (
        _new(sentence, first, last)
        or _beside(sentence, first, last)
        or _moved(sentence, first, last)
        or _drafted(sentence, first, last)
        or following(sentence, first)
        or by_mood(sentence, first)
        or in_a_condition(sentence, first)
        or _dated(sentence, last)
        or _whoever(sentence, first)
        or _that_is_what(sentence, last)
    )


def _new(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """A new tariff that somebody fears, or has escaped, was threatened, one that is talked about is proposed."""
    head = first
    while head > first - REACH and head > 0 and sentence.lows[head - 1] in plain("lead") | {"rate", "rates"}:
        head -= 1  # "has mentioned a rate of between 10% and 15%"
    near = sentence.of("avert", "talk", first=head - AROUND, last=last + AROUND)
    far = sentence.of("talk", first=first - REACH, last=first - AROUND)
    near += [cue for cue in far if sentence.lows[min(cue.last, first)].endswith("ing")]  # "mused about sending letters"
    cues = [
        cue
        for cue in near
        if sentence.clauses[cue.first] == sentence.clauses[first]
        and (cue.kind == "avert" or cue.first < first or cue.form in ("adj", "past"))
    ]
    if not cues or not is_new(sentence, first):
        return None
    on = not {"on", "for"}.isdisjoint(sentence.low(last, last + 2))
    on = on or sentence.of("rate", first=last, last=last + 3) != []  # "spoke of 200% and even 300% on chips"
    voiced = on and sentence.words[cues[0].first].low in ("spoke", "mused") and cues[0].first < first
    return Verdict("threatened" if voiced or cues[0].kind == "avert" else "proposed", cues[0])


def relapse(sentence: TariffSentence, first: int) -> Verdict | None:
    """What one may fall back to is threatened: "a return to 44% would end it"."""
    back = [cue for cue in sentence.of("move", first=first - MOVE, last=first) if cue.form == "noun"]
    i = max((n for n in range(max(0, first - POINTS), first) if sentence.lows[n] in _COMEBACK), default=None)
    if i is not None and sentence.low(i - 1, i) != ["in"] and sentence.low(i + 1, i + 2) == ["of"]:
        return _verdict("threatened", i)  # "dreads a return of the 50 percent tariff"
    return Verdict("threatened", back[-1]) if back and back[-1].last >= first - 2 else None


def _is_by_the_way(sentence: TariffSentence, cue: Mark, first: int) -> bool:
    """Whether a verb leads elsewhere and the rate hangs on a preposition: "come out from under the 40% duty"."""
    led = sentence.low(cue.last, first)
    return any(word in plain("besides") for word in led[-POINTS:]) and not {"to", "at"} & set(led[-POINTS:])


def bidden(sentence: TariffSentence, first: int) -> Verdict | None:
    """What one side bids the other to make of a rate is proposed: "“Make it five percent and we sign”"."""
    if plain("bids").isdisjoint(sentence.vocabulary):
        return None
    for i in range(first - 1, max(-1, first - BID - 1), -1):
        opens = i == 0 or sentence.words[i - 1].low in ("“", '"', "‘", ":")
        if opens and sentence.words[i].low in plain("bids"):
            return _verdict("proposed", i)
    return None


def _drafted(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """What stands in a draft, an offer or a plan is proposed: "the offer includes a 5% tariff on cars"."""
    after = sentence.low(last, last + 4)
    if after[:1] == ["in"] and set(after[1:2]) & plain("determiner") and set(after[2:]) & plain("draft"):
        return _verdict("proposed", last)  # "the 7 percent in the draft schedule"
    for i in range(first - 1, max(-1, first - REACH), -1):
        if sentence.clauses[i] != sentence.clauses[first]:
            break
        named = set(sentence.low(i - 3, i)) & (plain("determiner") | {"'s"})
        if sentence.words[i].low in plain("draft") and named and is_new(sentence, first):
            return _verdict("proposed", i)
    return None


def _beside(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """The tariff on rice is 700%: in force; a 25% duty would hurt: to come."""
    for i in range(first, min(_end_of_phrase(sentence, last) + 2, len(sentence.words))):
        word = sentence.words[i].low
        following = sentence.low(i + 1, i + 2)
        if i >= last and word in plain("speaker"):
            return None  # "Ten we can bear": another one's verb
        if word == "would" and following == ["have"] and i >= last and _is_one(sentence, first):
            return _verdict("threatened", i)  # "the alternative, a 30% tariff, would have been far worse"
        new = _is_one(sentence, first)
        new = new or not plain("change").isdisjoint(sentence.low(first - 3, first))
        new = new or (i == rate_end(sentence, first, last) and is_new(sentence, first))
        if word == "would" and ((i >= last and new) or set(sentence.low(0, i)) & plain("draft")):
            return _verdict("threatened" if is_conditional(sentence, i) else SUPPOSED, i)
        if word == "would" and following == ["have"]:
            continue  # "today's 17% would have looked modest"
        if word in plain("certain") and (
            (i >= last and (is_new(sentence, first) or not following)) or following == ["be"]
        ):
            return _verdict("threatened" if is_conditional(sentence, i) else "announced", i)
        if word == "shall" and following == ["be"]:
            return _verdict("announced", i)
        if word in plain("possible") and i >= last and sentence.words[i].text != "May":
            return _verdict("threatened", i)
        if word in plain("be") and following == ["coming"]:
            return _verdict("announced", i)
        if word in ("is", "are") and i > last and sentence.lows[i - 1] in ("which", "that", "who"):
            continue  # "a duty of 25 percent, which is in addition to others, shall apply"
        if word in ("is", "are") or (word == "since" and i >= last):
            return _verdict("in_force", i)
    return None


def _whoever(sentence: TariffSentence, first: int) -> Verdict | None:
    """What whoever does something gets is threatened: "anyone who joins them gets another 10 per cent"."""
    led = sentence.low(first - 2 * REACH, first)
    for i, word in enumerate(led[:-1]):
        who = word in ("anyone", "anybody", "everyone") and led[i + 1] in ("who", "that")
        any_one = word == "any" and bool({"that", "who", "which"} & set(led[i + 2 : i + 4]))
        if who or any_one or word == "whoever":
            return _verdict("threatened", first - 1) if is_new(sentence, first) else None
    return None


def _that_is_what(sentence: TariffSentence, last: int) -> Verdict | None:
    """A rate in front that somebody will get or pay: "Sixty per cent, that's what they'll get if they touch us"."""
    after = sentence.low(last, last + MOVE)
    if after[:4] not in ([",", "that", "'s", "what"], [",", "that", "is", "what"]):
        return None
    if {"will", "'ll", "would", "'d"} & set(after):
        return _verdict("threatened" if is_conditional(sentence, last) else "announced", last)
    return _verdict("in_force", last)


def _dated(sentence: TariffSentence, last: int) -> Verdict | None:
    """A rate without a verb and with its first day: "for cars: 25 percent from Monday"; the day decides the rest."""
    cue = Mark("effect", last, last, form="present")
    return Verdict("in_force", cue._replace(last=last + 1)) if from_a_day(sentence, cue) else None


def _is_one(sentence: TariffSentence, first: int) -> bool:
    """Whether an indefinite article leads to a tariff."""
    return not {"a", "an"}.isdisjoint(sentence.low(first - 3, first + 1))


def rate_end(sentence: TariffSentence, first: int, last: int) -> int:
    """The word after a rate that opens its clause with nothing before it but "even": "even 15 percent would …"."""
    rates = sentence.of("rate", first=first, last=last)
    bare = bool(rates) and rates[0].first == first and rates[-1].last == last
    return last if bare and (first == 0 or sentence.lows[first - 1] in ("even", "that", "“", "only", "but")) else -1


def _end_of_phrase(sentence: TariffSentence, last: int) -> int:
    """The word after the goods and places that a tariff is on: "a 50% duty on American wheat" before "would"."""
    end = last
    while end < min(len(sentence.words), last + MOVE) and (
        end in sentence.named or sentence.words[end].low in plain("target") | plain("within") | plain("own")
    ):
        end += 1
    return end


def _moved(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """A verb of movement that is no act of its own says by its tense what a rate is: "it had gone as high as 145%"."""
    cues = [
        cue
        for cue in sentence.of("move", first=first - MOVE, last=last)
        if not _is_by_the_way(sentence, cue, first)
        and sentence.clauses[cue.first] == sentence.clauses[first]
        and not is_noun(sentence, cue)
        and sentence.low(cue.first - 1, cue.first) not in (["in"], ["by"])  # "in return Korea would admit …"
        and sentence.low(cue.last - 1, cue.last + 2) != ["going", "to", "be"]
    ]
    after = [cue for cue in sentence.of("move", first=last, last=last + 2) if cue.form in ("present", "past")]
    cues = cues[-1:] or after[:1]  # "the 34 percent rate returns"
    brought = cues and sentence.low(cues[0].first, cues[0].last) in (
        ["brought"],
        ["bring"],
        ["taken"],
        ["take"],
        ["moved"],
    )
    asked = cues and cues[0].form == "base" and sentence.low(cues[0].first - 1, cues[0].first) == ["to"]
    if (brought or asked) and "ask" in governors(sentence, cues[0]):
        return Verdict("ask", cues[0])  # "wants the duty brought to zero"
    if (
        cues
        and sentence.low(cues[0].first, cues[0].last) in (["got"], ["won"])
        and all(word in plain("lead") for word in sentence.low(cues[0].last, first))
    ):
        return Verdict("announced", cues[0])  # what one has bargained for
    over = governors(sentence, cues[0]) if cues else frozenset()
    for governor, status in (
        ("propose", "proposed"),
        ("threaten", "threatened"),
        ("ask", "ask" if brought else "proposed"),
    ):
        if governor in over and (governor != "ask" or "whether" not in sentence.low(0, cues[0].first)):
            return Verdict(status, cues[0])
    return Verdict(burden_status(sentence, cues[0]), cues[0]) if cues else None


_COMEBACK = frozenset(
    {"return", "comeback", "revival", "reimposition", "re-imposition", "restoration", "reinstatement", "resumption"}
)


def _verdict(status: str, i: int) -> Verdict:
    return Verdict(status, Mark("effect", i, i + 1, form="present"))
