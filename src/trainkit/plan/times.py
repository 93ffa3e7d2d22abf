"""Whether the categories of a chart are times: years, quarters, months, weeks, days, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from trainkit.lazy import lazy
from trainkit.months import ABBREVIATED, MONTHS, NOMINATIVE

# What is counted in many languages, before or behind its number ("Week 3", "3. KW", "第3周").
_COUNTED: Final = {
    "en": "year|quarter|month|week|day|hour|fy|h",
    "de": "jahr|quartal|monat|woche|kw|tag|stunde|uhr|gj",
    "fr": "année|an|trimestre|mois|semaine|jour|heure",
    "es": "año|trimestre|mes|semana|día|hora",
    "pt": "ano|trimestre|mês|semana|dia|hora",
    "it": "anno|trimestre|mese|settimana|giorno|ora",
    "nl": "jaar|kwartaal|maand|week|dag|uur",
    "pl": "rok|kwartał|miesiąc|tydzień|dzień",
    "ru": "год|г|квартал|кв|месяц|неделя|день",
    "sv": "år|kvartal|månad|vecka|dag",
    "tr": "yıl|çeyrek|ay|hafta|gün",
    "zh": "年|季度|月|月份|周|星期|天|日|时|點|点",
    "ja": "年度|四半期|週|時",
    "ko": "년|분기|월|주|일|시",
}

_YEAR = r"(?:1[5-9]|2[01])\d\d"
_NAMES = "|".join(
    sorted(
        {
            re.escape(name)
            for table in (MONTHS, NOMINATIVE, ABBREVIATED)
            for row in table.values()
            for name in row.split("|")
        },
        key=len,
        reverse=True,
    )
)
_WORDS = "|".join(sorted({word for row in _COUNTED.values() for word in row.split("|")}, key=len, reverse=True))

_TIME = lazy(
    rf"{_YEAR}(?:\s?[/–-]\s?(?:{_YEAR}|\d\d?))?\s?(?:年度?|년|г\.?)?"
    rf"|(?:{_YEAR}[\s/-]*)?[QTKH]\s?[1-4](?:[\s/-]*(?:{_YEAR}|\d\d))?"
    rf"|\d\d?[/.-](?:\d\d?[/.-]?)?(?:{_YEAR}|\d\d)?|{_YEAR}[-/.]\d\d?[-/.]\d\d?"
    rf"|(?:\d\d?\.?\s(?:de\s)?)?(?:{_NAMES})\.?(?:\s\d\d?\.?,?)?(?:\s?(?:de\s)?(?:{_YEAR}|['’]?\d\d))?"
    rf"|(?:{_YEAR}\s)?(?:{_NAMES})\.?"
    rf"|\d\d?[:.h]\d\d(?:\s?(?:uhr|h|am|pm))?|\d\d?\s?(?:am|pm)"
    rf"|(?:{_YEAR}\s?[年년]\s?)?第?\d+\.?\s?(?:{_WORDS})(?:\s?\d\d?[日일])?|(?:{_WORDS})\.?\s?\d+(?:[\s/]+{_YEAR})?"
    rf"|[一二三四五六七八九十]+月|第[一二三四]季度",
    re.IGNORECASE,
)

# Two points are compared, not followed.
_FEWEST = 3


def are_times(categories: Sequence[str]) -> bool:
    """Whether all categories, at least three, say when something was."""
    return len(categories) >= _FEWEST and all(_TIME.fullmatch(" ".join(each.split())) for each in categories)
