"""Links within lines: where they begin and end among shaped words, and how they look."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec
from msgspec import structs

from trainkit.links import cut_links
from trainkit.model import Colour, Line, Link, Links, Run, ShapedText, Theme

# What links may be set in: the theme's own colour of links is its accent, which nobody sees on a slide of that colour.
_COLOURS = ("accent1", "background", "text")

# WCAG 2.2, 1.4.3: the least contrast of running text.
_LEAST_CONTRAST = 4.5


class Stretch(msgspec.Struct, frozen=True):
    """A part of a line from `left` to `right` (EMU): all of it belongs to one link, or none of it to any."""

    line: Line
    link: Link | None
    left: int
    right: int


class _Piece(msgspec.Struct, frozen=True):
    """A word or a part of one, at its place."""

    run: Run
    word: ShapedText
    link: Link | None
    left: float
    right: float


def stretches(line: Line, links: Links) -> list[Stretch]:
    """Return a line in parts that are links or not; the offsets of `links` count in the text of its words."""
    found: list[Stretch] = []
    together: list[_Piece] = []
    for piece in _pieces(line, links):
        if together and together[-1].link is not piece.link:
            found.append(_stretch(line, together))
            together = []
        together.append(piece)
    return [*found, _stretch(line, together)] if together else found


def lines_of(text: str, links: Links) -> Iterator[tuple[str, Links]]:
    """Yield the lines of a text without the blanks around them, each with its links."""
    start = 0
    for line in text.split("\n"):
        said = line.strip()
        place = start + len(line) - len(line.lstrip())
        yield said, cut_links(links, place, place + len(said)) if links else ()
        start += len(line) + 1


def link_colour(theme: Theme, background: Colour) -> Colour:
    """Return the colour of links on a background: the theme's where it can be read there."""
    colours = [theme.colours[role] for role in _COLOURS]
    return next((each for each in colours if contrast(each.rgb, background.rgb) >= _LEAST_CONTRAST), colours[-1])


@cache
def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours `RRGGBB` (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(rgb: str) -> float:
    parts = [int(rgb[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def shown_linked(line: Line, links: Links, colour: Colour) -> Line:
    """Return a line in which links look as programs show them: underlined, in the colour of links."""
    runs: list[Run] = []
    for stretch in stretches(line, links):
        if stretch.link is None:
            runs += stretch.line.runs
        else:
            runs += as_link(stretch.line, colour).runs
    return structs.replace(line, runs=tuple(runs))


def as_link(line: Line, colour: Colour) -> Line:
    """Return a line that looks like a link."""
    return structs.replace(line, runs=tuple(structs.replace(run, colour=colour, underlined=True) for run in line.runs))


def _pieces(line: Line, links: Links) -> Iterator[_Piece]:
    """Yield the words in order, parted where links begin and end."""
    offset = index = 0
    for run in line.runs:
        left = float(run.x)
        for word in run.words:
            done = 0
            while done < len(word.text):
                while index < len(links) and links[index].end <= offset + done:
                    index += 1
                link = links[index] if index < len(links) and links[index].start <= offset + done else None
                edge = link.end if link else links[index].start if index < len(links) else offset + len(word.text)
                part = _part(word, done, min(edge - offset, len(word.text)))
                right = left + sum(part.advances) * run.size / part.units_per_em + run.tracking * len(part.glyphs)
                yield _Piece(run, part, link, left, right)
                left, done = right, done + len(part.text)
            offset += len(word.text)


def _part(word: ShapedText, start: int, end: int) -> ShapedText:
    """Return the stretch `start:end` of a word, as it was shaped; all from `start` on where it can't be parted there.

    Glyphs that stand for characters on both sides of a place hold these together, and so do scripts from right to left,
    whose last characters come first.
    """
    if start == 0 and end == len(word.text):
        return word
    if end < len(word.text) and (end not in word.clusters or not _runs_forward(word)):
        return _part(word, start, len(word.text))
    glyphs = [index for index, cluster in enumerate(word.clusters) if start <= cluster < end]
    first, after = (glyphs[0], glyphs[-1] + 1) if glyphs else (0, 0)
    return structs.replace(
        word,
        text=word.text[start:end],
        glyphs=word.glyphs[first:after],
        advances=word.advances[first:after],
        clusters=tuple(cluster - start for cluster in word.clusters[first:after]),
        offsets=word.offsets[first:after],
    )


def _runs_forward(word: ShapedText) -> bool:
    return list(word.clusters) == sorted(word.clusters)


def _stretch(line: Line, pieces: list[_Piece]) -> Stretch:
    """Return pieces side by side as a part of their line."""
    runs: list[Run] = []
    words: list[ShapedText] = []
    for index, piece in enumerate(pieces):
        if not words:
            left = piece.left
        words.append(piece.word)
        if index == len(pieces) - 1 or pieces[index + 1].run is not piece.run:
            runs.append(structs.replace(piece.run, x=round(left), words=tuple(words)))
            words = []
    first, last = pieces[0], pieces[-1]
    return Stretch(structs.replace(line, runs=tuple(runs)), first.link, round(first.left), round(last.right))
