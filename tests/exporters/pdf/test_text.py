from __future__ import annotations

import re
from pathlib import Path

import pytest

from trainkit.exporters.pdf import export
from trainkit.model import FontFile, Line, ShapedText, points

from .builder import BOLD, CHINESE, INK, REGULAR, deck, line, paragraph_page, run, shape
from .reading import broken_rules, content, opened, page_text, pixel, streams

BOXES = FontFile("Boxes", str(Path(__file__).parent / "fonts" / "boxes.otf"))


def exported(*lines: Line) -> bytes:
    return export(paragraph_page(*lines), deck())


def test_words_are_shown_in_one_operand_with_kerning_in_thousandths() -> None:
    word = shape(REGULAR, "AVA")
    kerned = [n for n, glyph in zip(word.advances, word.glyphs, strict=True) if n != shape(REGULAR, "A").advances[0]]
    assert kerned, "the font kerns AV"
    assert re.search(r"\[\(.{2}\)(\d+\.\d)\(.{2}\)\1\(.{2}.{2}.{2}\)\] TJ", content(exported(_line("AVA b"))))


def _line(text: str, y: float = 100, file: FontFile = REGULAR) -> Line:
    return line(run(text, 57, 20, file), y=y)


def test_text_stands_where_shaping_put_it() -> None:
    data = exported(_line("AVAVAVAV|"))
    width = sum(shape(REGULAR, "AVAVAVAV").advances) * 20 / 2048
    textpage = opened(data)[0].get_textpage()
    left, bottom, right, top = textpage.get_charbox(8)
    assert left - 57 - width == pytest.approx((20 * 532 / 2048 - (right - left)) / 2, abs=0.3)
    assert bottom < 841.89 - 100 < top


def test_tracking_widens_text_and_ends_with_its_run() -> None:
    data = exported(line(run("ab", 57, 20, tracking=6), run("cd", 200, 20), y=100))
    assert re.search(r" 6\.00 Tc \[\(.{4}\)\] TJ 0 Tc\n", content(data))
    assert page_text(data).replace(" ", "") == "abcd"


def test_space_at_the_end_of_a_line_keeps_words_apart() -> None:
    assert _shown_characters(exported(_line("asking ", 100), _line("early", 130))) == "asking early"


def test_chinese_lines_join_without_a_space(chinese_font: str) -> None:
    data = exported(_line("先倾听，再", 100, CHINESE), _line("提问。", 130, file=CHINESE))
    assert _shown_characters(data) == "先倾听，再提问。"
    assert broken_rules(data) == []


def _shown_characters(data: bytes) -> str:
    """Return what the first page shows by its font's ToUnicode map alone, as an assistive reader gets it."""
    cmap = next(s for s in streams(data) if b"beginbfchar" in s).decode()
    pairs = re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>", cmap)
    meaning = {bytes.fromhex(code): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}
    shown = b"".join(re.findall(rb"\(((?:\\.|[^\\()])*)\)", streams(data)[0], re.DOTALL))
    plain = re.sub(rb"\\(.)", lambda escape: b"\r" if escape[1] == b"r" else escape[1], shown, flags=re.DOTALL)
    return "".join(meaning[plain[i : i + 2]] for i in range(0, len(plain), 2))


def test_a_glyph_of_two_characters_reads_as_each_of_them() -> None:
    # This font draws the Greek question mark as a semicolon.
    data = exported(_line("a\N{GREEK QUESTION MARK} b; c;"))
    assert page_text(data) == "a\N{GREEK QUESTION MARK} b; c;"
    assert content(data).count("/ActualText <FEFF003B>") == 2
    assert broken_rules(data) == []


def test_the_glyph_of_a_space_means_a_space_whatever_it_stands_for_first() -> None:
    space = shape(REGULAR, " ")
    no_break = ShapedText(REGULAR, "\N{NO-BREAK SPACE}", space.glyphs, space.advances, (0,), units_per_em=2048)
    data = exported(_with_word(no_break), _line("a b", 140))
    assert content(data).count("/ActualText <FEFF00A0>") == 1
    assert content(data).count("ActualText") == 1


