"""How a placeholder sets its text, inherited as programs do it: slide layout, master, the master's styles, the
presentation (ECMA-376 part 1, 21.1.2.4.12, 19.3.1.52 and 19.2.1.8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from .colours import Palette
from .numbers import share, whole
from .package import A, P

if TYPE_CHECKING:
    from lxml import etree

LEVELS: Final = 3
"""Slides have two levels of items; one more, for those who go on writing."""

# What holds where nothing is said (21.1.2.1.1, 21.1.2.3.2): EMU, and hundredths of a point.
_SIDE, _TOP = 91_440, 45_720
_SIZE = 1_800

# The largest size that text can have (20.1.10.70), in hundredths of a point, and more than anybody sets between lines.
_MOST_SIZE: Final = 400_000
_MOST_SPACING: Final = 500

_STYLES: Final = {"title": "titleStyle", "ctrTitle": "titleStyle", "ftr": "otherStyle", "dt": "otherStyle"}
_STYLES_OF_NUMBERS: Final = {"sldNum": "otherStyle", "": "otherStyle"}

_BULLETS: Final = tuple(f"{A}{name}" for name in ("buNone", "buChar", "buAutoNum", "buBlip"))
_FILLS: Final = tuple(f"{A}{name}" for name in ("solidFill", "gradFill", "noFill"))

# Symbol fonts have their own signs where Unicode has letters; these are the ones that lists use.
_SYMBOLS: Final = {"§": "▪", "ü": "✓", "Ø": "➢", "q": "❑", "v": "❖", "l": "●", "n": "■", "u": "♦", "·": "•", "à": "→"}
_SYMBOL_FONTS: Final = ("wingdings", "symbol", "webdings")


class LevelLook(msgspec.Struct, frozen=True):
    """A level of text: lengths in EMU, `size` in points, spacings in per cent of a line or, if negative, in EMU."""

    size: float
    bold: bool
    capitals: bool
    tracking: float
    typeface: str
    colour: str
    alignment: str
    indent: int
    first: int
    line_spacing: int
    before: int
    after: int
    bullet: str
    bullet_colour: str


class BodyLook(msgspec.Struct, frozen=True):
    """How text stands in its shape: `insets` are left, top, right, bottom in EMU."""

    insets: tuple[int, int, int, int]
    anchor: str
    is_upright: bool
    columns: int
    wraps: bool


def style_of(kind: str) -> str:
    """Return the name of the master's text style that placeholders of that type take."""
    return _STYLES.get(kind) or _STYLES_OF_NUMBERS.get(kind, "bodyStyle")


def levels_of(chain: list[etree._Element], palette: Palette) -> tuple[LevelLook, ...]:
    """Return the levels of a text; `chain` holds the list styles that count, the nearest first."""
    return tuple(_level(chain, number, palette) for number in range(1, LEVELS + 1))


def body_of(chain: list[etree._Element]) -> BodyLook:
    """Return how the text stands; `chain` holds the body properties that count, the nearest first."""

    def said(name: str, otherwise: str) -> str:
        return next((value for body in chain if (value := body.get(name)) is not None), otherwise)

    left, right = (max(0, whole(said(name, ""), _SIDE)) for name in ("lIns", "rIns"))
    top, bottom = (max(0, whole(said(name, ""), _TOP)) for name in ("tIns", "bIns"))
    return BodyLook(
        insets=(left, top, right, bottom),
        anchor=said("anchor", "t"),
        is_upright=said("vert", "horz") == "horz" and whole(said("rot", "0")) == 0,
        columns=whole(said("numCol", "1"), 1),
        wraps=said("wrap", "square") != "none",
    )


def _level(chain: list[etree._Element], number: int, palette: Palette) -> LevelLook:
    found = [p for style in chain if (p := style.find(f"{A}lvl{number}pPr")) is not None]
    runs = [r for paragraph in found if (r := paragraph.find(f"{A}defRPr")) is not None]

    def said(elements: list[etree._Element], name: str, otherwise: str) -> str:
        return next((value for element in elements if (value := element.get(name)) is not None), otherwise)

    def child(name: str) -> etree._Element | None:
        return next((e for paragraph in found if (e := paragraph.find(f"{A}{name}")) is not None), None)

    colour = _colour(runs, palette)
    bullet_colour = child("buClr")
    paint = palette.paint(bullet_colour) if bullet_colour is not None else None
    latin = next((e for run in runs if (e := run.find(f"{A}latin")) is not None), None)
    return LevelLook(
        size=max(whole(said(runs, "sz", ""), _SIZE, _MOST_SIZE), 100) / 100,
        bold=said(runs, "b", "0") in ("1", "true"),
        capitals=said(runs, "cap", "none") == "all",
        tracking=whole(said(runs, "spc", ""), 0, _MOST_SIZE) / 100,
        typeface=latin.get("typeface", "") if latin is not None else "+mn-lt",
        colour=colour,
        alignment=said(found, "algn", "l"),
        indent=max(0, whole(said(found, "marL", ""), 0)),
        first=whole(said(found, "indent", ""), 0),
        line_spacing=_spacing(child("lnSpc"), 100),
        before=_spacing(child("spcBef"), 0),
        after=_spacing(child("spcAft"), 0),
        bullet=_bullet(found, child("buFont")),
        bullet_colour=paint.rgb if paint else colour,
    )


def _colour(runs: list[etree._Element], palette: Palette) -> str:
    for run in runs:
        for fill in run.iterchildren(*_FILLS):
            holder = next(fill.iter(f"{A}gs"), fill)
            paint = palette.paint(holder)
            if paint:
                return paint.rgb
    return palette.named("tx1")


def _bullet(found: list[etree._Element], font: etree._Element | None) -> str:
    for paragraph in found:
        for bullet in paragraph.iterchildren(*_BULLETS):
            match bullet.tag.rpartition("}")[2]:
                case "buNone":
                    return ""
                case "buChar":
                    return _shown(bullet.get("char", "•"), font.get("typeface", "") if font is not None else "")
                case _:
                    # Numbers and pictures take the room that a bullet takes.
                    return "•"
    return ""


def _shown(character: str, font: str) -> str:
    if any("\ue000" <= c <= "\uf8ff" for c in character):
        character = chr(ord(character[0]) - 0xF000) if character[0] >= "\uf000" else "•"
    if font.casefold().startswith(_SYMBOL_FONTS):
        return _SYMBOLS.get(character, "•")
    return character if character.isprintable() and character.strip() else "•"


def _spacing(holder: etree._Element | None, otherwise: int) -> int:
    """Return a spacing in per cent, or in negative EMU where it is given in points."""
    if holder is None or len(holder) == 0:
        return otherwise
    value = holder[0].get("val", "")
    if holder[0].tag == f"{A}spcPts":
        return -whole(value, 0, _MOST_SIZE) * 127
    return min(max(round(share(value, otherwise / 100) * 100), 0), _MOST_SPACING)


def list_style(shape: etree._Element) -> etree._Element | None:
    """Return the list style of a shape's text."""
    return shape.find(f"{P}txBody/{A}lstStyle")


def body_properties(shape: etree._Element) -> etree._Element | None:
    """Return the properties of a shape's text body."""
    return shape.find(f"{P}txBody/{A}bodyPr")
