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
    "chart": {},
    "picture": {},
    "code": {},
    "quote": {},
    "attribution": {"name": "Ana Marin"},
    "quote_opens": {},
    "quote_closes": {},
    "inner_quote_opens": {},
    "inner_quote_closes": {},
    "comma": {},
    "minutes": {"minutes": 4, "time": "0:09–0:13"},
    "notes_time": {},
    "notes_ask": {},
    "notes_next": {},
    "notes_source": {},
    "lines": {"numbers": "3–7, 12", "several": 1},
    "pages": {"numbers": "4", "several": 0},
    "slides": {"numbers": "4", "several": 0},
    "paragraphs": {"numbers": "4", "several": 0},
    "ask_title": {"heading": "“Giving feedback”"},
    "ask_agenda": {},
    "ask_point": {"heading": "“Ask first”"},
    "ask_table": {"heading": "“Ask first”"},
    "ask_chart": {"heading": "“Ask first”"},
    "ask_picture": {"heading": "“Ask first”"},
    "ask_code": {"heading": "“Ask first”"},
    "ask_quote": {"heading": "“Ask first”"},
    "ask_closing": {},
}
"""Every label, likewise; English has all of them."""