def test_a_ligature_reads_as_its_letters() -> None:
    glyph = shape(REGULAR, "ø").glyphs[0]
    ligature = ShapedText(REGULAR, "ffi", (glyph,), (1200,), (0,), units_per_em=2048)
    data = exported(_with_word(ligature))
    assert page_text(data) == "ffi"
    assert "ActualText" not in content(data)


def test_a_glyph_that_stands_for_two_texts_says_so_the_second_time() -> None:
    glyph = shape(REGULAR, "ø").glyphs[0]
    ligature = ShapedText(REGULAR, "ffi", (glyph,), (1200,), (0,), units_per_em=2048)
    data = exported(_with_word(shape(REGULAR, "ø")), _with_word(ligature, y=140))
    assert page_text(data) == "øffi"
    assert content(data).count("ActualText") == 1


def _with_word(word: ShapedText, y: float = 100) -> Line:
    whole = _line("x", y)
    (only,) = whole.runs
    return Line(whole.baseline, (type(only)(only.x, only.size, INK, (word,)),))


def test_a_cluster_of_glyphs_out_of_place_reads_as_its_text() -> None:
    word = shape(REGULAR, "q\N{COMBINING ACUTE ACCENT}")
    assert word.offsets, "the accent is moved to its base"
    raised = ShapedText(
        REGULAR, word.text, word.glyphs, word.advances, (0, 0), ((0, 0), (-300, 205)), units_per_em=2048
    )
    data = exported(_with_word(raised))
    assert f"{205 * 20 / 2048:.3f} Ts" in content(data)
    assert "/ActualText <FEFF00710301>" in content(data)
    assert broken_rules(data) == []


def test_a_raised_glyph_rises_with_the_size() -> None:
    (small,) = _line("x").runs
    raised = ShapedText(REGULAR, "x", *_parallel("x"), offsets=((0, 512),), units_per_em=2048)
    sizes = [type(small)(small.x, points(size), INK, (raised,)) for size in (10, 20)]
    assert re.findall(r"\S+ Ts \[\(", content(exported(Line(points(90), tuple(sizes))))) == [
        "2.500 Ts [(",
        "0 Ts [(",
        "5.000 Ts [(",
        "0 Ts [(",
    ]


def _parallel(text: str) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    word = shape(REGULAR, text)
    return word.glyphs, word.advances, word.clusters


def test_fonts_are_embedded_as_tagged_subsets_at_their_weight() -> None:
    data = exported(line(run("Light", 57, 20), run("Heavy", 157, 20, BOLD), y=100))
    names = re.findall(rb"/FontDescriptor/FontName/(\S+?)/", data)
    assert [re.sub(rb"^[A-Z]{6}\+", b"", name) for name in names] == [b"Arimo", b"Arimo-Bold"]
    assert re.findall(rb"/StemV (\d+)", data) == [b"88", b"166"]
    assert len(data) < 12_000


def test_the_descriptor_holds_the_metrics_of_the_font() -> None:
    descriptor = re.search(rb"<</Type/FontDescriptor.*?>>", exported(_line("Hamburg")))
    assert descriptor
    assert b"/Flags 4/" in descriptor[0]
    assert b"/ItalicAngle 0/Ascent 905/Descent -212/CapHeight 688/" in descriptor[0]


def test_a_subset_of_300_chinese_characters_is_small(chinese_font: str) -> None:
    text = "".join(chr(0x4E00 + 7 * i) for i in range(300))
    lines = [_line(text[i : i + 20], 60 + 2 * i, CHINESE) for i in range(0, 300, 20)]
    data = exported(*lines)
    assert len(data) < 100_000
    assert _shown_characters(data) == text


def test_outlines_in_cff_are_embedded_and_drawn() -> None:
    data = exported(line(run("A AB", 60, 40, BOXES), y=100))
    assert b"/FontFile3" in data
    assert page_text(data) == "A AB"
    assert broken_rules(data) == []
    ink, paper = (27, 31, 36), (255, 255, 255)
    # A fills its em, B the lower half of it, a space is half an em wide.
    places = [(70, 65), (110, 65), (130, 65), (170, 65), (170, 95)]
    assert [pixel(data, *place) for place in places] == [ink, paper, ink, paper, ink]
