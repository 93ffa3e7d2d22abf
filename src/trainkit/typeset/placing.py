"""Giving set items their places in the box of their slot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, zip_longest

import msgspec

from trainkit.links import cut_links
from trainkit.model import (
    Alignment,
    Anchor,
    Bullet,
    Colour,
    FontScheme,
    Line,
    Marker,
    Run,
    ShapedText,
    Text,
    TextParagraph,
    TextRun,
    TextStyle,
)
from trainkit.scripts import language_of_script

from .breaking import SegmentLine, line_width
from .fonts import FontChain
from .linking import shown_linked
from .setting import Item, SetItem, Setting, below_baseline, hanging, has_markers, indent, level_of, line_height
from .shaping import kerned, segments
from .steady import drawn_in

BULLET = "•"
BOX_TO_TICK = "□"

_FRENCH_SPACE = re.compile(r" (?=[:;!?»])|(?<=«) ")


class Placed(msgspec.Struct, frozen=True):
    """A setting in its place. `divides` holds the y between each two neighbouring items, EMU."""

    text: Text
    divides: tuple[int, ...]


def place(setting: Setting, fonts: FontScheme, links: Colour | None = None) -> Placed:
    """Return the items of a setting spread over the height of their slot's box, as far as the slot lets them.

    `links` is the colour of links, None if they look like all text.
    """
    slot = setting.slot
    last = len(setting.items) - 1
    gap = _gap(setting)
    y = _top(setting, gap * last)
    lines: list[Line] = []
    paragraphs: list[TextParagraph] = []
    divides: list[int] = []
    for index, item in enumerate(setting.items):
        lines += _lines(setting, item, y, links)
        paragraphs.append(_paragraph(setting, item.item, gap if index < last else 0, fonts))
        y += item.height + gap
        if index < last:
            divides.append(round(y - gap / 2))
    return Placed(Text(tuple(paragraphs), tuple(lines), slot.style.anchor, _insets(setting)), tuple(divides))


def place_line(line: SegmentLine, x: int, baseline: int, size: int, style: TextStyle, *, ends: bool = True) -> Line:
    """Return a broken line at its place, with a run for each stretch of one font.

    Where the paragraph goes on in the next line (`ends` is false), the spaces between the two stay at the line's end,
    for those who read the text without its lines.
    """
    words: list[ShapedText] = []
    for segment, after in zip_longest(line, line[1:]):
        words += segment.pieces
        if segment.space and (after or not ends):
            words.append(kerned(segment.space, after.kerning) if after else segment.space)
    return Line(baseline, tuple(_runs(words, x, size, style)))


def _runs(words: list[ShapedText], x: int, size: int, style: TextStyle) -> Iterator[Run]:
    if len({id(word.font) for word in words}) == 1:
        yield Run(x, size, style.colour, tuple(words), style.tracking)
        return
    left = float(x)
    for _, same_font in groupby(words, lambda word: id(word.font)):
        run = tuple(same_font)
        yield Run(round(left), size, style.colour, run, style.tracking)
        left += sum(sum(w.advances) * size / w.units_per_em + style.tracking * len(w.glyphs) for w in run)


def _gap(setting: Setting) -> float:
    items = setting.slot.items
    free = setting.slot.box.height - setting.text_height
    between = len(setting.items) - 1
    return max(items.gap, min(items.most_gap, free / between)) if between > 0 else 0


def _top(setting: Setting, gaps: float) -> float:
    box = setting.slot.box
    free = box.height - setting.text_height - gaps
    share = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}[setting.slot.style.anchor]
    return box.y + free * share


def _insets(setting: Setting) -> tuple[int, int, int, int]:
    slack = drawn_in(setting)
    left = {Alignment.START: 0, Alignment.CENTRE: slack // 2, Alignment.END: slack}[setting.slot.style.alignment]
    return left, 0, slack - left, 0


def _lines(setting: Setting, item: SetItem, top: float, links: Colour | None) -> Iterator[Line]:
    slot, size, style = setting.slot, setting.size, setting.slot.style
    left = slot.box.x + indent(item.item, slot)
    y = top
    begun = 0
    for index, line in enumerate(item.lines):
        y += line_height(size, style)
        baseline = round(y - below_baseline(size, style))
        slack = slot.box.right - left - round(line_width(line, style.tracking / size) * size)
        shift = {Alignment.START: 0, Alignment.CENTRE: slack // 2, Alignment.END: slack}[style.alignment]
        placed = place_line(line, left + shift, baseline, size, style, ends=index == len(item.lines) - 1)
        if links and item.item.links:
            length = sum(len(segment.text) for segment in line)
            placed = shown_linked(placed, cut_links(item.item.links, begun, begun + length), links)
            begun += length
        if index == 0 and (marker := _marker(setting, item.item)):
            run = _marker_run(setting, item.item, marker, left)
            placed = msgspec.structs.replace(placed, runs=(run, *placed.runs))
        yield placed


def _marker(setting: Setting, item: Item) -> str:
    """Return what stands before the item, "" for nothing."""
    slot = setting.slot
    if not (has_markers(slot) and item.number):
        return ""
    if slot.items.marker is Marker.NUMBER:
        return str(item.number)
    if slot.items.marker is Marker.CHECK:
        return BOX_TO_TICK
    given = level_of(item, slot)
    return given.bullet if given else BULLET


def _marker_run(setting: Setting, item: Item, marker: str, left: int) -> Run:
    slot = setting.slot
    colour = slot.items.marker_colour or slot.style.colour
    return marker_run(marker, setting.chain, left - hanging(item, slot), setting.size, colour)


def marker_run(text: str, chain: FontChain, x: int, size: int, colour: Colour) -> Run:
    """Return what stands before a text, a bullet or number; the space behind it keeps the two apart for readers."""
    words: list[ShapedText] = []
    for segment in segments(f"{text} ", chain):
        words += segment.pieces
        if segment.space:
            words.append(segment.space)
    return Run(x, size, colour, tuple(words))


def _paragraph(setting: Setting, item: Item, gap: float, fonts: FontScheme) -> TextParagraph:
    slot, style = setting.slot, setting.slot.style
    marker = _marker(setting, item)
    return TextParagraph(
        runs=_text_runs(item, text_run(item.text, setting.size, style, setting.chain, fonts)),
        level=item.level,
        bullet=_bullet(setting, marker) if marker else None,
        indent=indent(item, slot),
        hanging=hanging(item, slot) if marker else 0,
        alignment=style.alignment,
        line_spacing=style.line_spacing,
        space_after=round(gap),
    )


def _text_runs(item: Item, run: TextRun) -> tuple[TextRun, ...]:
    """Return an item's run, parted where links begin and end."""
    found: list[TextRun] = []
    done = 0
    for link in cut_links(item.links, 0, len(item.text)):
        if done < link.start:
            found.append(msgspec.structs.replace(run, text=item.text[done : link.start]))
        found.append(msgspec.structs.replace(run, text=item.text[link.start : link.end], address=link.address))
        done = link.end
    if done < len(item.text) or not found:
        found.append(msgspec.structs.replace(run, text=item.text[done:]) if found else run)
    return tuple(found)


