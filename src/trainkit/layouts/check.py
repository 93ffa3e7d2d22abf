"""Looking at a layout as somebody in the last row does, and somebody who prints it.

Faults keep a layout from being used and are errors; what is found here works, and would be seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from trainkit.errors import LayoutError
from trainkit.model import (
    Colour,
    Diagnostic,
    Frame,
    Severity,
    SlideLayout,
    Slot,
    Span,
    TextStyle,
    TypesetPicture,
    points,
)
from trainkit.texts import Texts

from .check_cells import seen_in_cells
from .faults import Key, did_you_mean
from .fonts import font_warnings
from .grounds import EXHIBITS, grounds_of
from .inherit import origin
from .locate import locate
from .opened import Opened
from .palette import LARGE_CONTRAST, TEXT_CONTRAST, contrast
from .samples import LABELS, TEXTS

# WCAG 2.2 calls text large from 18 points, or from 14 points in bold.
_LARGE, _LARGE_BOLD = points(18), points(14)

# The smallest sizes that the last row of a room, and a reader at arm's length, can read. What is looked at closely (a
# table, a program, a caption) may be smaller than what is said, and what nobody has to read smaller still.
_FLOOR, _EXHIBIT_FLOOR, _FURNITURE_FLOOR = points(18), points(11), points(9)
_PAPER_FLOOR, _PAPER_FURNITURE_FLOOR = points(9), points(7)

# The slide that sizes are meant for, in points.
_WIDTH, _HEIGHT = 960, 540

_SAID = ("title", "body", "body2", "summary", "lead", "figure")
_FURNITURE = ("footer", "page_number", "date")

# Per cent of its size that a line of Noto Sans CJK takes; no other family here has higher ones.
_TALLEST_LINE = 145

_WHITE = Colour("FFFFFF")

# A screen of 1,920 pixels shows a slide of 960 points at 2 pixels a point; less looks soft on the wall.
_PIXELS_PER_POINT = 2


def check(opened: Opened) -> Iterator[Diagnostic]:
    """Yield a warning for each thing that could not be read, shown or printed well."""
    checker = _Checker(opened)
    yield from checker.slides()
    yield from checker.handout()
    yield from checker.words()
    yield from font_warnings(opened.layout, opened.fonts, opened.layers[0].folder)


class _Checker:
    """Looks at one layout; what is said of a style is said once, however many slide layouts use it."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._layout = opened.layout
        width, height = opened.table.slide_size
        # A slide is shown as large as the wall, whatever its size: what counts is how large text is on it.
        self._scale = min(width / _WIDTH, height / _HEIGHT)
        self._said: set[tuple[Key, str]] = set()

    def slides(self) -> Iterator[Diagnostic]:
        """Look at what stands on slides."""
        for name, slide_layout in self._layout.slide_layouts.items():
            for slot_name, slot in slide_layout.slots.items():
                if slot.cells:
                    yield from self._cells(name, slot, slide_layout)
                    continue
                key: Key = ("styles", self._style_of(name, slot_name))
                yield from self._contrasts(key, slot, slide_layout)
                floor = round(_floor(name, slot_name) * self._scale)
                yield from self._size(key, slot.style, floor, f"'{slot_name}' of '{name}'")
                yield from self._height(self._key_of(name, slot_name), slot)
            for index, frame in enumerate(slide_layout.furniture):
                yield from self._picture(("slide_layouts", name, "shapes", index), frame)

    def handout(self) -> Iterator[Diagnostic]:
        """Look at what stands on paper, which is white."""
        look = self._layout.handout
        for name in ("title", "summary", "details", "heading", "number", "subheading", "text", "furniture"):
            style: TextStyle = getattr(look, name)
            key: Key = ("handout", "styles", name)
            grounds = [_WHITE, look.panel] if name in ("text", "subheading") else [_WHITE]
            for ground in grounds:
                shown = f"'{name}' on paper"
                yield from self._contrast((*key, "colour"), style.colour, ground, _needed(style), shown)
            yield from self._size(key, style, _PAPER_FURNITURE_FLOOR if name == "furniture" else _PAPER_FLOOR, "paper")

    def words(self) -> Iterator[Diagnostic]:
        """Render every text and label once in every language."""
        for name in sorted(self._layout.texts.keys() - TEXTS.keys()):
            message = f"nothing shows the text '{name}'"
            yield self._diagnostic("unused-text", (), f"{message}.", did_you_mean(name, list(TEXTS)))
        for name in sorted(LABELS.keys() - self._layout.labels.get("en", {}).keys()):
            yield self._diagnostic(
                "label-missing", (), f"there is no English label '{name}'.", "Write it in texts/labels.toml."
            )
        for language in sorted({"en", *self._layout.labels}):
            texts = Texts(self._layout, language)
            for name, values in TEXTS.items():
                yield from self._rendered(lambda: texts.text(name, **values))  # noqa: B023 - called at once
            for name in self._layout.labels.get("en", {}):
                yield from self._rendered(lambda: texts.label(name, **LABELS.get(name, {})))  # noqa: B023

    def _rendered(self, render: object) -> Iterator[Diagnostic]:
        assert callable(render)  # noqa: S101
        try:
            render()
        except LayoutError as error:
            if (("texts",), str(error)) not in self._said:
                self._said.add((("texts",), str(error)))
                yield Diagnostic(Severity.WARNING, "text-not-rendered", str(error))

    def _cells(self, name: str, slot: Slot, slide_layout: SlideLayout) -> Iterator[Diagnostic]:
        """Look at items that stand apart: what they say stands on their own ground, if they have one."""
        cells, called = slot.cells, self._opened.table.slide_layouts[name].slots[slot.name].cells
        assert cells  # noqa: S101 - callers ask for slots that have some
        table = self._opened.table.cells[called]
        for seen in seen_in_cells(cells, table, called, grounds_of(slot, slide_layout, slide_layout.background)):
            needed = _needed(seen.style, self._scale) if seen.style else LARGE_CONTRAST
            yield from self._contrast(seen.key, seen.colour, seen.ground, needed, seen.where)
        for part in ("term", "text", "alone"):
            key: Key = ("styles", getattr(table, part))
            yield from self._size(
                key, getattr(cells, part), round(_FLOOR * self._scale), f"'{part}' of cells '{called}'"
            )

    def _contrasts(self, key: Key, slot: Slot, slide_layout: SlideLayout) -> Iterator[Diagnostic]:
        for ground in grounds_of(slot, slide_layout, self._layout.theme.colours["surface"]):
            where = f"'{slot.name}' of '{slide_layout.name}'"
            yield from self._contrast(
                (*key, "colour"), slot.style.colour, ground, _needed(slot.style, self._scale), where
            )
            marker = slot.items.marker_colour
            if marker:
                yield from self._contrast((*key, "colour"), marker, ground, LARGE_CONTRAST, f"the markers in {where}")

    def _contrast(self, key: Key, colour: Colour, ground: Colour, needed: float, where: str) -> Iterator[Diagnostic]:
        found = contrast(colour.rgb, ground.rgb)
        pair = f"{colour.rgb} on {ground.rgb}"
        if found < needed and (key, pair) not in self._said:
            self._said.add((key, pair))
            message = f"{where} is {pair}, a contrast of {found:.1f}:1; WCAG 2.2 AA asks for {needed:g}:1."
            yield self._diagnostic("low-contrast", key, message, "Take a colour further from its ground.")

    def _size(self, key: Key, style: TextStyle, floor: int, where: str) -> Iterator[Diagnostic]:
        if style.sizes[-1] < floor and (key, "size") not in self._said:
            self._said.add((key, "size"))
            message = (
                f"{where} may get as small as {style.sizes[-1] / 12_700:.4g} points; the floor is {floor / 12_700:.4g}."
            )
            yield self._diagnostic("small-text", (*key, "sizes"), message, "Leave out the smallest sizes.")

    def _height(self, key: Key, slot: Slot) -> Iterator[Diagnostic]:
        needed = slot.style.sizes[-1] * slot.style.line_spacing * _TALLEST_LINE // 10_000
        if slot.box.height < needed and (key, "height") not in self._said:
            self._said.add((key, "height"))
            message = (
                f"the box is {slot.box.height / 12_700:g} points high; one line of Chinese takes {needed / 12_700:.0f}."
            )
            yield self._diagnostic("low-box", (*key, "box"), message, "Make it higher, or its text smaller.")

    def _picture(self, key: Key, frame: Frame) -> Iterator[Diagnostic]:
        if not isinstance(frame.content, TypesetPicture) or frame.content.drawing:
            return
        needed = round(frame.box.width * _PIXELS_PER_POINT / self._scale / 12_700)
        if frame.content.width < needed:
            message = (
                f"'{frame.name}' is {frame.content.width} pixels wide, and shown as wide as {needed} would be sharp."
            )
            yield self._diagnostic("coarse-picture", key, message, "Use a larger file, or a smaller box.")

    def _style_of(self, name: str, slot: str) -> str:
        table = self._opened.table.slide_layouts[name]
        own = table.slots.get(slot) or self._opened.table.furniture[table.furniture].slots[slot]
        return own.style

    def _key_of(self, name: str, slot: str) -> Key:
        table = self._opened.table.slide_layouts[name]
        around: Key = ("slide_layouts", name) if slot in table.slots else ("furniture", table.furniture)
        return (*around, "slots", slot)

    def _diagnostic(self, code: str, key: Key, message: str, hint: str) -> Diagnostic:
        layer = origin(self._opened.layers, key)
        line = locate(layer.text, key)
        span = Span(str(layer.path), line, 1, line, 1)
        name = f"{'.'.join(map(str, key))}: " if key else ""
        return Diagnostic(Severity.WARNING, code, f"{name}{message}", span, hint)


def _needed(style: TextStyle, scale: float = 1) -> float:
    smallest = style.sizes[-1] / scale
    return LARGE_CONTRAST if smallest >= _LARGE or (style.bold and smallest >= _LARGE_BOLD) else TEXT_CONTRAST


def _floor(slide_layout: str, slot: str) -> int:
    if slot in _FURNITURE:
        return _FURNITURE_FLOOR
    return _FLOOR if slot in _SAID and not (slot == "body" and slide_layout in EXHIBITS) else _EXHIBIT_FLOOR
