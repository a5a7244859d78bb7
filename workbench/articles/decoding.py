"""Bytes become text, or one sentence that says why not."""

from __future__ import annotations

import codecs
import re

from workbench.errors import InputError

# the longer first: the mark of UTF-32-LE begins with that of UTF-16-LE
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LOOKED_AT = 8192
_TOLERATED = 0.02  # prose holds no control characters; a few stray ones are for the cleaner, not a reason to refuse


def decoded(data: bytes, encoding: str = "utf-8") -> str:
    """The text in `data`; a byte order mark says more than `encoding`. A UTF-8 mark stays, as U+FEFF.

    Raises InputError on nothing, white space alone, a binary file or the wrong encoding.

    >>> decoded("Zölle".encode())
    'Zölle'
    >>> decoded("Zölle".encode("cp1252"))
    Traceback (most recent call last):
    workbench.errors.InputError: byte 0xf6 at position 1 is not utf-8: pass encoding="cp1252" or the one it was saved in
    """
    if not data:
        raise InputError("the file is empty")
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), encoding)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as problem:
        if _binary(_CONTROL_BYTES.findall(data, 0, _LOOKED_AT), len(data)):
            raise InputError("this is a binary file, not text: save it as plain text or HTML first") from None
        other = "utf-8" if encoding.lower().replace("_", "-") not in {"utf-8", "utf8"} else "cp1252"
        raise InputError(
            f"byte 0x{data[problem.start]:02x} at position {problem.start} is not {encoding}: "
            f'pass encoding="{other}" or the one it was saved in'
        ) from None
    if _binary(_CONTROLS.findall(text, 0, _LOOKED_AT), len(text)):
        raise InputError("this is a binary file, not text: save it as plain text or HTML first")
    if blank(text):
        raise InputError("the file holds only white space")
    return text


def blank(text: str) -> bool:
    """Whether a text has nothing to read: white space and byte order marks alone."""
    return not text.strip().strip("\ufeff\u200b").strip()


def checked_encoding(encoding: str) -> str:
    """The encoding, if Python knows it; raises InputError otherwise."""
    try:
        "".encode(encoding)
    except LookupError:
        raise InputError(f'no encoding is called {encoding!r}: try "utf-8", "cp1252" or "utf-16"') from None
    return encoding


def _binary(controls: list[str] | list[bytes], length: int) -> bool:
    return any(mark in (b"\0", "\0") for mark in controls) or len(controls) > _TOLERATED * min(length, _LOOKED_AT)
