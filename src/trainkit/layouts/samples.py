"""Values that the words of a layout are tried with."""

from __future__ import annotations

from typing import Final

from trainkit.texts import Value

TEXTS: Final[dict[str, dict[str, Value]]] = {
    "cover": {"trainer": "Ana Marin", "organisation": "Northside Training", "date": "12 March 2027"},
    "footer": {
        "title": "Giving feedback",
        "trainer": "Ana Marin",
        "organisation": "Northside Training",
        "date": "12 March 2027",
        "page": 3,
        "pages": 14,
    },
    "running_head": {
        "title": "Giving feedback",
        "trainer": "Ana Marin",
        "organisation": "Northside Training",
        "date": "12 March 2027",
    },
}
"""Every text that a layout has, with all values that it may use."""

LABELS: Final[dict[str, dict[str, Value]]] = {
    "agenda": {},
    "points": {"count": 7},
    "point": {"number": 2, "count": 7},
    "subpoint": {"number": "2.1"},
    "takeaways": {},
    "questions": {},
    "continued": {"title": "Giving feedback", "number": 2, "count": 3},
    "page": {"page": 3, "pages": 14},
    "name": {},
    "trainer": {},
    "organisation": {},
    "date": {},
    "slide": {"number": 3, "title": "Giving feedback"},
    "detail": {"name": "Date", "value": "12 March 2027"},
    "table": {},
    "picture": {},
    "code": {},
    "quote": {},
    "attribution": {"name": "Ana Marin"},
    "quote_opens": {},
    "quote_closes": {},
}
"""Every label, likewise; English has all of them."""
