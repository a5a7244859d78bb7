"""Characters that cannot be read: invisible ones, spaces that are none, and quotation marks in the wrong code page."""

from __future__ import annotations

import re

LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\u2028\u2029]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc]+"
)
# between letters that are never joined; in emoji and in other scripts they carry meaning
_JOINERS = re.compile(
    r"(?<=[A-Za-z0-9\s])[\u200c\u200d]+|[\u200c\u200d]+(?=[A-Za-z0-9\s])|\A[\u200c\u200d]+|[\u200c\u200d]+\Z"
)
# text of Windows-1252 that was read as Latin-1: its quotation marks and dashes became control characters
_WINDOWS = {
    code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def readable(line: str) -> str:
    """The line with ordinary spaces, without invisible characters and without white space at its end.

    >>> readable("Tariffs\u00a0of 10\u200b% \u0096 for now  ")
    'Tariffs of 10% – for now'
    """
    if line.isascii() and line.isprintable():
        return line.rstrip()
    line = _INVISIBLE.sub("", line.translate(_WINDOWS))
    return _JOINERS.sub("", _SPACES.sub(" ", line)).rstrip()
