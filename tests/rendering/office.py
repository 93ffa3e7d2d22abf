"""LibreOffice, set up to show decks with the very fonts that typeset measures them with."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pypdfium2
from fontTools import subset, ttLib
from fontTools.varLib import instancer

from trainkit.exporters.pptx import export
from trainkit.model import EMU_PER_POINT, Layout, TypesetDeck
from trainkit.scripts import is_wide

from .lines import characters_of, places_of, shown_at, shown_characters, words_of

# LibreOffice 7.4 takes a variable font for its default instance alone, so that bold text would come out regular: it is
# given an instance for each weight. Package, file inside it, and what the family is called.
_CHINESE = "justmytype_intl_cjk"
_VARIABLE = (
    ("fontpkg_arimo", "files/Arimo[wght].ttf", "Arimo"),
    (_CHINESE, "fonts/ofl/notosanssc/NotoSansSC[wght].ttf", "Noto Sans SC"),
)
_STATIC = ("fontpkg_ibm_plex_mono", "font_caladea")
_WEIGHTS = {"Regular": 400, "Bold": 700}

_CONFIGURATION = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>{folders}<cachedir>{cache}</cachedir>
<alias binding="same"><family>Arial</family><prefer><family>Arimo</family></prefer></alias>
<alias binding="same"><family>Cambria</family><prefer><family>Caladea</family></prefer></alias>
<alias binding="same"><family>Courier New</family><prefer><family>IBM Plex Mono</family></prefer></alias>
<alias binding="same"><family>Microsoft YaHei</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>"""

# PowerPoint puts no space between Chinese characters and others. LibreOffice does, and no deck can tell it to leave
# that; it leaves it where it works in Japanese or Korean (sd/source/core/drawdoc.cxx).
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>ja-JP</value></prop></item></oor:items>"""

# Bits of OS/2.fsSelection and head.macStyle (OpenType 1.9): regular, bold.
_REGULAR_SELECTION, _BOLD_SELECTION, _BOLD_STYLE = 1 << 6, 1 << 5, 1


class Office:
    """LibreOffice with a profile and fonts of its own, in `folder`, which must be empty."""

    def __init__(self, program: str, folder: Path, characters: str) -> None:
        self._program = program
        self._profile = (folder / "profile").as_uri()
        self._configuration = folder / "fonts.conf"
        settings = folder / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, "utf-8")
        fonts = folder / "fonts"
        fonts.mkdir()
        for package, inside, family in _VARIABLE:
            # To open a font of all Chinese characters takes seconds.
            if (place := _place(package)) and (package != _CHINESE or any(map(is_wide, characters))):
                _instances(place / inside, family, fonts, characters)
        places = [fonts, *(place for package in _STATIC if (place := _place(package)))]
        folders = "".join(f"<dir>{place}</dir>" for place in places)
        self._configuration.write_text(_CONFIGURATION.format(folders=folders, cache=folder / "cache"), "utf-8")

    def convert(self, decks: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
        """Return a PDF file of each deck, made in one call, as a start takes longer than many slides."""
        paths = {name: folder / f"{name}.pptx" for name in decks}
        for name, deck in decks.items():
            paths[name].write_bytes(deck)
        command = [self._program, "--headless", f"-env:UserInstallation={self._profile}", "--convert-to", "pdf"]
        environment = {**os.environ, "FONTCONFIG_FILE": str(self._configuration)}
        subprocess.run(
            [*command, "--outdir", str(folder), *map(str, paths.values())],
            check=True,
            capture_output=True,
            env=environment,
        )
        return {name: path.with_suffix(".pdf") for name, path in paths.items()}


def misplaced(deck: TypesetDeck, layout: Layout, soffice: str, folder: Path) -> list[tuple[int, str, str]]:
    """Return the lines of a deck that don't stand where they were set, each with what stands there."""
    office = Office(soffice, folder, characters_of([deck]))
    pdf: Any = pypdfium2.PdfDocument(office.convert({"deck": export(deck, layout)}, folder)["deck"])  # type: ignore[no-untyped-call]
    assert len(pdf) == len(deck.slides)
    wrong = []
    for slide, page in zip(deck.slides, pdf, strict=True):
        characters = shown_characters(page, deck.slide_size.width / EMU_PER_POINT)
        pairs = ((words_of(place.line), shown_at(place, characters)) for place in places_of(slide))
        wrong += [(slide.number, words, shown) for words, shown in pairs if words and words != shown]
    return wrong


def _place(package: str) -> Path | None:
    spec = find_spec(package)
    return Path(spec.submodule_search_locations[0]) if spec and spec.submodule_search_locations else None


def _instances(path: Path, family: str, folder: Path, characters: str) -> None:
    """Write a font file for each weight of a variable font, with the characters that are needed alone."""
    for style, weight in _WEIGHTS.items():
        font: Any = ttLib.TTFont(path)
        options = subset.Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True, hinting=False)
        subsetter = subset.Subsetter(options)
        subsetter.populate(text=characters)
        subsetter.subset(font)
        instancer.instantiateVariableFont(font, {"wght": weight}, inplace=True)
        names = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", "")}
        for number in (16, 17, 25):
            font["name"].removeNames(nameID=number)
        for number, name in names.items():
            font["name"].removeNames(nameID=number)
            font["name"].setName(name, number, 3, 1, 0x409)
        is_bold = style == "Bold"
        font["OS/2"].usWeightClass = weight
        font["OS/2"].fsSelection = _BOLD_SELECTION if is_bold else _REGULAR_SELECTION
        font["head"].macStyle = _BOLD_STYLE if is_bold else 0
        font.save(folder / f"{names[6]}.ttf")
