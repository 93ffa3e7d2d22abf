"""Typefaces of a template: what the theme's names stand for (ECMA-376 part 1, 20.1.4.1), and what measures them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import msgspec

from trainkit.model import Diagnostic, Severity

from .package import A

if TYPE_CHECKING:
    from lxml import etree

# Families that measure typefaces of the same metrics.
_TWINS: Final = {
    "arial": "Arimo",
    "arimo": "Arimo",
    "caladea": "Caladea",
    "cambria": "Caladea",
    "helvetica": "Arimo",
    "helvetica neue": "Arimo",
    "liberation sans": "Arimo",
}

# What other typefaces take more than Arial does, in per cent, over running text; narrower ones take nothing more.
_WIDER: Final = {
    "aptos": 2,
    "aptos display": 0,
    "calibri": 0,
    "calibri light": 0,
    "candara": 0,
    "carlito": 0,
    "century gothic": 12,
    "corbel": 0,
    "garamond": 0,
    "georgia": 4,
    "gill sans mt": 0,
    "lato": 2,
    "montserrat": 16,
    "open sans": 7,
    "poppins": 14,
    "roboto": 2,
    "segoe ui": 2,
    "source sans pro": 0,
    "tahoma": 2,
    "times new roman": 0,
    "trebuchet ms": 2,
    "verdana": 18,
}

# A typeface that nobody here knows: most of those made for screens are within this of Arial.
_SLACK: Final = 12

# Even a typeface that is narrower than Arial has single words that are wider.
_LEAST_SLACK: Final = 5

# Scripts that a theme may name a typeface for (ISO 15924), by the languages that use them.
_SCRIPTS: Final = {"Hans": "zh-Hans", "Hant": "zh-Hant", "Jpan": "ja", "Hang": "ko"}


class Typefaces(msgspec.Struct, frozen=True):
    """An entry of the theme's font scheme."""

    latin: str
    east_asian: str
    complex_script: str
    scripts: dict[str, str]


class FontScheme(msgspec.Struct, frozen=True):
    """The typefaces of headings and of all else."""

    major: Typefaces
    minor: Typefaces

    def named(self, typeface: str) -> str:
        """Return what a typeface is really called: "+mj-lt" and "+mn-lt" stand for those of the theme."""
        if typeface.startswith("+mj"):
            return self.major.latin
        return self.minor.latin if typeface.startswith("+mn") or not typeface else typeface


def font_scheme(theme: etree._Element) -> FontScheme:
    """Return the font scheme of a theme part."""
    return FontScheme(*(_typefaces(theme.find(f".//{A}{name}")) for name in ("majorFont", "minorFont")))


def fonts_table(scheme: FontScheme, heading: str, body: str) -> dict[str, Any]:
    """Return `[fonts]` of the layout file; `heading` and `body` are what titles and texts are really set in."""
    used = dict.fromkeys((heading, body))
    table: dict[str, Any] = {
        "heading": _entry(heading, scheme.major),
        "body": _entry(body, scheme.minor),
        "measured_with": {typeface: twin for typeface in used if (twin := _TWINS.get(typeface.casefold()))},
        "slack": {typeface: slack for typeface in used if (slack := slack_of(typeface))},
    }
    named = {language: face for s, language in _SCRIPTS.items() if (face := scheme.minor.scripts.get(s))}
    if scheme.minor.east_asian:
        named = dict.fromkeys(_SCRIPTS.values(), scheme.minor.east_asian)
    if named:
        table["east_asian"] = named
    return table


def slack_of(typeface: str) -> int:
    """Return the per cent of a line that is kept free because nothing measures the typeface as it is."""
    known = typeface.casefold()
    return 0 if known in _TWINS else max(_LEAST_SLACK, _WIDER.get(known, _SLACK))


def font_warnings(typefaces: list[str]) -> Iterator[Diagnostic]:
    """Yield a warning for each typeface that is measured with another one."""
    for typeface in dict.fromkeys(typefaces):
        if slack := slack_of(typeface):
            message = f"'{typeface}' is measured with Arimo, with {slack} % of each line kept free; paper shows Arimo."
            hint = "Look through the longest slides in PowerPoint, or choose a typeface with the metrics of Arial."
            yield Diagnostic(Severity.WARNING, "font-stand-in", message, None, hint)


def _entry(latin: str, of_theme: Typefaces) -> dict[str, str]:
    named = {"latin": latin, "east_asian": of_theme.east_asian, "complex_script": of_theme.complex_script}
    return {key: value for key, value in named.items() if value}


def _typefaces(entry: etree._Element | None) -> Typefaces:
    if entry is None:
        return Typefaces("Arial", "", "", {})
    latin, east_asian, complex_script = (
        found.get("typeface", "") if (found := entry.find(f"{A}{name}")) is not None else ""
        for name in ("latin", "ea", "cs")
    )
    scripts = {font.get("script", ""): font.get("typeface", "") for font in entry.iterfind(f"{A}font")}
    return Typefaces(latin or "Arial", east_asian, complex_script, scripts)
