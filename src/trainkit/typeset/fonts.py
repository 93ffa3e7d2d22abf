"""Font files: which there are, which one sets a character, and what they measure."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from trainkit.model import FontFile, FontScheme, OwnFont

from .owned import is_owned, own_file

_REGULAR = 400.0
_BOLD = 700.0

# Families that come as Python packages: package, file inside it ("{weight}" where each weight has its own).
_FAMILIES = {
    "Arimo": ("fontpkg_arimo", "files/Arimo[wght].ttf"),
    "Caladea": ("font_caladea", "files/Caladea-{weight}.ttf"),
    # 600 of 1,000 wide, as Courier New is to a thousandth, and with the lines that trees of files are drawn in.
    "IBM Plex Mono": ("fontpkg_ibm_plex_mono", "files/IBMPlexMono-{weight}.ttf"),
    "Noto Sans SC": ("justmytype_intl_cjk", "fonts/ofl/notosanssc/NotoSansSC[wght].ttf"),
    "Noto Sans TC": ("justmytype_intl_cjk", "fonts/ofl/notosanstc/NotoSansTC[wght].ttf"),
    "Noto Sans JP": ("justmytype_intl_cjk", "fonts/ofl/notosansjp/NotoSansJP[wght].ttf"),
    "Noto Sans KR": ("justmytype_intl_cjk", "fonts/ofl/notosanskr/NotoSansKR[wght].ttf"),
}

# A typeface that no family is known to match is measured with this one; so is what a monospaced font lacks.
_STAND_IN = "Arimo"
_MONOSPACED_STAND_IN = "IBM Plex Mono"

# The order in which families are asked for an East Asian character; the one of the document's language comes first.
_EAST_ASIAN = ("Noto Sans SC", "Noto Sans TC", "Noto Sans JP", "Noto Sans KR")
_PREFERRED = {"zh-Hans": "Noto Sans SC", "zh-Hant": "Noto Sans TC", "ja": "Noto Sans JP", "ko": "Noto Sans KR"}

_EAST_ASIAN_LANGUAGES = ("zh", "ja", "ko")

# Quotation marks, dash and ellipsis are the script's own in East Asian text, and as wide as a character (UAX #11).
_WIDE_THERE = "“”‘’—…"


class Font:
    """An open font."""

    __slots__ = ("file", "hb_font", "units_per_em")

    def __init__(self, file: FontFile) -> None:
        import uharfbuzz as hb

        face = hb.Face(hb.Blob(file.data) if file.data else hb.Blob.from_file_path(file.path), file.index)
        self.file = file
        self.hb_font: Any = hb.Font(face)
        if file.axes:
            self.hb_font.set_variations(dict(file.axes))
        self.units_per_em: int = face.upem

    def has(self, character: str) -> bool:
        """Whether the font has a glyph for the character."""
        return self.hb_font.get_nominal_glyph(ord(character)) is not None


class FontChain:
    """The fonts that set one style of text in one language: the style's own, then those asked for what it lacks.

    `slack` is the part of a line that is kept free, as the deck's typeface may be wider than what measures it; `wide`
    is the index of the font that sets the quotation marks of East Asian text.
    """

    def __init__(self, fonts: tuple[Font, ...], language: str, slack: float = 0, wide: int = 1) -> None:
        self.fonts = fonts
        self.language = language
        self.slack = slack
        self._of_character: dict[str, Font | None] = {}
        if language.startswith(_EAST_ASIAN_LANGUAGES) and len(fonts) > wide:
            self._of_character = dict.fromkeys(_WIDE_THERE, fonts[wide])

    @property
    def primary(self) -> Font:
        """The style's own font."""
        return self.fonts[0]

    def font_of(self, character: str) -> Font | None:
        """Return the first font that has the character, None if none has."""
        try:
            return self._of_character[character]
        except KeyError:
            font = next((font for font in self.fonts if font.has(character)), None)
            self._of_character[character] = font
            return font


def font_chain(scheme: FontScheme, role: str, bold: bool, language: str) -> FontChain:
    """Return the fonts for an entry of the font scheme ("heading", "body", "monospace") in one weight and language."""
    if role == "monospace":
        own = _family(scheme, scheme.monospace.latin) or _MONOSPACED_STAND_IN
        # What is set so is no prose of any language: quotation marks are as wide as all else.
        return _chain((own, _STAND_IN, *_east_asian_families(language)), bold, "en", owned=scheme.own)
    typefaces = scheme.heading if role == "heading" else scheme.body
    own = _family(scheme, typefaces.latin) or _STAND_IN
    brought = [
        [name for name in names if is_owned(scheme.own, name)]
        for names in ((typefaces.east_asian, scheme.east_asian.get(language, "")), (typefaces.complex_script,))
    ]
    east_asian = (*brought[0], *_east_asian_families(language))
    # A brand's font often has Latin letters alone.
    others = (*brought[1], *([_STAND_IN] if is_owned(scheme.own, own) else []))
    if language.startswith(_EAST_ASIAN_LANGUAGES):
        families = (own, *east_asian, *others)
    else:
        families = (own, *others, *east_asian)
    slack = 0 if is_owned(scheme.own, typefaces.latin) else scheme.slack.get(typefaces.latin, 0) / 100
    return _chain(families, bold, language, slack, scheme.own)


def unmatched(scheme: FontScheme) -> list[str]:
    """Return the typefaces of the scheme that nothing of the same metrics measures."""
    typefaces = dict.fromkeys((scheme.heading.latin, scheme.body.latin, scheme.monospace.latin))
    families = {typeface: _family(scheme, typeface) for typeface in typefaces}
    return [name for name, family in families.items() if not (family and _any_font(family, _REGULAR, scheme.own))]


def _family(scheme: FontScheme, typeface: str) -> str:
    """Return the family that measures a typeface: one that the layout brings before one that is installed."""
    family = scheme.measured_with.get(typeface, typeface)
    owned = (name for name in (typeface, family) if is_owned(scheme.own, name))
    return next(owned, family if family in _FAMILIES else "")


def _east_asian_families(language: str) -> tuple[str, ...]:
    preferred = _PREFERRED.get(language, _EAST_ASIAN[0])
    return preferred, *(name for name in _EAST_ASIAN if name != preferred)


@cache
def _chain(
    families: tuple[str, ...], bold: bool, language: str, slack: float = 0, owned: tuple[OwnFont, ...] = ()
) -> FontChain:
    weight = _BOLD if bold else _REGULAR
    fonts = (_any_font(name, weight, owned) for name in dict.fromkeys(families))
    # A layout may bring one family for all scripts.
    wide = 0 if families[0] == families[1] else 1
    return FontChain(tuple(font for font in fonts if font), language, slack, wide)


def _any_font(family: str, weight: float, owned: tuple[OwnFont, ...]) -> Font | None:
    file = own_file(owned, family, weight)
    return _own_font(file) if file else _font(family, weight)


@cache
def _own_font(file: FontFile) -> Font:
    return Font(file)


@cache
def _font(family: str, weight: float) -> Font | None:
    package, path_inside = _FAMILIES[family]
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    named = "Bold" if weight == _BOLD else "Regular"
    path = Path(spec.submodule_search_locations[0]) / path_inside.format(weight=named)
    axes = (("wght", weight),) if "[wght]" in path_inside else ()
    return Font(FontFile(f"{family.replace(' ', '')}-{named}", str(path), axes=axes))
