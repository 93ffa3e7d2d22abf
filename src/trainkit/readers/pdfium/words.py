"""Makes words of the characters of a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from typing import Any, Final

import msgspec

from .bidi import MIRRORED, Glyph, is_right_to_left, mirrors_brackets, runs_to_left, spelt
from .blanks import BLANKS, is_unspaced
from .characters import Bounds, Characters, Setting, are_apart
from .fonts import Fonts
from .frame import Frame
from .structure import Bearers
from .wire import Word

LINE_END_HYPHENS: Final = frozenset("\x02\ufffe")
"""What PDFium gives for a hyphen at the end of a line, with no line end behind it; which one depends on its version."""

UNKNOWN: Final = frozenset("\x00\ufffd")
"""What stands for a glyph whose font doesn't say which character it shows."""


class Drawn(msgspec.Struct):
    """A word in the page's own places, from its first character to its last; the rest is as in `Word`."""

    text: str
    first: Bounds
    last: Bounds
    origin: tuple[float, float]
    setting: Setting
    glued: bool


class PageText:
    """The words of a page in PDFium's order. `characters` is their number, `unknown` that of glyphs without one."""

    def __init__(self, page: Any, fonts: Fonts, bearers: Bearers) -> None:
        characters = Characters(page, fonts, bearers)
        text = characters.text
        self.unknown = sum(map(text.count, UNKNOWN))
        self.characters = len(text) - sum(map(text.count, BLANKS))
        self.drawn: list[Drawn] = []
        turned: list[list[Drawn]] = []
        mirrored = runs_to_left(text)
        for line in characters.lines():
            words_of_line = text[line.start : line.stop]
            if is_right_to_left(words_of_line) or (mirrored and words_of_line.upper() == words_of_line.lower()):
                turned.append(list(turned_words(characters, line, mirrored)))
                self.drawn += turned[-1]
            else:
                self.drawn += words(characters, line)
        characters.close()
        if turned and mirrors_brackets(["".join(word.text for word in line) for line in turned]):
            for word in (word for line in turned for word in line):
                word.text = word.text.translate(MIRRORED)

    def turn(self, shown: int) -> int:
        """Return how most of the text must be turned to be read; as the page is `shown` if there is none."""
        turns = Counter({shown: 0})
        for word in self.drawn:
            if word.setting.turn is not None:
                turns[word.setting.turn] += len(word.text)
        return max(turns, key=lambda turn: (turns[turn], turn == shown))

    @property
    def contents(self) -> set[int]:
        """The numbers of the marked content that words are in."""
        return {word.setting.content for word in self.drawn} - {-1}

    def words(self, frame: Frame, elements: Mapping[int, int]) -> tuple[list[Word], str]:
        """Return the words that are upright in that frame and stand on the page, and those that run otherwise.

        `elements` are those of their marked content.
        """
        width, height = frame.size
        upright: list[Word] = []
        others: list[str] = []
        for word in self.drawn:
            if word.setting.turn != frame.turn:
                others.append(whole(word.text))
                continue
            first, last = frame.box(*word.first), frame.box(*word.last)
            left, right, base = min(first[0], last[0]), max(first[2], last[2]), frame.place(*word.origin)[1]
            if 0 <= (left + right) / 2 <= width and 0 <= base <= height:
                places = (round(left, 1), round(right, 1), round(base, 1))
                element = elements.get(word.setting.content, -1)
                upright.append(Word(whole(word.text), *places, word.setting.style, word.glued, element))
        return upright, " ".join(others)


def words(characters: Characters, line: range) -> Iterator[Drawn]:
    """Yield the words of a line that PDFium has in the order of spelling."""
    last = ""
    for stretch in stretches(characters, line):
        text = "".join("-" if c in LINE_END_HYPHENS else c for c in stretch.letters)
        # A blank that PDFium adds between Chinese characters only means that they stand apart to fill their line.
        filled = stretch.blank is Blank.ADDED and last != "" and is_unspaced(last) and is_unspaced(text[0])
        bounds = characters.bounds(stretch.first), characters.bounds(stretch.last)
        glued = stretch.blank is Blank.NONE or filled
        yield Drawn(text, *bounds, characters.origin(stretch.first), stretch.setting, glued)
        last = text[-1]