def text_run(text: str, size: int, style: TextStyle, chain: FontChain, fonts: FontScheme) -> TextRun:
    """Return a stretch of text as an editor sees it."""
    return TextRun(
        text=_kept_together(text, chain.language),
        size=size,
        colour=style.colour,
        bold=style.bold,
        tracking=style.tracking,
        language=chain.language,
        east_asian=_east_asian_typeface(text, chain.language, fonts),
        capitals=style.capitals,
        font=style.font,
    )


def _bullet(setting: Setting, marker: str) -> Bullet:
    items = setting.slot.items
    colour = items.marker_colour or setting.slot.style.colour
    if items.marker is Marker.NUMBER:
        # A list counts its paragraphs itself, from one number that all of them name.
        return Bullet("", colour, next(i.item.number for i in setting.items if i.item.number))
    return Bullet(marker, colour)


def _kept_together(text: str, language: str) -> str:
    """Return the text with spaces that no program breaks at, where French has them: no line begins with a colon.

    Unicode Standard Annex #14 breaks at none of them either (LB13, LB15), so lines are set as they will be shown.
    """
    if not language.startswith("fr") or " " not in text:
        return text
    return _FRENCH_SPACE.sub("\u00a0", text)


def _east_asian_typeface(text: str, language: str, fonts: FontScheme) -> str:
    # A theme names the typeface of these scripts apart (ECMA-376 part 1, 21.1.2.3.3).
    script = language_of_script(text)
    return (fonts.east_asian.get(language) or fonts.east_asian.get(script, "")) if script else ""
