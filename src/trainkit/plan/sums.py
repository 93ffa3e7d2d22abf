"""Sums at the end of a table: what they sum up is shown already, and would look small beside them."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, isclose
from typing import Final

Values = Sequence[float | None]

# How sums are called; one language is a row. A name that says so and numbers that add up are a sum, neither alone is.
_NAMES: Final = {
    "en": "total|sum|all|overall|both|together",
    "de": "summe|gesamt|insgesamt|zusammen|alle|beide",
    "fr": "total|ensemble|somme|tous|toutes",
    "es": "total|suma|todos|todas",
    "pt": "total|soma|todos|todas",
    "it": "totale|somma|tutti|tutte",
    "nl": "totaal|som|samen|alle",
    "pl": "razem|suma|ogółem|łącznie",
    "ru": "итого|всего|сумма",
    "uk": "разом|усього|всього|сума",
    "cs": "celkem|součet",
    "sv": "totalt|summa|alla",
    "da": "i alt|sum|alle",
    "tr": "toplam",
    "vi": "tổng|tổng cộng",
    "id": "jumlah|total",
    "zh": "合计|合計|总计|總計|总和|共计|小计|全部",
    "ja": "合計|総計|計|全体",
    "ko": "합계|총계|계|전체",
    "ar": "المجموع|الإجمالي",
    "hi": "कुल|योग",
    "th": "รวม|ทั้งหมด",
}
_WORDS: Final = frozenset(word for row in _NAMES.values() for word in row.split("|"))

# What rounding of the summands may take from a sum, as a part of it: shares of 33 % come to 99 %, not to 100 %.
_ROUNDING = 0.015


def ends_in_sums(categories: Sequence[str], columns: Sequence[Values]) -> bool:
    """Whether the last row is the sum of those above it, in every column, and says so."""
    return _is_called_sum(categories[-1]) and _add_up([column[-1] for column in columns], [c[:-1] for c in columns])


def last_is_sum(names: Sequence[str], columns: Sequence[Values]) -> bool:
    """Whether the last column is the sum of those before it, in every row, and says so."""
    return _is_called_sum(names[-1]) and _add_up(columns[-1], list(zip(*columns[:-1], strict=True)))


def _is_called_sum(name: str) -> bool:
    said = name.casefold().strip(" .:*∑Σ()")
    return said in _WORDS or said.split(" ")[0] in _WORDS or not said


def _add_up(sums: Values, summands: Sequence[Values]) -> bool:
    for total, values in zip(sums, summands, strict=True):
        known = [value for value in values if value is not None]
        if not (total and known[1:] and isclose(total, fsum(known), rel_tol=_ROUNDING)):
            return False
    return True
