"""Trails of pages: where in a site a page stands."""

from __future__ import annotations

import re
from typing import Final

from trainkit.lazy import lazy
from trainkit.outline.line import letters_of

from .page import Hit, Noise, Page, Place

TRAIL_LABEL = lazy(
    r"\s*(?:current (?:location|position)|you are here|your location|location|breadcrumbs?|home(?: ?page)?"
    r"|sie sind hier|hier|startseite|vous êtes ici|fil d'ariane|accueil|(?:usted )?est[áa]s? (?:usted )?aquí|inicio"
    r"|portada|capa"
    r"|você está aqui|você está em|início|página inicial|sei qui|ti trovi in|u bent hier|je bent hier|jesteś tutaj"
    r"|strona główna|вы здесь|вы находитесь здесь|главная(?: страница)?|головна|bạn đang ở(?: đây)?|vị trí|trang chủ"
    r"|(?:您|你)?(?:现在|目前|當前|当前)?的?(?:所在)?位置|首页|首頁|主页|現在位置|現在地|ホーム|トップ(?:ページ)?|home"
    r"|현재 위치|홈|أنت هنا|الرئيسية|होम|मुखपृष्ठ|ana sayfa|beranda|hem|du är här)"
    r"\s*(?P<separator>[:：]|\s[-–—|/]|[>»›→＞﹥▸/|])",
    re.IGNORECASE,
)
"""How sites begin the line that tells where in them a page stands."""

TRAIL_SEPARATOR = lazy(r"\s*[>»›→＞﹥▸]+\s*|\s*::\s*|\s+[-–—|/\\·]\s+")
ARROW = re.compile(r"\s*[>»›→＞﹥▸]+\s*")
SLASHES = lazy(r"\s+[/\\·]\s+|\s*[>»›→＞﹥▸]+\s*|\s*::\s*")
TIGHT = lazy(r"\s*[>»›→＞﹥▸/|]+\s*")

SEPARATORS: Final = ":：-–—/|>»›→＞﹥▸"

LONGEST_TRAIL: Final = 600
"""Characters: ten sections and a title; longer lines aren't looked at twice."""

LONGEST_TRAIL_PART: Final = 40
"""Characters. The names of a site's sections are menu entries; longer is a sentence (the page's title may be long)."""

TOP_LINES: Final = 5
"""A trail without a label is only believed at the top of the page, where sites put it."""

TITLE_NEAR: Final = 4
"""Lines below a trail among which the page's title stands."""


def breadcrumb(page: Page, index: int) -> Hit | None:
    """Recognise the trail of sections that leads to a page: `Home > Training > Giving feedback`."""
    text = page.lines[index].text
    if len(text) > LONGEST_TRAIL or text.endswith((".", "!", "。", "！", ";", "；")):
        return None
    label = TRAIL_LABEL.match(text) if any(sign in text[:LONGEST_TRAIL_PART] for sign in SEPARATORS) else None
    if label is None:
        return unlabelled(page, index)
    separator = TIGHT if label["separator"] in ">»›→＞﹥▸/|" else TRAIL_SEPARATOR
    parts = parts_of(text[label.start("separator") :].lstrip(" :："), separator)
    if len(parts) == 1 and label["separator"] in ":：":
        parts = parts_of(parts[0], TIGHT)
    named_home = label["separator"] not in ":："
    if len(parts) < 2 - named_home or (named_home and index >= TOP_LINES) or any_long(parts):
        return None
    said = label.group().strip(" :：->»/|")
    count = f"a trail of {len(parts)} page name{'s' if len(parts) > 1 else ''}"
    why = f"{count}: it begins with '{said}' and leads to this page"
    return Hit(Noise("breadcrumb", why, parts[-1]), Place.ANYWHERE)


def unlabelled(page: Page, index: int) -> Hit | None:
    """Recognise a trail at the top without a label: by its arrows, or because the title below ends it."""
    text = page.lines[index].text
    if index >= TOP_LINES:
        return None
    arrows = len(ARROW.findall(text))
    parts = parts_of(text, TRAIL_SEPARATOR if arrows > 1 else SLASHES)
    if len(parts) < 2 or any_long(parts):
        return None
    below = {name_of(line.text) for line in page.lines[index + 1 : index + 1 + TITLE_NEAR]}
    leads = name_of(parts[-1]) in below
    if arrows < 2 and not leads and len(parts) < 3 and not (index == 0 and "/" in text and is_menu_like(parts)):
        return None
    if arrows < 2 and not leads and not is_menu_like(parts):
        return None
    why = f"a trail of {len(parts)} page names: it stands at the top and leads to this page"
    return Hit(Noise("breadcrumb", why, parts[-1]), Place.EDGES if arrows < 2 else Place.ANYWHERE)


def is_menu_like(parts: list[str]) -> bool:
    """Return whether each part is a few words that begin with a capital, or are in a script without."""
    return all(len(part.split()) <= 4 and not part[:1].islower() and not part[:1].isdigit() for part in parts)


def parts_of(text: str, separator: re.Pattern[str]) -> list[str]:
    """Return what stands between the separators."""
    return [part.strip(" :：") for part in separator.split(text) if part.strip(" :：")]


def any_long(parts: list[str]) -> bool:
    """Return whether a part, but the last, is longer than names of sections are."""
    return any(len(part) > LONGEST_TRAIL_PART for part in parts[:-1])


def name_of(text: str) -> str:
    """Return letters and digits of `text`, caseless."""
    return letters_of(text[:LONGEST_TRAIL])
