"""What the marker of an item says of its list: bullets, numbers, boxes to tick, the steps of a process, questions."""

from __future__ import annotations

from functools import cache
from typing import Final

from trainkit.model import ItemMark

from .markers import Marker
from .phrases import words_of

CHECK: Final = "[ ]"
"""The style of boxes to tick."""

STEPS: Final = {
    "en": "step|stage|phase",
    "de": "schritt|stufe|phase",
    "fr": "étape|phase",
    "es": "paso|fase|etapa",
    "pt": "passo|fase|etapa",
    "it": "passo|fase|passaggio",
    "nl": "stap|fase",
    "pl": "krok|etap",
    "sv": "steg",
    "cs": "krok",
    "tr": "adım|aşama",
    "ru": "шаг|этап",
    "uk": "крок|етап",
    "el": "βήμα",
    "id": "langkah",
    "vi": "bước",
    "th": "ขั้นตอนที่|ขั้นที่",
    "ar": "الخطوة",
    "fa": "گام|مرحله",
    "hi": "चरण|कदम",
    "ja": "ステップ|手順",
    "ko": "단계",
    "zh": "步|步骤|步驟|第一步",
}
"""What the parts of a process are called where they are counted."""


@cache
def steps() -> frozenset[str]:
    """Return the words for the parts of a process."""
    return frozenset(words_of(STEPS))


def mark_of(marker: Marker) -> ItemMark:
    """Return what the marker says of its list."""
    if marker.style.name == CHECK:
        return ItemMark.CHECK
    if not marker.style.counts:
        return ItemMark.BULLET
    label = marker.kind.removeprefix(marker.style.name).strip()
    return ItemMark.STEP if label in steps() else ItemMark.NUMBER


def given_mark(marker: str) -> ItemMark:
    """Return what the marker that the format itself gives an item ("" for a bullet) says of its list."""
    if marker == CHECK:
        return ItemMark.CHECK
    return ItemMark.NUMBER if marker else ItemMark.BULLET
