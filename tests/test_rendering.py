"""A slide program shows the deck as typeset said: every line stands where it was put, with the same words on it."""

from __future__ import annotations

import ctypes
import os
import subprocess
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw
import pytest

from kit import SOURCES, DeckOf
from trainkit.exporters.pptx import export
from trainkit.load import load_path, load_pictures
from trainkit.model import EMU_PER_POINT, Layout, Line, Session, Text, TypesetDeck, TypesetSlide, TypesetTable
from trainkit.outline import parse
from trainkit.plan import plan
from trainkit.readers import read
from trainkit.typeset import typeset_deck

RAW: Any = pypdfium2.raw  # has no type information

# Points. LibreOffice places text in hundredths of a millimetre and rounds the height of each line.
TOLERANCE = 2.0

FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>{folders}<cachedir>{cache}</cachedir>
<alias binding="same"><family>Arial</family><prefer><family>Arimo</family></prefer></alias>
<alias binding="same"><family>Courier New</family><prefer><family>IBM Plex Mono</family></prefer></alias>
<alias binding="same"><family>Microsoft YaHei</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>"""


def converted(soffice: str, deck: bytes, folder: Path) -> Path:
    (folder / "deck.pptx").write_bytes(deck)
    packages = [find_spec(name) for name in ("fontpkg_arimo", "fontpkg_ibm_plex_mono", "justmytype_intl_cjk")]
    places = [spec.submodule_search_locations[0] for spec in packages if spec and spec.submodule_search_locations]
    config = folder / "fonts.conf"
    folders = "".join(f"<dir>{place}</dir>" for place in places)
    config.write_text(FONTS.format(folders=folders, cache=folder / "cache"), "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        soffice,
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "deck.pptx"),
    ]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "FONTCONFIG_FILE": str(config)})
    return folder / "deck.pdf"


def shown_lines(page: Any, scale: float) -> dict[str, list[float]]:
    """The baselines, in points from the top of a slide, of every run of characters at one height, by their text."""
    height, textpage = page.get_height(), page.get_textpage()
    rows: dict[float, str] = defaultdict(str)
    for index in range(textpage.count_chars()):
        x, y = ctypes.c_double(), ctypes.c_double()
        RAW.FPDFText_GetCharOrigin(textpage.raw, index, x, y)
        rows[round((height - y.value) * scale, 1)] += chr(RAW.FPDFText_GetUnicode(textpage.raw, index))
    found: dict[str, list[float]] = defaultdict(list)
    for baseline, characters in rows.items():
        for words in characters.replace("\r", "\n").split("\n"):
            found[squeezed(words)].append(baseline)
    return found


def squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def words_of(line: Line) -> str:
    # A marker stands at a baseline of its own in some programs; the text behind it is in the last run.
    runs = line.runs if line.runs[0].words[0].text not in ("•", *"123456789") else line.runs[1:]
    return squeezed("".join(word.text for run in runs for word in run.words))


def lines_of(slide: TypesetSlide) -> list[Line]:
    contents = [frame.content for frame in slide.frames]
    texts = [content for content in contents if isinstance(content, Text)]
    tables = [content for content in contents if isinstance(content, TypesetTable)]
    texts += [cell.text for table in tables for row in table.rows for cell in row]
    return [line for text in texts for line in text.lines]


@pytest.mark.parametrize("name", ["giving-feedback", "safe-lifting", "gaoxiao-huiyi"])
def test_lines_break_and_stand_where_they_were_set(
    soffice: str, deck_of: DeckOf, default_layout: Layout, tmp_path: Path, name: str
) -> None:
    if name == "gaoxiao-huiyi" and find_spec("justmytype_intl_cjk") is None:
        pytest.skip("needs the extra 'cjk' for a Chinese font")
    deck = deck_of((SOURCES / f"{name}.txt").read_text("utf-8"), Session("Ana Marin")).value
    assert misplaced(deck, converted(soffice, export(deck, default_layout), tmp_path)) == []


def test_lines_of_tables_and_code_stand_where_they_were_set(
    soffice: str, default_layout: Layout, tmp_path: Path
) -> None:
    source = load_path(SOURCES / "weather-station.md").value
    document = load_pictures(read(source).value, source.folder).value
    deck = typeset_deck(plan(parse(document).value, default_layout).value, default_layout, created=0).value
    assert misplaced(deck, converted(soffice, export(deck, default_layout), tmp_path)) == []


def misplaced(deck: TypesetDeck, path: Path) -> list[tuple[int, str, float, list[float]]]:
    """The lines of a deck that don't stand where they were set, each with the baselines where its words stand."""
    pdf: Any = pypdfium2.PdfDocument(path)  # type: ignore[no-untyped-call]
    assert len(pdf) == len(deck.slides)
    wrong = []
    for slide, page in zip(deck.slides, pdf, strict=True):
        shown = shown_lines(page, deck.slide_size.height / EMU_PER_POINT / page.get_height())
        for line in lines_of(slide):
            words, baseline = words_of(line), line.baseline / EMU_PER_POINT
            near = [y for text, ys in shown.items() if words and words in text for y in ys]
            if words and not any(abs(y - baseline) <= TOLERANCE for y in near):
                wrong.append((slide.number, words, round(baseline, 1), near))
    return wrong
