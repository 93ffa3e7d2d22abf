"""Colours of DrawingML (ECMA-376 part 1, 20.1.2.3), resolved through the theme and the map of a master or layout."""

from __future__ import annotations

from collections.abc import Iterable
from colorsys import hls_to_rgb, rgb_to_hls
from typing import TYPE_CHECKING, Final

import msgspec

from .numbers import share, whole
from .package import A

if TYPE_CHECKING:
    from lxml import etree

Rgb = tuple[float, float, float]

# How slides call the colours of a theme if nothing else is said (19.3.1.6).
PLAIN_MAP: Final = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}

_KINDS: Final = frozenset(f"{A}{n}" for n in ("srgbClr", "schemeClr", "sysClr", "prstClr", "scrgbClr", "hslClr"))

# How names of preset colours (20.1.10.48) shorten those of CSS.
_SHORT: Final = {"dk": "dark", "lt": "light", "med": "medium"}


class Paint(msgspec.Struct, frozen=True):
    """A colour and how much of it covers what is below, from 0 to 1."""

    rgb: str
    alpha: float = 1.0


class Palette(msgspec.Struct, frozen=True):
    """The colours of a theme by their slots ("dk1", …), and how slides call them ("tx1": "dk1", …)."""

    theme: dict[str, str]
    names: dict[str, str]

    def named(self, name: str) -> str:
        """Return the colour that slides call so, black if there is none."""
        return self.theme.get(self.names.get(name, PLAIN_MAP.get(name, name)), "000000")

    def paint(self, holder: Iterable[etree._Element], instead: Paint | None = None) -> Paint | None:
        """Return the colour that stands in an element, None if none does; `instead` is for "phClr" (20.1.10.54)."""
        for element in holder:
            if element.tag in _KINDS:
                return _changed(element, self._base(element, instead))
        return None

    def _base(self, element: etree._Element, instead: Paint | None) -> Paint:
        value = element.get("val", "")
        match element.tag.rpartition("}")[2]:
            case "srgbClr" if _is_hex(value):
                return Paint(value.upper())
            case "schemeClr":
                return (instead or Paint(self.named("tx1"))) if value == "phClr" else Paint(self.named(value))
            case "sysClr":
                last = element.get("lastClr", "")
                return Paint(last.upper() if _is_hex(last) else ("FFFFFF" if value == "window" else "000000"))
            case "prstClr":
                return Paint(_preset(value))
            case "scrgbClr":
                return Paint(_hex(_rgb_of([share(element.get(name)) for name in "rgb"], gamma=True)))
            case "hslClr":
                hue = whole(element.get("hue")) / 21_600_000
                return Paint(_hex(hls_to_rgb(hue, share(element.get("lum")), share(element.get("sat")))))
        return Paint("000000")


def theme_colours(theme: etree._Element) -> dict[str, str]:
    """Return the colours of a theme part by their slots."""
    scheme = theme.find(f".//{A}clrScheme")
    palette = Palette({}, {})
    found: dict[str, str] = {}
    for slot in scheme if scheme is not None else ():
        paint = palette.paint(slot)
        if paint:
            found[slot.tag.rpartition("}")[2]] = paint.rgb
    return found


def mixed(above: str, below: str, part: float) -> str:
    """Return `part` of one colour over the other."""
    pairs = zip(channels(above), channels(below), strict=True)
    one, two, three = (a * part + b * (1 - part) for a, b in pairs)
    return _hex((one, two, three))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def channels(rgb: str) -> Rgb:
    """Return red, green and blue from 0 to 1."""
    red, green, blue = (int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def _changed(element: etree._Element, base: Paint) -> Paint:
    rgb, alpha = channels(base.rgb), base.alpha
    for change in element:
        name, amount = change.tag.rpartition("}")[2], share(change.get("val"), 1)
        if name == "alpha":
            alpha = amount
        elif name == "alphaMod":
            alpha *= amount
        else:
            rgb = _transformed(rgb, name, amount)
    return Paint(_hex(rgb), min(max(alpha, 0.0), 1.0))


def _transformed(rgb: Rgb, name: str, amount: float) -> Rgb:
    """Return the colour after one of the changes of 20.1.2.3; those that nobody uses leave it as it is."""
    if name in ("tint", "shade"):
        end = 1.0 if name == "tint" else 0.0
        return _rgb_of([_linear(c) * amount + end * (1 - amount) for c in rgb], gamma=True)
    if name == "inv":
        return 1 - rgb[0], 1 - rgb[1], 1 - rgb[2]
    if name == "gray":
        grey = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
        return grey, grey, grey
    hue, light, saturation = rgb_to_hls(*rgb)
    match name:
        case "lumMod":
            light *= amount
        case "lumOff":
            light += amount
        case "lum":
            light = amount
        case "satMod":
            saturation *= amount
        case "satOff":
            saturation += amount
        case "sat":
            saturation = amount
        case _:
            return rgb
    return hls_to_rgb(hue, min(max(light, 0), 1), min(max(saturation, 0), 1))


def _preset(name: str) -> str:
    from PIL import ImageColor

    for short, long in _SHORT.items():
        if name.startswith(short):
            name = long + name.removeprefix(short)
    found = ImageColor.colormap.get(name.casefold(), "#000000")
    return str(found)[1:].upper()


def _rgb_of(parts: list[float], *, gamma: bool) -> Rgb:
    red, green, blue = (_curved(min(max(part, 0.0), 1.0)) if gamma else part for part in parts)
    return red, green, blue


def _luminance(rgb: str) -> float:
    red, green, blue = map(_linear, channels(rgb))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _curved(channel: float) -> float:
    return channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


def _hex(rgb: Rgb) -> str:
    return "".join(f"{round(min(max(channel, 0.0), 1.0) * 255):02X}" for channel in rgb)


def _is_hex(value: str) -> bool:
    return len(value) == 6 and all(character in "0123456789abcdefABCDEF" for character in value)
