"""PresentationML pieces that slides and notes pages share."""

from __future__ import annotations

import re

from trainkit.model import Colour

HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

# The empty group that every shape tree begins with (ECMA-376 part 1, 19.3.1.45).
TREE_START = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
TREE_END = "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"

_TEXT = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_ATTRIBUTE = {**_TEXT, ord('"'): "&quot;", ord("\n"): "&#10;", ord("\t"): "&#9;"}

# What XML 1.0 can't hold even escaped (section 2.2).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# Tags of languages as Office writes them; others are written as they are.
_OFFICE_LANGUAGES = {
    "ar": "ar-SA",
    "de": "de-DE",
    "en": "en-US",
    "es": "es-ES",
    "fr": "fr-FR",
    "hi": "hi-IN",
    "it": "it-IT",
    "ja": "ja-JP",
    "ko": "ko-KR",
    "pt": "pt-BR",
    "ru": "ru-RU",
    "vi": "vi-VN",
    "zh": "zh-CN",
    "zh-Hans": "zh-CN",
    "zh-Hant": "zh-TW",
}
_EAST_ASIAN_LANGUAGES = ("ja", "ko", "zh")


def text(content: str) -> str:
    """Return the content escaped for an element; what XML can't hold is left out."""
    return _FORBIDDEN.sub("", content).translate(_TEXT)


def attribute(content: str) -> str:
    """Return the content escaped for an attribute in double quotes."""
    return _FORBIDDEN.sub("", content).translate(_ATTRIBUTE)


def colour(value: Colour) -> str:
    """Return a colour, by its slot in the theme if it has one."""
    return f'<a:schemeClr val="{value.scheme}"/>' if value.scheme else f'<a:srgbClr val="{value.rgb}"/>'


def fill(value: Colour | None) -> str:
    """Return a solid fill, or that there is none."""
    return f"<a:solidFill>{colour(value)}</a:solidFill>" if value else "<a:noFill/>"


def language(tag: str) -> str:
    """Return the attributes that give a run its language (ECMA-376 part 1, 21.1.2.3.9).

    Runs in an East Asian language name English for the Latin words in them.
    """
    office = _OFFICE_LANGUAGES.get(tag, tag)
    alternative = ' altLang="en-US"' if office.startswith(_EAST_ASIAN_LANGUAGES) else ""
    return f'lang="{attribute(office)}"{alternative}'


def relationships(entries: list[tuple[str, str, str]]) -> str:
    """Return a relationships part from ids, kinds and targets."""
    listed = "".join(
        f'<Relationship Id="{id_}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"/>' for id_, kind, target in entries
    )
    return f'{HEADER}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'
