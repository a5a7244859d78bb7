r"""What time expressions look like: one pattern for each way of naming a time, over the words of `lexicons/times.csv`.

In a pattern a blank or a line break is layout (white space in the text is `\s`), and {name} stands for a fragment or
for any word of that kind in the lexicon. Nothing repeats without a bound, so a match takes the same time in any text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from workbench.findings.lexicon import lexicon

WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")


class Grammar(NamedTuple):
    """The words an expression may open with, one pattern for all rules, and each rule's own, to take words apart.

    Some openers are `leading` and have to lead to one of `followers`: "in the …" is hardly ever a time.
    """

    openers: frozenset[str]
    leading: frozenset[str]
    followers: frozenset[str]
    any_rule: re.Pattern[str]
    rules: dict[str, re.Pattern[str]]


@cache
def grammar() -> Grammar:
    """The rules, compiled once."""
    words = {
        kind: _any(kind)
        for kind in ("number", "ordinal", "day_ordinal", "unit", "season", "edge", "reference", "century")
    }
    words |= {kind: _any(kind, name=True) for kind in ("month", "short_month", "weekday", "short_weekday", "holiday")}
    words["name"] = _any("name", name=True)
    rules = {name: _filled(pattern, words) for name, pattern in _RULES}
    unnamed = {name: re.sub(r"\(\?P<[a-z0-9]+>", "(?:", rule) for name, rule in rules.items()}
    alternatives = "|".join(f"(?P<{name}>{rule})" for name, rule in unnamed.items())
    # a month may be glued to the word before ("onApril 9"); everything else begins where a word begins
    glued = rf"(?<=[a-z])(?=(?:{words['month']})\s\d)"
    any_rule = re.compile(rf"(?:(?<![\w$€£¥])(?<!\d[-/–.,])|{glued})(?:{alternatives})")
    listed = [
        [word.lower() for word in WORD.findall(row["surface"])] for row in lexicon("times") if row["kind"] in words
    ]
    openers = _OPENERS | {word for word, *_ in listed} | {f"{word}s" for word in surfaces("unit")}
    followers = _FOLLOWERS | openers | {word for _, *others in listed for word in others}
    compiled = {name: re.compile(rule) for name, rule in rules.items()}
    return Grammar(openers, _LEADING, followers, any_rule, compiled)


@cache
def surfaces(kind: str) -> dict[str, str]:
    """The words of one kind in `lexicons/times.csv`, in lower case, and what each stands for."""
    return {row["surface"].lower(): row["value"] for row in lexicon("times") if row["kind"] == kind}


def _any(kind: str, *, name: bool = False) -> str:
    """A pattern for any word of one kind, the longest first; a name is capitalised or all upper case."""
    listed = [row["surface"] for row in lexicon("times") if row["kind"] == kind]
    forms = {form for word in listed for form in ((word, word.upper()) if name else (word,))}
    longest_first = sorted(forms, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s").replace("'", "['’]") for word in longest_first)


def _filled(pattern: str, words: dict[str, str]) -> str:
    named = _FRAGMENTS | words
    while missing := re.findall(r"\{([a-z_]{3,})\}", pattern):
        for name in missing:
            pattern = pattern.replace(f"{{{name}}}", f"(?:{named[name]})")
    return re.sub(r"[ \n]+", "", pattern)


# words of the rules themselves that an expression may open with
_OPENERS = frozenset(
    "the this last next previous following coming past that same earlier later in within q h fy fiscal financial week "
    "today yesterday tomorrow tonight overnight every each year month quarter".split()
)

# openers that are no time without what follows, and words of the rules that may follow and open nothing
_LEADING = frozenset("the a an in of for at as that not most more all one new good".split())
_FOLLOWERS = frozenset("current weekend date night morning afternoon evening".split())

_FRAGMENTS = {
    "dash": r"\s?[-–—]\s?",
    "comma": r"\s?,?\s?",
    "numeral": r"0?[1-9]|[12]\d|3[01]",
    "nth": r"(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\w%]|[.,]\d)(?!\s(?:%|per\s?cent|million|billion|trillion))",
    "year": r"(?:19|20)\d\d(?![\w%]|[.,]\d)",
    "any_month": r"{month}|{short_month}\.?",
    "on_weekday": r"(?:(?:{weekday}|{short_weekday}\.?){comma}\s?)?",
    "tens": r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)",
    "count": r"\d{1,3}(?:\.\d)?|(?i:{tens}[-\s](?:one|two|three|four|five|six|seven|eight|nine)|{number})",
    "edged": r"(?i:the\s{edge}|{edge})",
    "that": r"(?i:the\s(?:same|following|previous|coming|next|last|current|past)|this\s(?:coming|past)|this|last|next"
    r"|previous|following|coming|past|that|the)",
    "period": r"(?i:week(?!\send)|weekend|month|quarter|half|year|decade|day|date|night|morning|afternoon|evening"
    r"|{season})",
    "leads": r"(?i:ago|earlier|later|from\snow|hence|thereafter|afterwards?|after|before|from|following|prior\sto|of)",
    "of_year": r"(?:\s? (?:of\s|,\s?)? (?:the\s)? (?P<inyear>last|this|next)\s(?:calendar\s)?year(?!\w))",
}

_RULES: tuple[tuple[str, str], ...] = (
    ("name", r"{name}"),
    # 2025-04-09
    ("iso", r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>0[1-9]|1[0-2])[-/.](?P<day>0[1-9]|[12]\d|3[01])(?![\d-])"),
    # 4/9/2025, 9.4.2025
    ("figures", r"(?P<left>\d{1,2})(?P<sign>[/.])(?P<right>\d{1,2})[/.](?P<year>(?:19|20)\d\d|\d\d)(?![\w/]|[.,]\d)"),
    # Wednesday, April 2; April 2, 2025; April 2-9
    (
        "date",
        r"""{on_weekday} (?P<month>{any_month}) \s? (?:the\s)? (?P<day>{numeral}) {nth}
        (?: (?:{dash}|\s(?:to|through|until)\s) (?P<until>{numeral}) {nth} (?!\s?{any_month}) )?
        (?: {comma} (?P<year>{year}) | {of_year} )?""",
    ),
    # 2 April 2025; 3 to 5 May; the 2nd of April, the second of April
    (
        "date2",
        r"""{on_weekday} (?: (?:the\s)? (?P<day>{numeral}) {nth} (?:{dash}|\s(?:to|through|until|and)\s) )??
        (?: (?:the\s)? (?P<until>{numeral}) {nth} \s? (?:of\s)? | the\s (?P<until2>(?i:{day_ordinal})) \s of\s )
        (?P<month>{any_month}) (?!\w)
        (?: {comma} (?P<year>{year}) | {of_year} )?""",
    ),
    ("holiday", r"(?P<holiday>{holiday}) (?!\w) (?:{comma}(?P<year>{year}))?"),
    # the first quarter of 2025; Q1; the second half of the year
    (
        "fraction",
        r"""(?: (?:the\s)? (?P<ordinal>(?i:{ordinal})) [-\s] (?P<unit>(?i:quarter|half)) | (?P<short>[QH][1-4]) ) (?!\w)
        (?: \s? (?:of\s|in\s)? (?: (?P<year>{year}) | (?P<which>this|last|next|the)\s(?:fiscal\s)?year(?!\w) ) )?""",
    ),
    ("fiscal", r"(?: FY\s? | (?:the\s)? (?i:fiscal|financial)\s (?:year\s)? ) (?P<year>{year}) (?:[-/–]\d\d(?!\d))?"),
    # the December quarter
    ("quarter_to", r"(?:the\s)? (?P<month>{month}) \s quarter (?!\w) (?: \s (?:of\s)? (?P<year>{year}) )?"),
    # early April 2025, last April, the end of May
    (
        "month",
        r"""(?: (?P<edge>{edged}) [-\s] )? (?: (?P<which>(?i:this|last|next|coming|past)) \s )?
        (?: (?P<month>{month}) (?!\w) (?: {comma} (?:of\s)? (?P<year>{year})
        | (?:\sof)? \s (?P<inyear>(?i:last|this|next)) \s year(?!\w) )?
        | (?P<month2>{short_month})\.? \s (?P<year2>{year}) )""",
    ),
    # spring 2025, the summer of 2024
    ("season", r"(?:the\s)? (?P<season>(?i:{season})) \s (?:of\s)? (?P<year>{year})"),
    # by spring, since autumn
    (
        "lone_season",
        r"""(?: (?<=[Bb]y\s) | (?<=[Ss]ince\s) | (?<=[Uu]ntil\s) | (?<=[Bb]efore\s) | (?<=[Tt]ill\s) | (?<=[Ff]rom\s)
        | (?<=[Ii]n\s) ) (?P<season>(?i:{season})) (?!\w)(?!-\w)""",
    ),
    ("decade", r"(?:the\s)? (?:(?P<edge>(?i:early|mid|late))[-\s])? (?P<year>(?:1[89]|20)\d0) ['’]?s(?!\w)"),
    ("years", r"(?P<year>(?:19|20)\d\d) [-–] (?P<until>(?:19|20)\d\d|\d\d) (?![\w%-]|[.,]\d)"),
    ("year", r"(?: (?P<edge>{edged}) [-\s] )? (?P<year>{year}) (?![-–/]\d)"),
    # the week of April 14
    (
        "week_of",
        r"""(?:the\s)? (?i:week\s(?:of|beginning|starting|ending)) \s {on_weekday} (?P<month>{any_month}) \s
        (?P<day>{numeral}) {nth} (?:{comma}(?P<year>{year}))?""",
    ),
    # every day, each month, every other Tuesday
    (
        "each",
        r"""(?: (?i:every|each) \s (?:(?P<number>{count}|other) \s)? (?: (?P<unit>(?i:{unit})) (?:s|S)? (?!\w)
        | (?P<weekday>{weekday}) (?!\w) ) )""",
    ),
    # next Monday; a week from Tuesday (but "for a week from Tuesday" is a length and its beginning)
    (
        "weekday",
        r"""(?: (?<!for\s)(?<!For\s) (?P<weeks>{count}) \s (?i:weeks?\sfrom) \s )?
        (?: (?P<which>{that}) \s )? (?P<weekday>{weekday}) (?!\w)""",
    ),
    (
        "near",
        r"""(?P<near>(?i:the\sday\sbefore\syesterday|the\sday\safter\stomorrow|today|yesterday|tomorrow|tonight
        |overnight)) (?!\w)(?![-–]\w)""",
    ),
    # the past five years, the past decade
    (
        "past_span",
        r"""(?i: the\s (?:past|last|next|coming|first|final) \s (?P<number>{count}) [-\s] (?P<unit>{unit})
        | the\spast\s(?P<unit2>{unit}) ) (?:s|S)? (?!\w)""",
    ),
    # earlier this week, last month, the end of the year, that day
    (
        "relative",
        r"(?: (?P<edge>(?:{edged}|(?i:earlier|later))) [-\s] )? (?P<which>{that}) \s (?P<unit>{period}) (?!\w)(?!-\w)",
    ),
    # for decades, within weeks, year-long, months-long; over the years
    (
        "long",
        r"""(?: (?i:(?P<unit>{unit})) (?:s|S)? -long (?!\w)
        | (?:(?<=[Ff]or\s)|(?<=[Ww]ithin\s)|(?<=[Ii]n\s)|(?<=[Oo]ver\s)|(?<=[Oo]ver\sthe\s)|(?<=[Aa]fter\s))
        (?P<vague>{unit})s (?!\w)(?!-\w)(?!\s(?:ago|earlier|later|ahead|to\scome|past|of\s(?:19|20)|\d)) )""",
    ),
    # the 19th century
    (
        "century",
        r"(?:the\s)? (?: (?P<nth>\d{1,2}) (?:st|nd|rd|th) | (?P<word>(?i:{century})) ) [-\s] (?i:century) (?!\w)",
    ),
    ("year_end", r"(?i:(?:the\s)?(?P<unit>year|month|quarter|week)[-\s]end) (?!\w)"),
    # two days ago, a week later, 90-day, within 7 days of
    (
        "span",
        r"""(?: (?P<lead>(?i:in|within)) \s )? (?P<number>{count}) [-\s] (?: (?P<half>and\sa\shalf) \s )?
        (?P<unit>(?i:{unit})) (?:s|S)? (?!\w)(?!-?\s?old) (?: \s (?P<half2>and\sa\shalf) (?!\w) )?
        (?: ['’]? \s (?P<way>{leads}) (?!\w) )?""",
    ),
    # on the 9th
    (
        "day_of_month",
        r"""(?<=[Oo][nf]\s)the\s (?P<day>{numeral}) (?:st|nd|rd|th) (?!\w)
        (?=\slocal|\s?[,.;]|\sof\s(?:this|the)\smonth|\s?$)""",
    ),
    ("reference", r"(?P<reference>(?i:{reference})) (?!\w)(?!-\w)"),
)
