"""Colours by role: those of the theme where they can be read on slides, and others where they can't; paper is white."""

from __future__ import annotations

from typing import Any, Final

from .colours import Palette, contrast, mixed
from .grounds import Ground
from .model import Spot

# What text needs, and what large text and marks do (WCAG 2.2, 1.4.3 and 1.4.11).
READ: Final = 4.5
_PAPER: Final = "FFFFFF"
_INK: Final = "1F1F1F"

_ACCENTS: Final = tuple(f"accent{number}" for number in range(1, 7))

# How much of the text's colour lies over the ground: in quiet words, in hairlines, in panels.
_MUTED, _RULE, _SURFACE = 0.68, 0.22, 0.07

# The darkening of an accent that is too light for paper goes in such steps.
_DARKER: Final = 0.9

# Text styles of the handout, by the colour that they take.
_OF_HANDOUT: Final = {
    "ink": ("title", "summary", "heading", "subheading", "text"),
    "muted": ("details", "furniture"),
    "accent": ("number",),
}


def colour_tables(palette: Palette, ground: str, text: str) -> dict[str, Any]:
    """Return `[colours]` and `colour_slots`: roles on a slide of that background with text of that colour.

    A role has a slot of the theme where it is that colour.
    """
    wanted = {
        "text": ("tx1", text),
        "background": ("bg1", ground),
        "muted": ("tx2", palette.named("tx2")),
        "surface": ("bg2", palette.named("bg2")),
        **{accent: (accent, palette.named(accent)) for accent in _ACCENTS},
    }
    if contrast(wanted["muted"][1], ground) < READ:
        wanted["muted"] = ("", mixed(text, ground, _MUTED))
    surface = wanted["surface"][1]
    if surface == ground or contrast(text, surface) < READ or contrast(wanted["muted"][1], surface) < READ:
        wanted["surface"] = ("", mixed(text, ground, _SURFACE))
    colours = {role: rgb for role, (_, rgb) in wanted.items()}
    slots = {role: slot for role, (slot, rgb) in wanted.items() if slot and palette.named(slot) == rgb}
    return {"colours": colours, "colour_slots": slots}


def handout_table(palette: Palette) -> dict[str, Any]:
    """Return what of `[handout]` the template decides: colours that are read on paper."""
    dark = min((palette.named("tx1"), palette.named("bg1")), key=lambda rgb: -contrast(rgb, _PAPER))
    ink = dark if contrast(dark, _PAPER) >= READ * 1.5 else _INK
    accents = [palette.named(accent) for accent in _ACCENTS]
    accent = next((rgb for rgb in accents if contrast(rgb, _PAPER) >= READ), accents[0])
    while contrast(accent, _PAPER) < READ:
        accent = mixed(accent, "000000", _DARKER)
    colours = {"ink": ink, "muted": mixed(ink, _PAPER, _MUTED), "accent": accent}
    styles = {style: {"colour": f"#{colours[name]}"} for name, of_name in _OF_HANDOUT.items() for style in of_name}
    return {
        "rule": f"#{mixed(ink, _PAPER, _RULE)}",
        "accent": f"#{accent}",
        "spark": f"#{accents[1]}",
        "panel": f"#{mixed(ink, _PAPER, _SURFACE)}",
        "styles": styles,
    }


def text_colour(body: Spot, ground: Ground, otherwise: str) -> str:
    """Return the colour of text on that ground: that of its placeholder if it is read there."""
    own = body.wanted[0].colour
    return own if ground.contrast(own) >= min(READ, ground.contrast(otherwise)) else otherwise


def readable(palette: Palette, ground: Ground) -> str:
    """Return the theme's colour for text, or what is read best on that ground if that is not."""
    text = palette.named("tx1")
    if ground.contrast(text) >= READ:
        return text
    return max((text, palette.named("bg1"), "000000", "FFFFFF"), key=ground.contrast)
