"""The theme part of a template deck (ECMA-376 part 1, 20.1.6.9)."""

from __future__ import annotations

from trainkit.layouts.resolve import SCHEME_SLOTS
from trainkit.model import Layout, Typefaces
from trainkit.presentationml import DRAWING, HEADER, attribute

# The names that the theme itself has for the slots that slides call tx1, bg1, tx2 and bg2 (20.1.6.2, 19.3.1.6).
_THEME_SLOTS = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}

# The order in which the schema wants the colours; links take accents.
_ORDER = ("tx1", "bg1", "tx2", "bg2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")

# A format scheme must hold three of each kind (20.1.4.1.14); a flat one says the same three times.
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FORMATS = (
    f'<a:fmtScheme name="Flat"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>'
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)

# Typefaces by script (ISO 15924) for programs that choose by the language of a run.
_SCRIPTS = {"zh-Hans": "Hans", "zh-Hant": "Hant", "ja": "Jpan", "ko": "Hang"}


def theme_xml(layout: Layout, title: str) -> str:
    """Return the theme part's XML."""
    by_slot = {SCHEME_SLOTS[role]: colour.rgb for role, colour in layout.theme.colours.items() if role in SCHEME_SLOTS}
    colours = "".join(_colour(_THEME_SLOTS.get(slot, slot), by_slot[slot]) for slot in _ORDER)
    links = _colour("hlink", by_slot["accent1"]) + _colour("folHlink", by_slot["accent5"])
    fonts = layout.theme.fonts
    named = "".join(
        f'<a:font script="{_SCRIPTS[language]}" typeface="{attribute(typeface)}"/>'
        for language, typeface in fonts.east_asian.items()
        if language in _SCRIPTS
    )
    return (
        f'{HEADER}<a:theme {DRAWING} name="{attribute(title)}"><a:themeElements>'
        f'<a:clrScheme name="{attribute(title)}">{colours}{links}</a:clrScheme>'
        f'<a:fontScheme name="{attribute(title)}"><a:majorFont>{_typefaces(fonts.heading)}{named}</a:majorFont>'
        f"<a:minorFont>{_typefaces(fonts.body)}{named}</a:minorFont></a:fontScheme>"
        f"{_FORMATS}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _colour(slot: str, rgb: str) -> str:
    return f'<a:{slot}><a:srgbClr val="{rgb}"/></a:{slot}>'


def _typefaces(typefaces: Typefaces) -> str:
    return (
        f'<a:latin typeface="{attribute(typefaces.latin)}"/><a:ea typeface="{attribute(typefaces.east_asian)}"/>'
        f'<a:cs typeface="{attribute(typefaces.complex_script)}"/>'
    )
