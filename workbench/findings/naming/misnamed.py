"""Who is meant by an office-holder whose name is misspelled or mistranslated: "Canadian Prime Minister Karney"."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from difflib import SequenceMatcher

from workbench.findings.naming.governments import HEADS_OF_GOVERNMENT
from workbench.findings.naming.name_lexicon import known
from workbench.findings.naming.offices import holder_on

_SETTLED = timedelta(days=14)  # around a change of office a name may be the other holder's
_LIKE = 0.7  # how alike the spellings of one surname are
_ALIKE = 0.8  # how alike the spellings of one full name are


def rightful(name: str, office: str | None, of: str | None, day: date | None) -> str | None:
    """Whom a name no lexicon knows means, when office, jurisdiction and day leave one; None when nobody can tell.

    A surname alone with the title of a head of government means its holder, however it is written; any other name must
    be like the holder's, since a minister the lexicon has not heard of is likelier than a slip.

    >>> rightful("Karney", "prime minister", "CA", date(2025, 6, 1))
    'Mark Carney'
    >>> rightful("Jane Roe", "prime minister", "CA", date(2025, 6, 1))
    """
    if office is None or of is None or day is None or known(name) is not None:
        return None
    holder = holder_on(office, of, day)
    if holder is None or any(holder_on(office, of, day + shift) != holder for shift in (-_SETTLED, _SETTLED)):
        return None
    written, right = _plain(name), _plain(holder)
    if len(written) > 1:
        return holder if SequenceMatcher(None, " ".join(written), " ".join(right)).ratio() >= _ALIKE else None
    alike = max(SequenceMatcher(None, written[0], part).ratio() for part in right) if written else 0.0
    return holder if office in HEADS_OF_GOVERNMENT or alike >= _LIKE else None


def _plain(name: str) -> list[str]:
    bare = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return bare.replace("-", " ").replace("'", "").split()