class Blank(Enum):
    """What stands before a word: nothing, what PDFium added where it saw a gap, or a blank of the document."""

    NONE = auto()
    ADDED = auto()
    OWN = auto()


class Stretch(msgspec.Struct):
    """Characters of one word in one style, from the index `first` to the index `last`."""

    letters: list[str]
    first: int
    last: int
    setting: Setting
    blank: Blank


def stretches(characters: Characters, line: range) -> Iterator[Stretch]:
    """Yield the stretches of a line."""
    open_one: Stretch | None = None
    blank = Blank.OWN
    for index in line:
        character = characters.text[index]
        if character in BLANKS:
            if open_one:
                yield open_one
                open_one, blank = None, Blank.NONE
            blank = Blank.OWN if blank is Blank.OWN or not characters.is_added(index) else Blank.ADDED
        elif character not in UNKNOWN:
            setting = characters.setting(index)
            apart = goes_apart(characters, open_one, index, setting)
            if open_one and apart is not None:
                yield open_one
                open_one, blank = None, Blank.OWN if apart else Blank.NONE
            if open_one:
                open_one.letters.append(character)
                open_one.last = index
            else:
                open_one, blank = Stretch([character], index, index, setting, blank), Blank.NONE
            if character in LINE_END_HYPHENS:
                yield open_one
                open_one, blank = None, Blank.OWN
    if open_one:
        yield open_one


def goes_apart(characters: Characters, before: Stretch | None, index: int, setting: Setting) -> bool | None:
    """Return whether a gap parts a character from the stretch before it; None if it belongs to that stretch."""
    if before is None or setting is before.setting:
        return None
    apart = are_apart(characters.bounds(before.last), characters.bounds(index), setting.size)
    one, other = setting, before.setting
    alike = (one.style, one.turn, one.content) == (other.style, other.turn, other.content)
    if alike and not apart:
        before.setting = setting
        return None
    return apart


def turned_words(characters: Characters, line: range, mirrored: bool) -> Iterator[Drawn]:
    """Yield the words of a line with right-to-left script, in the order of spelling."""
    settings: dict[tuple[int, int], tuple[int, Setting]] = {}
    glyphs: list[Glyph] = []
    for index in line:
        character = characters.text[index]
        if character in UNKNOWN or (character in BLANKS and characters.is_added(index)):
            continue
        setting = characters.setting(index)
        number, _ = settings.setdefault((setting.style, setting.content), (len(settings), setting))
        text = "-" if character in LINE_END_HYPHENS else character
        glyphs.append(Glyph(text, *characters.bounds(index), characters.origin(index)[1], number, setting.size))
    numbered = [setting for _, setting in settings.values()]
    run: list[Glyph] = []
    parted, glued = True, False
    for glyph in spelt(glyphs, mirrored):
        blank = glyph.text in BLANKS
        if run and (blank or glyph.style != run[-1].style):
            yield joined(run, numbered[run[0].style], glued)
            run = []
        parted = parted or blank
        if not blank:
            if not run:
                glued, parted = not parted, False
            run.append(glyph)
    if run:
        yield joined(run, numbered[run[0].style], glued)


def joined(run: Sequence[Glyph], setting: Setting, glued: bool) -> Drawn:
    """Return glyphs as a word."""
    bounds = bounds_of(run)
    return Drawn("".join(glyph.text for glyph in run), bounds, bounds, (bounds[0], run[0].base), setting, glued)


def bounds_of(run: Sequence[Glyph]) -> Bounds:
    """Return the box around glyphs."""
    return (
        min(glyph.left for glyph in run),
        min(glyph.bottom for glyph in run),
        max(glyph.right for glyph in run),
        max(glyph.top for glyph in run),
    )


def whole(text: str) -> str:
    """Return a text with whole characters beyond U+FFFF, of which PDFium has halves (UTF-16); lone halves are gone."""
    if not any("\ud800" <= character <= "\udfff" for character in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
