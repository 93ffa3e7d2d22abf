"""Parts the title of a text from the name of the site that stands beside it: `Growing Tomatoes | Green Corner`.

What is the site's name is told by the text: a title's words come again in it, a site's don't.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from trainkit.lazy import lazy
from trainkit.scripts import count_wide

from .line import letters_of
from .phrases import words_of

SURE = lazy(
    r"\s*[|｜丨¦]\s*|\s+»\s+|\s+::\s+|(?<=[\u2e80-\uffef])_|_(?=[\u2e80-\uffef])|(?<=[\u2e80-\uffef])\s+[:：]\s+"
)
"""Signs that no writer sets into a title."""

DASH = lazy(r"\s+(?:[-–—‒―]|--)\s+|\s*——\s*|(?<=[\u2e80-\uffef])-(?=[\u2e80-\uffef])|\s+·\s+")
"""Signs that also part a title from its second half."""

SURE_SIGNS: Final = "|｜丨¦»_:："
DASH_SIGNS: Final = "-–—‒―·"
"""The signs that the patterns look for: most titles have none of them."""

COLON = re.compile(r"[:：]\s*")

CLEARLY: Final = 0.3
"""Share of words by which the text must speak against the usual order, the title before the site."""

LONGEST_NAME: Final = 6
"""Words of a site's name."""

WHOLE_TITLE: Final = lazy(r"[【\[『「《〖](?P<title>[^【】\[\]『』「」《》〖〗]+)[】\]』」》〗]\s*$")
"""A title in brackets."""

SITE_WORDS: Final = frozenset(
    words_of(
        {
            "en": "blog|magazine|wiki|news|journal|portal|academy|online|website|site|library|times|gazette|hub|forum"
            "|net",
            "de": "ratgeber|magazin|zeitung|portal|akademie|lexikon",
            "es": "revista|noticias|diario",
            "fr": "revue",
            "it": "rivista|giornale",
            "ru": "блог|журнал|портал|новости|газета|сайт|википедия",
            "vi": "báo|tạp|trang",
            "ar": "مدونة|موقع|مجلة|صحيفة",
            "hi": "ब्लॉग|समाचार|पत्रिका",
            "names": "wikipedia|wikihow|medium|youtube|linkedin",
        }
    )
)
"""Words that are in names of sites."""

SITE_ENDS: Final = (
    "网",
    "網",
    "网站",
    "網站",
    "博客",
    "公众号",
    "频道",
    "论坛",
    "百科",
    "日报",
    "新闻",
    "新聞",
    "文库",
    "知乎",
)
SITE_ENDS_EAST: Final = (
    *SITE_ENDS,
    "ブログ",
    "ニュース",
    "サイト",
    "マガジン",
    "ラボ",
    "ナビ",
    "블로그",
    "뉴스",
    "신문",
    "매거진",
)
"""How names of sites end in Chinese, Japanese and Korean."""

DOMAIN = lazy(r"[\w-]+\.(?:com|org|net|de|fr|es|it|pt|ru|cn|jp|kr|vn|br|io|edu|gov|uk|eu|info)\b", re.IGNORECASE)
CAMEL = lazy(r"(?:[A-Z][a-z0-9]+){2,}(?:\.[a-z]{2,3})?")
"""Names that only sites have: `AskTheStreet`."""

WORD = re.compile(r"[^\W_]+")


def title_part(text: str, body: str, said: Iterable[str]) -> tuple[int, int]:
    """Return where in a line the title begins and ends; all of it if no name of a site stands beside it.

    `body` is the text below, `said` are the lines that were left out: they often name the site (`© Green Corner`).
    """
    boxed = WHOLE_TITLE.fullmatch(text)
    if boxed is not None:
        return boxed.start("title"), boxed.end("title")
    start, end = 0, len(text)
    around = " ".join(said).casefold()
    for _ in range(3):  # "Title | Section | Site": more names than that stand in no title.
        cut = next_cut(text, start, end, body, around)
        if cut is None:
            break
        start, end = cut
    return start, end


def next_cut(text: str, start: int, end: int, body: str, around: str) -> tuple[int, int] | None:
    """Return the part of `text[start:end]` without its first or last name of a site, or None."""
    signs = [SURE] * any(sign in text for sign in SURE_SIGNS) + [DASH] * any(sign in text for sign in DASH_SIGNS)
    for sign in signs:
        parts = [match.span() for match in sign.finditer(text, start, end)]
        if not parts or ("«" in text and sign is SURE and "»" in text[parts[0][0] : parts[-1][1]]):
            continue  # quotation marks
        first, last = parts[0], parts[-1]
        head, tail = text[start : first[0]], text[last[1] : end]
        if tail and is_site(tail, text[start : last[0]], body, around, sure=sign is SURE):
            return start, last[0]
        if head and is_site(head, text[first[1] : end], body, around, sure=sign is SURE, leads=True):
            return first[1], end
    colon = COLON.search(text, start, end)
    if colon and looks_like_site(text[start : colon.start()], "") and colon.end() < end:
        return colon.end(), end
    return None


def is_site(name: str, title: str, body: str, around: str, sure: bool, leads: bool = False) -> bool:
    """Return whether `name` is a site's beside `title`; behind a dash it must look like one."""
    if not title.strip() or len(name.split()) > LONGEST_NAME or len(name) > 60 or name.endswith(("?", "!", "？", "！")):
        return False
    if looks_like_site(name, around) or (not leads and CAMEL.fullmatch(name.strip())):
        return True
    # In front of a "|" stands the title; a site's name must prove to be one by the text.
    mine, others = share_in(name, body), share_in(title, body)
    return sure and (mine + CLEARLY < others if leads else mine <= others + CLEARLY)


def looks_like_site(name: str, around: str) -> bool:
    """Return whether a name tells by itself, or by the notes around the text, that it is a site's."""
    plain = name.strip().casefold()
    if not plain or len(plain.split()) > LONGEST_NAME:
        return False
    if plain.endswith(SITE_ENDS_EAST) or DOMAIN.search(plain):
        return True
    words = WORD.findall(plain)
    by_word = bool(words) and (words[-1] in SITE_WORDS or (len(words) > 1 and words[0] in SITE_WORDS))
    return by_word or (len(plain) > 3 and plain in around)


def share_in(name: str, body: str) -> float:
    """Return how many of a name's words, or pairs of its characters, come again in the text."""
    plain = name.casefold()
    if count_wide(plain) * 2 > len(plain):
        letters = letters_of(plain)
        pieces = [letters[i : i + 2] for i in range(len(letters) - 1)]
    else:
        pieces = [word[:5] for word in WORD.findall(plain) if len(word) > 3]
    return sum(piece in body for piece in pieces) / len(pieces) if pieces else 0.0
