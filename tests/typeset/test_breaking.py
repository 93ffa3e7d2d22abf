from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainkit.model import FontScheme, Typefaces
from trainkit.typeset.breaking import break_balanced, break_lines, line_text, line_width
from trainkit.typeset.fonts import FontChain, font_chain

SCHEME = FontScheme(Typefaces("Arial"), Typefaces("Arial"), {"Arial": "Arimo"})
needs_cjk = pytest.mark.skipif(
    len(font_chain(SCHEME, "body", False, "zh-Hans").fonts) == 1, reason="needs the extra 'cjk' for a Chinese font"
)


def chain(language: str = "en", *, bold: bool = False) -> FontChain:
    return font_chain(SCHEME, "body", bold, language)


def lines(text: str, width: float, language: str = "en") -> list[str]:
    return [line_text(line) for line in break_lines(text, chain(language), width)]


@pytest.mark.parametrize(
    ("title", "text", "width", "expected"),
    [
        ("between words", "Ask before you advise", 6, ["Ask before", "you advise"]),
        ("one line if it fits", "Ask before", 6, ["Ask before"]),
        ("after a hyphen", "a well-known step", 4.5, ["a well-", "known", "step"]),
        ("never before a full stop", "Wait . now", 3, ["Wait .", "now"]),
        ("a word longer than the line", "Donaudampfschiff", 3, ["Donau", "dampf", "schiff"]),
        ("not at a no-break space", "take 25\u00a0kg now", 4.4, ["take", "25\u00a0kg", "now"]),
    ],
)
def test_lines(title: str, text: str, width: float, expected: list[str]) -> None:
    assert lines(text, width) == expected


@needs_cjk
def test_chinese_breaks_between_characters_but_not_before_punctuation() -> None:
    assert lines("提前一天发材料，会上不再朗读。", 7, "zh-Hans") == ["提前一天发材", "料，会上不再朗", "读。"]


@needs_cjk
def test_japanese_keeps_small_kana_off_the_start_of_a_line() -> None:
    assert lines("チェックリスト", 3.5, "ja") == ["チェッ", "クリス", "ト"]


def test_widths_are_those_of_arial() -> None:
    """Advance widths of Arial in 1/2048 em, as Adobe's and Microsoft's metrics have them: a, W, 1, space."""
    expected = {"a": 1139, "W": 1933, "1": 1139}
    for character, units in expected.items():
        (line,) = break_lines(character, chain(), 10)
        assert round(line_width(line) * 2048) == units


def test_bold_is_set_in_bold() -> None:
    (regular,) = break_lines("agenda", chain(), 10)
    (bold,) = break_lines("agenda", chain(bold=True), 10)
    assert line_width(bold) > line_width(regular)


@pytest.mark.parametrize(
    ("title", "text", "width", "expected"),
    [
        ("even lines", "Giving feedback that people can use", 13, ["Giving feedback", "that people can use"]),
        ("whole hyphenated words", "Promote in-depth thinking", 9.5, ["Promote in-depth", "thinking"]),
    ],
)
def test_balanced_headings(title: str, text: str, width: float, expected: list[str]) -> None:
    broken, narrowed = break_balanced(text, chain(), width)
    assert [line_text(line) for line in broken] == expected
    assert [line_text(line) for line in break_lines(text, chain(), narrowed)] == expected


@given(st.text(min_size=1, max_size=80), st.floats(2, 30))
def test_lines_keep_the_text_and_the_width(text: str, width: float) -> None:
    broken = break_lines(text, chain(), width)
    assert "".join(segment.text for line in broken for segment in line) == text
    for line in broken:
        assert line_width(line) <= width or len(line) == 1


def test_font_files_exist() -> None:
    assert all(Path(font.file.path).is_file() for font in chain().fonts)


def test_characters_without_a_font_take_the_room_that_they_will_need() -> None:
    """A deck made without East Asian fonts is shown where there are some, an em a character."""
    bare = FontChain(chain().fonts[:1], "zh-Hans")
    (line,) = break_lines("提前一天", bare, 10)
    assert line_width(line) == 4
    assert [piece.text for segment in line for piece in segment.pieces] == ["提", "前", "一", "天"]
