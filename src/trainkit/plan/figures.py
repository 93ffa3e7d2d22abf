"""Numbers that carry a sentence: "Four in ten", "70 %", "2.3 million"."""

from __future__ import annotations

import re
from typing import Final

from trainkit.lazy import lazy

from .words import count_words

_SMALL: Final = {
    "en": "one|two|three|four|five|six|seven|eight|nine",
    "de": "eine[rs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun",
    "fr": "une?|deux|trois|quatre|cinq|six|sept|huit|neuf",
    "es": "un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve",
    "pt": "uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove",
    "it": "un[ao]?|due|tre|quattro|cinque|sei|sette|otto|nove",
}
"""Small numbers as words, as they stand in shares ("four in ten")."""

_OF: Final = "in|out of|of|von|sur|de cada|em cada|su|из"
_ROUND: Final = "ten|twelve|twenty|hundred|zehn|zwanzig|hundert|dix|vingt|cent|diez|veinte|cien|dez|dieci|venti"

_WORD: Final = "|".join(_SMALL.values())
_NUMBER: Final = r"\d[\d.,'’\u00a0\u202f]*\d|\d"

# A share, a part of a hundred, an amount of money, or a number that needs a word to be so large.
_FIGURE = lazy(
    rf"(?:{_NUMBER})\s?(?:%|％|‰|percent|per cent|Prozent|pour cent|por ciento|por cento|per cento|процент\w*)"
    rf"|[$€£¥]\s?(?:{_NUMBER})(?:\s(?:million|billion|thousand|Mio\.|Mrd\.))?"
    rf"|(?:{_NUMBER})\s?(?:[€£¥$]|euros?\b|Euro\b|dollars?\b|pounds?\b)"
    rf"|(?:{_NUMBER})\s(?:million|billion|Millionen|Milliarden|millions?|milliards?|millones|milhões|milioni)\b"
    rf"|\b(?:{_NUMBER}|{_WORD})\s(?:{_OF})\s(?:{_NUMBER}|{_WORD}|{_ROUND})\b"
    r"|[一二三四五六七八九]成|百分之[一二三四五六七八九十百零〇\d]+"
    r"|\d[\d,.]*\s?[万萬亿億]?\s?(?:元|人民币|円|원)",
    re.IGNORECASE,
)

_ANY_NUMBER = lazy(r"\d")

# A sentence of more words is about more than its number.
_MOST_WORDS: Final = 24


def figure_in(sentence: str) -> str:
    """Return the number with its unit that carries the sentence, as it stands there, or "" if none does.

    It is the only number of a short sentence.
    """
    if count_words(sentence) > _MOST_WORDS:
        return ""
    found = [match[0] for match in _FIGURE.finditer(sentence)]
    if len(found) != 1 or _ANY_NUMBER.search(sentence.replace(found[0], "", 1)):
        return ""
    return found[0]
