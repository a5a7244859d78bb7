"""What plain verbs and the mood of a clause say of a rate that no verb of a tariff speaks of: "is 15%"."""

from __future__ import annotations

from workbench.findings.reading.passages import small
from workbench.findings.tariffs.acts import Verdict, burden_status
from workbench.findings.tariffs.homonyms import is_noun
from workbench.findings.tariffs.provisos import is_conditional
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import REACH, governors

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
        _relapse(sentence, first)
        or _new(sentence, first, last)
        or _beside(sentence, first, last)
        or _moved(sentence, first, last)
        or _drafted(sentence, first, last)
        or _by_mood(sentence, first)
    )


def _new(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """A new tariff that somebody fears, or has escaped, was threatened, one that is talked about is proposed."""
    near = sentence.of("avert", "talk", first=first - AROUND, last=last + AROUND)
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


def is_new(sentence: TariffSentence, first: int) -> bool:
    """Whether a tariff is one the reader has yet to hear of: "a flat 20% tariff", and not "the 20% tariff"."""
    near = sentence.low(first - 3, first + 1)
    if near[-1:] == ["levy"] and sentence.of("rate", first=first + 1, last=first + 2):
        return True  # a verb: "would let the president levy 500%"
    led = max((i for i, word in enumerate(near) if word in ("to", "at", "of", "with", "from")), default=-1)
    # "would take the total to 50%": not the reader's 50%
    ahead = [word for word in near[led + 1 :] if word in plain("determiner") or word == "'s"]
    return not ahead or ahead[-1] in ("a", "an", "any", "some")


def _relapse(sentence: TariffSentence, first: int) -> Verdict | None:
    """What one may fall back to is threatened: "a return to 44% would end it"."""
    back = [cue for cue in sentence.of("move", first=first - MOVE, last=first) if cue.form == "noun"]
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
        new = {"a", "an"} & set(sentence.low(first - 3, first + 1))
        if word == "would" and ((i >= last and new) or set(sentence.low(0, i)) & plain("draft")):
            return _verdict("threatened" if is_conditional(sentence, i) else "proposed", i)
        if word == "would" and following == ["have"]:
            continue  # "today's 17% would have looked modest"
        if word in plain("certain") and (
            (i >= last and (is_new(sentence, first) or not following)) or following == ["be"]
        ):
            return _verdict("threatened" if is_conditional(sentence, i) else "announced", i)
        if word == "shall" and following == ["be"]:
            return _verdict("announced", i)
        if word in plain("possible") and i >= last:
            return _verdict("threatened", i)
        if word in plain("be") and following == ["coming"]:
            return _verdict("announced", i)
        if word in ("is", "are") or (word == "since" and i >= last):
            return _verdict("in_force", i)
    return None


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
    ]
    after = [cue for cue in sentence.of("move", first=last, last=last + 2) if cue.form in ("present", "past")]
    cues = cues[-1:] or after[:1]  # "the 34 percent rate returns"
    brought = cues and sentence.low(cues[0].first, cues[0].last) in (["brought"], ["taken"], ["moved"])
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
    for governor, status in (("propose", "proposed"), ("threaten", "threatened")):
        if governor in over:
            return Verdict(status, cues[0])
    return Verdict(burden_status(sentence, cues[0]), cues[0]) if cues else None


def _by_mood(sentence: TariffSentence, first: int) -> Verdict | None:
    """A rate in a clause of what may, might or will be is not in force: "we could talk about 10% on cars"."""
    if not is_new(sentence, first):
        return None  # "they will discuss the 24% tariff"
    start = max(0, first - REACH)
    for i in range(first - 1, start - 1, -1):
        word = sentence.words[i].low
        if sentence.clauses[i] != sentence.clauses[first] or sentence.of("rate", first=i, last=i + 1):
            break
        if word == "can" and not sentence.of("move", "effect", "impose", first=i, last=first):
            return None  # "nobody can do business at 50%": the rate stands
        if word in plain("possible") and sentence.words[i].text != "May":
            if set(sentence.low(i + 1, i + 2)) & small("negation") or word == "cannot":
                return None  # "she could not absorb 34%": as it was told
            feared = {"up"} | plain("answers")
            return _verdict("threatened" if feared & set(sentence.low(i, first)) else "proposed", i)
        answered = bool(plain("answers") & set(sentence.low(i, first)))
        if word in ("will", "shall", "'ll"):
            return _verdict("threatened" if answered or is_conditional(sentence, i) else "announced", i)
        if word in ("would", "'d"):
            if set(sentence.low(i - 1, i)) & {"i", "we"}:
                return _verdict("proposed", i)  # "if it were up to me, I'd make it zero"
            return _verdict("threatened" if answered or is_conditional(sentence, i) else "proposed", i)
        if word in _IS and not plain("guess").isdisjoint(sentence.low(i + 1, i + 2)):
            return None  # "is betting on gloves, with a duty of 15%"
        if word in _IS and not (word == "'s" and i - 1 in sentence.named):
            return _verdict("in_force", i)
    return None


_IS = frozenset({"is", "are", "was", "were", "'s"})


def _verdict(status: str, i: int) -> Verdict:
    return Verdict(status, Mark("effect", i, i + 1, form="present"))
