"""Which attribution holds which: coordinated ones end each other, nested ones and "according to" relay."""

from __future__ import annotations

from workbench.findings.reading.passages import Passage, Reading, small
from workbench.findings.speaking.attribution import Attribution
from workbench.findings.speaking.holders import OBSERVERS
from workbench.findings.speaking.placed import Speaker
from workbench.findings.speaking.sources import ATTITUDES

_COORDINATORS = ("and", "but", "while", "whereas", "although", "though", "yet", "then")


def nested(reading: Reading, passage: Passage, found: list[Attribution]) -> list[Attribution]:
    """Each content cut where a coordinated attribution begins; one within another's content is relayed by its speaker.

    A nested attribution of a pronoun ("Roe said he believed …") is part of what is said and is left out.
    """
    result: list[Attribution] = []
    open_: list[int] = []  # the attributions of `result` whose contents still run
    for attribution in found:
        if any(_is_object(reading, result[n], attribution) for n in open_):
            continue  # "denied having called the levy a mistake" is one statement
        edge = _edge(reading, passage, attribution)
        if edge is not None:
            for n in open_:
                first, last = result[n].content
                if first < edge < last and (not result[n].preposed or result[n].cue[1] <= edge):
                    result[n] = result[n]._replace(content=(first, edge))
            open_ = []
        open_ = _closed_clauses(reading, result, open_, attribution)
        holder = next((result[n] for n in reversed(open_) if _holds(result[n], attribution)), None)
        kept = _coordinated(attribution, edge, result)
        if holder is not None:
            if attribution.kind != "silence" and (
                attribution.speaker is None or attribution.speaker.pronoun is not None
            ):
                continue
            if _begins(reading, holder, attribution):
                outer = max(n for n in open_ if result[n] is holder)
                result[outer] = holder._replace(held=attribution)
                continue
            kept = kept._replace(via=attribution.via or holder.speaker)
        result.append(kept)
        if not kept.empty:
            open_.append(len(result) - 1)
    return _closed(reading, result)


def _coordinated(attribution: Attribution, edge: int | None, result: list[Attribution]) -> Attribution:
    """An attribution with the speaker it shares with the one before: "Doe warned of delays, adding that"."""
    kept = attribution
    if edge is None:
        return kept
    if edge == attribution.cue[0] - 1:
        kept = attribution._replace(first=attribution.cue[0])  # the subject belongs to what stands before
    if attribution.cue[0] == attribution.first and result:
        kept = attribution._replace(speaker=result[-1].speaker)
    if edge == attribution.cue[0] - 1 and result and result[-1].held is not None:
        kept = kept._replace(speaker=result[-1].held.speaker, via=result[-1].speaker)  # "and rejects quotas"
    return kept


def _is_object(reading: Reading, outer: Attribution, inner: Attribution) -> bool:
    """Whether a participle is the object with which a content begins."""
    begins = outer.content[0] == inner.cue[0] and not outer.preposed
    return begins and reading.words[inner.cue[0]].low.endswith("ing")


def _closed_clauses(
    reading: Reading, result: list[Attribution], open_: list[int], attribution: Attribution
) -> list[int]:
    """Which contents go on: one in a relative clause ends before its subject's own verb: "Roe, who likes it, said"."""
    cue, speaker = attribution.cue[0], attribution.speaker
    if speaker is None or attribution.preposed or reading.words[cue - 1].text not in ",–—)":
        return open_
    going_on = []
    for n in open_:
        one = result[n]
        same = one.speaker is not None and one.speaker.first == speaker.first and not one.preposed
        if same and one.content[0] < cue - 1 < one.content[1] and speaker.last < one.cue[0]:
            result[n] = one._replace(content=(one.content[0], cue - 1))
        else:
            going_on.append(n)
    return going_on


def _closed(reading: Reading, found: list[Attribution]) -> list[Attribution]:
    """An attitude told before its teller is the teller's content: "Tokyo wants them scrapped, analysts said"."""
    result: list[Attribution] = []
    for attribution in found:
        before = result[-1] if result else None
        relays = attribution.preposed and _is_media(attribution.speaker)
        if before is not None and relays and attribution.content[0] <= before.first < attribution.content[1]:
            result[-1] = before._replace(via=before.via or attribution.speaker, content=_within(before, attribution))
        elif before is not None and attribution.preposed and _is_news(reading, attribution, before):
            result[-1] = attribution
        elif before is not None and attribution.preposed and _begins(reading, attribution, before):
            result[-1] = attribution._replace(held=before._replace(content=_within(before, attribution)))
        else:
            result.append(attribution)
    return result


def _is_foreseen(reading: Reading, outer: Attribution, inner: Attribution) -> bool:
    """Whether somebody who only watches says what a side would want: that is a forecast, and nobody's attitude."""
    teller = outer.speaker.mention if outer.speaker is not None else None
    watches = teller is not None and teller.voice in OBSERVERS
    return watches and any(word.low in small("modal") for word in reading.words[slice(*inner.cue)])


def _is_news(reading: Reading, outer: Attribution, inner: Attribution) -> bool:
    """Whether a side's attitude is only what another tells: a forecast, or what it has yet to decide."""
    first, last = inner.cue
    pondered = reading.words[first].low in small("be") and reading.words[last - 1].low.endswith("ing")
    told = outer.kind == "say" and inner.kind == "believe" and not inner.preposed
    begins = outer.content[0] <= inner.first < outer.content[1]
    return (pondered and told and begins) or _is_foreseen(reading, outer, inner)


def _is_media(speaker: Speaker | None) -> bool:
    return speaker is not None and speaker.mention is not None and speaker.mention.voice == "media"


def _within(inner: Attribution, outer: Attribution) -> tuple[int, int]:
    return (inner.content[0], min(inner.content[1], outer.content[1]))


def _begins(reading: Reading, outer: Attribution, inner: Attribution) -> bool:
    """Whether a content begins with somebody's attitude, so that it is all the content tells."""
    if _is_foreseen(reading, outer, inner):
        return False
    if inner.kind not in ATTITUDES or inner.speaker is None or inner.speaker.mention is None or inner.preposed:
        return False
    if outer.kind not in ("say", "infer", "believe", "assess", "relay", "comment") or inner.empty:
        return False
    lead = reading.words[outer.content[0] : inner.first]
    return inner.first >= outer.content[0] and all(word.low in ("that", "the", "a", "an", ",") for word in lead)


def _edge(reading: Reading, passage: Passage, attribution: Attribution) -> int | None:
    """Where a coordinated attribution begins ("…, while Doe warned", "…, adding"); None for a nested or a first one."""
    words = reading.words
    i = attribution.first
    cue = attribution.cue[0]
    speaker = attribution.speaker
    if attribution.preposed:
        return None
    if speaker is not None and speaker.last < cue and words[cue - 1].low in ("and", "but"):
        return cue - 1  # "called for a deal and warned of delays"
    if i <= passage.first:
        return None
    before = words[i - 1]
    if before.low in _COORDINATORS:
        return i - 2 if words[i - 2].text in ",;–—" else i - 1
    return i - 1 if before.text in ";–—" or (before.text == "," and cue == i) else None


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return not outer.preposed and outer.content[0] <= inner.first < outer.content[1]
