"""Languages as Office writes them, and lists of relationships."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from trainkit.presentationml import HEADER, attribute

RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

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


def language(tag: str) -> str:
    """Return the attributes that give a run its language (ECMA-376 part 1, 21.1.2.3.9).

    Runs in an East Asian language name English for the Latin words in them.
    """
    office = _OFFICE_LANGUAGES.get(tag, tag)
    alternative = ' altLang="en-US"' if office.startswith(_EAST_ASIAN_LANGUAGES) else ""
    return f'lang="{attribute(office)}"{alternative}'


def relationships(entries: list[tuple[str, str, str]], links: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return a relationships part from ids, kinds and targets; `links` holds the ids of addresses that lead outside
    (ECMA-376 part 2, 6.5.3.4).
    """
    listed = "".join(
        f'<Relationship Id="{id_}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"/>' for id_, kind, target in entries
    )
    listed += "".join(
        f'<Relationship Id="{id_}" Type="{RELATIONSHIPS}/hyperlink" Target="{attribute(to)}" TargetMode="External"/>'
        for to, id_ in links.items()
    )
    return f'{HEADER}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'
