"""Characters that cannot be read: invisible ones, spaces that are none, and quotation marks in the wrong code page."""

from __future__ import annotations

import re
from collections.abc import Sequence

LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\u2028\u2029]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc]+"
)
# between letters that are never joined; in emoji and in other scripts they carry meaning
_JOINERS = re.compile(
    r"(?<=[A-Za-z0-9\s])[\u200c\u200d]+|[\u200c\u200d]+(?=[A-Za-z0-9\s])|\A[\u200c\u200d]+|[\u200c\u200d]+\Z"
)
# every character that one of these or the code page below is about: a line without any is as it is
_UNREADABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\xa0\u00ad\u1680\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff\ufff9-\ufffc]"
)
# text of Windows-1252 that was read as Latin-1: its quotation marks and dashes became control characters
_WINDOWS = {
    code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


# emoji and other pictures, what varies or joins them, and what is invisible; signs that speak (%, €, §, •, °) stay
_NO_TEXT = re.compile(
    "[\u00a0\u00ad\u1680\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u2069\u20e3\u2190-\u21ff\u2300-\u23ff"
    "\u2600-\u27bf\u2b00-\u2bff\u3000\ufe00-\ufe0f\ufeff\U0001f000-\U0001faff\U000e0020-\U000e007f]"
)


def blanked(text: str) -> str:
    """The text as rules read it: a blank for each special space, invisible sign and emoji, and no position moved.

    >>> blanked("Talks\u00a0ended. 🎉 She\u200b left.")
    'Talks ended.   She  left.'
    """
    return text if text.isascii() else _NO_TEXT.sub(" ", text)


def in_one_line(text: str) -> str:
    r"""The words of the text as phrases are looked up in them: blanked, one space between two.

    >>> in_one_line("25\u00a0per\u200b cent\non cars")
    '25 per cent on cars'
    """
    return " ".join(blanked(text).split())


def single_spaced(text: str) -> tuple[str, Sequence[int]]:
    """The text blanked and with one space for several, and where each of its characters stands in the text.

    >>> single_spaced("on 🎉 May 2")
    ('on May 2', [0, 1, 2, 5, 6, 7, 8, 9])
    """
    text = blanked(text)
    if "  " not in text:
        return text, range(len(text))
    places = [i for i, sign in enumerate(text) if sign != " " or text[i - 1 : i] != " "]
    return "".join([text[i] for i in places]), places


def readable(line: str) -> str:
    """The line with ordinary spaces, without invisible characters and without white space at its end.

    >>> readable("Tariffs\u00a0of 10\u200b% \u0096 for now  ")
    'Tariffs of 10% – for now'
    """
    if not _UNREADABLE.search(line):
        return line.rstrip()
    line = _INVISIBLE.sub("", line.translate(_WINDOWS))
    return _JOINERS.sub("", _SPACES.sub(" ", line)).rstrip()
