"""A layout brings its own font files: they measure its text, and handouts hold what is used of them."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
from font_files import arimo, caladea, place_of, with_embedding, without
from layout_folders import write_folders

from kit import ROOT
from trainkit.errors import LayoutError
from trainkit.exporters.pdf import export as export_handout
from trainkit.layouts import load_layout, read_layout
from trainkit.layouts.check import check
from trainkit.layouts.create import new_layout
from trainkit.layouts.describe import describe
from trainkit.layouts.fonts import MOST_FONT_BYTES, MOST_FONTS
from trainkit.layouts.opened import open_layout
from trainkit.layouts.template import make_template
from trainkit.layouts.template.theme import theme_xml
from trainkit.load import load_bytes
from trainkit.model import FontFile, Layout, Text, Typefaces, TypesetDeck
from trainkit.outline import parse
from trainkit.pipeline import BuildOptions, build_many, check_layout
from trainkit.plan import plan
from trainkit.readers import read
from trainkit.typeset import typeset_deck, typeset_handout
from trainkit.typeset.fonts import font_chain

NAMED = '[fonts]\nheading.latin = "Acmesan"\nbody.latin = "Acmesan"\n'
ACME = f'== acme/layout.toml\nextends = "default"\n{NAMED}'
TEA = b"Tea\n\n1. Warm the pot.\n\n2. Wait for as long as it takes.\n"


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    folder = write_folders(tmp_path, ACME) / "acme"
    put(folder, "Acmesan-Regular.ttf", caladea())
    put(folder, "Acmesan-Bold.ttf", caladea(weight="Bold"))
    return folder


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / "fonts" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


def typeset(layout: Layout) -> TypesetDeck:
    return typeset_deck(plan(parse(read(load_bytes(TEA, "tea.txt").value).value).value, layout).value, layout, 0).value


def handout(layout: Layout) -> bytes:
    deck_plan = plan(parse(read(load_bytes(TEA, "tea.txt").value).value).value, layout).value
    deck = typeset_deck(deck_plan, layout, 0).value
    return export_handout(typeset_handout(deck_plan, deck, layout), deck)


def files_of(deck: TypesetDeck) -> Iterator[FontFile]:
    for slide in deck.slides:
        for frame in slide.frames:
            if isinstance(frame.content, Text):
                for line in frame.content.lines:
                    yield from (word.font for run in line.runs for word in run.words)


def primary(layout: Layout, bold: bool = False, language: str = "en") -> FontFile:
    return font_chain(layout.theme.fonts, "body", bold, language).primary.file


def test_slides_are_measured_with_it(acme: Path) -> None:
    names = {(file.name, Path(file.path).name) for file in files_of(typeset(read_layout(acme, b"")))}
    assert names == {("Acmesan-Regular", "Acmesan-Regular.ttf"), ("Acmesan-Bold", "Acmesan-Bold.ttf")}


def test_the_handout_holds_a_part_of_it_and_the_deck_its_name(acme: Path) -> None:
    layout = read_layout(acme, b"")
    data = handout(layout)
    assert b"+Acmesan-Regular" in data and b"+Acmesan-Bold" in data and b"Arimo" not in data
    assert len(data) < len(caladea())
    assert '<a:latin typeface="Acmesan"/>' in theme_xml(layout, "Acme")


def test_the_same_file_gives_the_same_bytes(acme: Path) -> None:
    assert handout(read_layout(acme, b"")) == handout(read_layout(acme, b""))


def test_it_counts_before_what_is_installed_and_what_measures(acme: Path) -> None:
    text = 'extends = "default"\n[fonts]\nheading.latin = "Arimo"\nbody.latin = "Cambria"\n'
    (acme / "layout.toml").write_text(f'{text}[fonts.measured_with]\nCambria = "Acmesan"\n', "utf-8")
    put(acme, "a.ttf", caladea("Arimo  "))
    layout = read_layout(acme, b"")
    assert font_chain(layout.theme.fonts, "heading", False, "en").primary.file.path.endswith("a.ttf")
    assert primary(layout).path.endswith("Acmesan-Regular.ttf")


def test_one_that_the_layout_does_not_name_stays_out(acme: Path) -> None:
    put(acme, "Others1.ttf", caladea("Others1"))
    assert [font.name for font in read_layout(acme, b"").theme.fonts.own] == ["Acmesan", "Acmesan"]


def test_names_count_without_regard_to_case(acme: Path) -> None:
    put(acme, "Acmesan-Regular.ttf", caladea("ACMESAN"))
    assert primary(read_layout(acme, b"")).name == "ACMESAN-Regular"


@pytest.mark.parametrize(("bold", "weight"), [(False, 400.0), (True, 700.0)])
def test_the_weight_of_a_variable_one_is_pinned(acme: Path, bold: bool, weight: float) -> None:
    text = (acme / "layout.toml").read_text("utf-8").replace("Acmesan", "Acmes")
    (acme / "layout.toml").write_text(text, "utf-8")
    put(acme, "Acmes[wght].ttf", arimo())
    file = primary(read_layout(acme, b""), bold)
    assert (file.name, file.axes) == ("Acmes-Bold" if bold else "Acmes-Regular", (("wght", weight),))


def test_characters_that_it_lacks_come_from_others(acme: Path) -> None:
    chain = font_chain(read_layout(acme, b"").theme.fonts, "body", False, "en")
    assert not chain.primary.has("Ж")
    found = chain.font_of("Ж")
    assert found and found.file.name == "Arimo-Regular"


def test_one_for_east_asian_text(acme: Path) -> None:
    # Caladea has the quotation marks that East Asian text takes from its own font.
    text = (acme / "layout.toml").read_text("utf-8")
    (acme / "layout.toml").write_text(text + 'body.east_asian = "Eastern"\n', "utf-8")
    put(acme, "Eastern.ttf", caladea("Eastern"))
    fonts = read_layout(acme, b"").theme.fonts
    assert fonts.body == Typefaces("Acmesan", "Eastern")
    quotes = {language: font_chain(fonts, "body", False, language).font_of("“") for language in ("zh-Hans", "ja", "en")}
    assert {language: font and font.file.name for language, font in quotes.items()} == {
        "zh-Hans": "Eastern-Regular",
        "ja": "Eastern-Regular",
        "en": "Acmesan-Regular",
    }


def test_a_layout_above_has_it_too_and_replaces_it_by_name(acme: Path) -> None:
    above = write(acme.parent / "event", 'extends = "acme"\n')
    assert primary(read_layout(above, b"")).path == str(acme / "fonts" / "Acmesan-Regular.ttf")
    put(above, "Acmesan-Regular.ttf", caladea())
    layout = read_layout(above, b"")
    assert primary(layout).path == str(above / "fonts" / "Acmesan-Regular.ttf")
    assert primary(layout, bold=True).path == str(acme / "fonts" / "Acmesan-Bold.ttf")


def write(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "layout.toml").write_text(text, "utf-8")
    return folder


def test_the_template_deck_is_that_of_the_name_alone(acme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(acme.parent / "cache"))
    first = load_layout(str(acme))
    put(acme, "Acmesan-Regular.ttf", caladea(weight="Bold"))
    second = load_layout(str(acme))
    assert first.theme != second.theme
    assert first.template_deck == second.template_deck == make_template(second)
    assert len(list((acme.parent / "cache").rglob("*.template"))) == 1


def test_a_file_that_is_changed_is_read_anew(acme: Path) -> None:
    first = handout(read_layout(acme, b""))
    put(acme, "Acmesan-Regular.ttf", caladea(weight="Bold"))
    assert handout(read_layout(acme, b"")) != first


def test_other_processes_need_no_file(acme: Path) -> None:
    layout = read_layout(acme, b"")
    (acme / "fonts" / "Acmesan-Regular.ttf").unlink()
    assert handout(pickle.loads(pickle.dumps(layout))) == handout(layout)  # noqa: S301  # one's own


def test_many_sources_over_the_cores(acme: Path, tmp_path: Path) -> None:
    sources = [tmp_path / f"tea{number}.txt" for number in range(3)]
    for source in sources:
        source.write_bytes(TEA)
    options = BuildOptions(layout=str(acme), output=tmp_path / "out", outputs=("handout",))
    results = list(build_many(sources, options, 2))
    assert [len(result.artifacts) for result in results] == [1, 1, 1]
    assert all(b"+Acmesan-Bold" in result.artifacts[0].path.read_bytes() for result in results)


REFUSED = {
    "no font": (b"Caladea" * 9, "this is no font file"),
    "nothing": (b"", "this is no font file"),
    "its head alone": (caladea()[:12], "this font is cut off"),
    "half of it": (caladea()[:9000], "this font is cut off"),
    "a collection": (b"ttcf" + caladea(), "this is a collection of fonts. Save each of its fonts"),
    "a web font": (b"wOF2" + caladea(), "this is a font for web pages (WOFF2). Take the .ttf"),
    "no names": (without(caladea(), b"name"), "this font lacks the table 'name'"),
    "no word on embedding": (without(caladea(), b"OS/2"), "this font lacks the table 'OS/2'"),
    "no outlines": (without(caladea(), b"glyf"), "this font has no outlines"),
    "restricted": (with_embedding(caladea(), 0x2), "forbids embedding it (OS/2 fsType, restricted licence)"),
    "bitmaps only": (with_embedding(caladea(), 0x208), "forbids embedding its outlines (OS/2 fsType, bitmaps only)"),
    "whole only": (with_embedding(caladea(), 0x108), "forbids embedding a part of it (OS/2 fsType, no subsetting)"),
}


@pytest.mark.parametrize("title", REFUSED)
def test_refused(acme: Path, title: str) -> None:
    data, expected = REFUSED[title]
    path = put(acme, "Acmesan-Bold.ttf", data)
    with pytest.raises(LayoutError) as caught:
        read_layout(acme, b"")
    assert f"{path}:1: error: fonts/Acmesan-Bold.ttf: " in str(caught.value)
    assert expected in str(caught.value)


@pytest.mark.parametrize("embedding", [0x0, 0x4, 0x8, 0xC, 0x6], ids=hex)
def test_allowed(acme: Path, embedding: int) -> None:
    put(acme, "Acmesan-Bold.ttf", with_embedding(caladea(weight="Bold"), embedding))
    assert len(read_layout(acme, b"").theme.fonts.own) == 2


def test_all_that_are_refused_are_told_at_once(acme: Path) -> None:
    put(acme, "a.ttf", b"")
    put(acme, "b.otf", b"")
    with pytest.raises(LayoutError) as caught:
        read_layout(acme, b"")
    assert len(caught.value.faults) == 2


def test_a_font_that_says_nonsense(acme: Path) -> None:
    data = bytearray(caladea())
    cmap = place_of(caladea(), b"cmap")
    data[cmap : cmap + 40] = bytes(40)
    put(acme, "Acmesan-Bold.ttf", bytes(data))
    with pytest.raises(LayoutError, match="this font has no letters"):
        read_layout(acme, b"")


def test_a_font_without_a_head(acme: Path) -> None:
    data = bytearray(caladea())
    data[place_of(caladea(), b"head")] = 9  # its version
    put(acme, "Acmesan-Bold.ttf", bytes(data))
    with pytest.raises(LayoutError, match="this font is damaged"):
        read_layout(acme, b"")


def test_a_font_whose_axis_has_no_name(acme: Path) -> None:
    put(acme, "Acmes.ttf", arimo().replace(b"wght", b"w\xff\xfft"))
    with pytest.raises(LayoutError, match="this font is damaged: what it says of itself makes no sense"):
        read_layout(acme, b"")


def test_one_with_postscript_outlines(acme: Path) -> None:
    boxes = (ROOT / "tests" / "exporters" / "pdf" / "fonts" / "boxes.otf").read_bytes()
    put(acme, "boxes.otf", boxes)
    text = (acme / "layout.toml").read_text("utf-8")
    (acme / "layout.toml").write_text(text.replace('body.latin = "Acmesan"', 'body.latin = "Boxes"'), "utf-8")
    data = handout(read_layout(acme, b""))
    assert b"+Boxes-Regular-Identity-H" in data and b"/FontFile3" in data


def test_a_large_file(acme: Path) -> None:
    with put(acme, "Acmesan-Bold.ttf", b"").open("wb") as file:
        file.truncate(MOST_FONT_BYTES + 1)
    with pytest.raises(LayoutError, match=r"Acmesan-Bold\.ttf: this part of the layout is larger than 32,768 KiB"):
        read_layout(acme, b"")


def test_too_many_files(acme: Path) -> None:
    for number in range(MOST_FONTS):
        put(acme, f"{number}.ttf", b"")
    with pytest.raises(LayoutError, match="fonts: there are 66 font files"):
        read_layout(acme, b"")


def test_a_link_that_leads_out(acme: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.ttf").write_bytes(caladea())
    (acme / "fonts" / "linked.ttf").symlink_to(tmp_path / "secret.ttf")
    with pytest.raises(LayoutError, match=r"linked\.ttf: this leads out of the layout's folder"):
        read_layout(acme, b"")


def test_a_folder_that_leads_out(acme: Path, tmp_path: Path) -> None:
    (acme / "fonts").rename(tmp_path / "elsewhere")
    (acme / "fonts").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(LayoutError, match=r"Acmesan-Bold\.ttf: this leads out of the layout's folder"):
        read_layout(acme, b"")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a file system with pipes")
def test_a_pipe(acme: Path) -> None:
    os.mkfifo(acme / "fonts" / "pipe.ttf")
    with pytest.raises(LayoutError, match="this part of the layout is no file"):
        read_layout(acme, b"")


def test_a_file_in_its_place(acme: Path) -> None:
    above = write(acme.parent / "event", 'extends = "acme"\n')
    (above / "fonts").write_bytes(b"")
    with pytest.raises(LayoutError, match="fonts: this part of the layout can't be read"):
        read_layout(above, b"")


def test_check_finds_nothing_where_all_is_there(acme: Path) -> None:
    assert [str(found) for found in check_layout(str(acme))] == []


def test_check_finds_what_does_nothing(acme: Path) -> None:
    put(acme, "Others1.ttf", caladea("Others1"))
    put(acme, "Acmesan.woff2", b"")
    put(acme, "OFL.txt", b"")
    (acme / "fonts" / "Acmesan-Bold.ttf").unlink()
    assert [(found.code, found.span and Path(found.span.source).name) for found in check(open_layout(acme))] == [
        ("font-not-read", "Acmesan.woff2"),
        ("font-unused", "Others1.ttf"),
        ("font-not-bold", "Acmesan-Regular.ttf"),
    ]


def test_show_names_each(acme: Path) -> None:
    put(acme, "Acmes[wght].ttf", arimo())
    shown = {entry.key: (entry.value, entry.file) for entry in describe(str(acme)) if entry.key.endswith(".ttf")}
    assert shown == {
        "fonts/Acmes[wght].ttf": ("Acmes, 400 to 700", str(acme / "fonts" / "Acmes[wght].ttf")),
        "fonts/Acmesan-Bold.ttf": ("Acmesan, 700", str(acme / "fonts" / "Acmesan-Bold.ttf")),
        "fonts/Acmesan-Regular.ttf": ("Acmesan, 400", str(acme / "fonts" / "Acmesan-Regular.ttf")),
    }


def test_new_copies_the_files_of_a_family(acme: Path, tmp_path: Path) -> None:
    files = [str(acme / "fonts" / f"Acmesan-{weight}.ttf") for weight in ("Bold", "Regular")]
    folder = new_layout(tmp_path, "brand", fonts=files)
    assert sorted(path.name for path in (folder / "fonts").iterdir()) == ["Acmesan-Bold.ttf", "Acmesan-Regular.ttf"]
    layout = read_layout(folder, b"")
    assert layout.theme.fonts.heading.latin == layout.theme.fonts.body.latin == "Acmesan"
    assert primary(layout, bold=True).name == "Acmesan-Bold"


def test_new_refuses(acme: Path, tmp_path: Path) -> None:
    other = str(put(acme, "Others1.ttf", caladea("Others1")))
    own = str(acme / "fonts" / "Acmesan-Bold.ttf")
    restricted = str(put(acme, "r.ttf", with_embedding(caladea(), 2)))
    cases = {
        (own, other): "The font files are of 'Acmesan' and 'Others1'; give those of one family",
        (restricted,): "r.ttf: the maker of this font forbids embedding it",
        (str(tmp_path / "none.ttf"),): "none.ttf: the font can't be read: No such file",
        ("Inter", own): "'Inter' is one typeface too many",
        ("Inter", "Lato"): "'Lato' is one typeface too many",
    }
    for fonts, expected in cases.items():
        with pytest.raises(LayoutError) as caught:
            new_layout(tmp_path, "brand", fonts=fonts)
        assert expected in str(caught.value)
        assert not (tmp_path / "brand").exists()
