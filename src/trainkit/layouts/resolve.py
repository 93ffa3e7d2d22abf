"""From a layout file to a Layout: names looked up, points and millimetres turned into EMU."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from trainkit.model import (
    Box,
    Colour,
    FixedText,
    FontScheme,
    Frame,
    ItemStyle,
    Level,
    Overflow,
    Placeholder,
    ProgressBar,
    SlideLayout,
    Slot,
    TextStyle,
    Theme,
    Typefaces,
    TypesetPicture,
    points,
)

from .cells import cells_of
from .faults import Fault, Key, did_you_mean
from .logo import logo_frames
from .schema import (
    BoxInPoints,
    FixedTextTable,
    FurnitureTable,
    LayoutTable,
    LevelTable,
    ProgressTable,
    SlideLayoutTable,
    SlotTable,
    StyleTable,
    TypefacesTable,
)
from .shapes import lengths, shape_of

# The slots of a theme's colour scheme (ECMA-376 part 1, 20.1.6.2) by the role that a layout file gives a colour.
SCHEME_SLOTS = {
    "text": "tx1",
    "background": "bg1",
    "muted": "tx2",
    "surface": "bg2",
    "accent1": "accent1",
    "accent2": "accent2",
    "accent3": "accent3",
    "accent4": "accent4",
    "accent5": "accent5",
    "accent6": "accent6",
}

# Every deck has slides of these; others have one of them to stand in.
_REQUIRED_SLIDE_LAYOUTS = ("title", "agenda", "content", "closing")

# Slots that a slide layout can't do without, by its name; all others need a title.
_REQUIRED_SLOTS = {"content": ("title", "body")}


# Points; no letter fits a smaller box.
_LEAST_BOX = 4

_HEX = re.compile(r"[0-9A-Fa-f]{6}")

# What slide layouts of an imported template are called in it.
_PART = re.compile(r"ppt/slideLayouts/slideLayout\d+\.xml")
_BLACK = Colour("000000")
_NO_FURNITURE = FurnitureTable()


@dataclass
class Resolver:
    """Looks up what the tables of one layout file name, and keeps the faults that it comes upon.

    `picture` returns a file of the folder in which what stands at a key is written, None if it is no picture.
    """

    table: LayoutTable
    picture: Callable[[Key, str], TypesetPicture | None] = lambda _key, _name: None
    faults: list[Fault] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.colours = {role: self._new_colour(role, value) for role, value in self.table.colours.items()}
        for role in SCHEME_SLOTS.keys() - self.colours.keys():
            self.fault(("colours",), f"the colour '{role}' is missing", f"Add '{role}'.")
        self.logo = self._logo()
        self.styles = {name: self.style(style, ("styles", name)) for name, style in self.table.styles.items()}
        self.cells = {name: cells_of(self, cells, ("cells", name)) for name, cells in self.table.cells.items()}

    def theme(self) -> Theme:
        """Return colours and fonts."""
        fonts = self.table.fonts
        scheme = FontScheme(
            _typefaces(fonts.heading),
            _typefaces(fonts.body),
            fonts.measured_with,
            fonts.east_asian,
            _typefaces(fonts.monospace),
            fonts.slack,
        )
        return Theme(self.colours, scheme)

    def slide_layouts(self) -> dict[str, SlideLayout]:
        """Return the slide layouts; the template deck holds them in the order of the file, counted from 1."""
        for name in _REQUIRED_SLIDE_LAYOUTS:
            if name not in self.table.slide_layouts:
                self.fault(("slide_layouts",), f"the slide layout '{name}' is missing", f"Add [slide_layouts.{name}].")
        if any(slide_layout.part for slide_layout in self.table.slide_layouts.values()):
            for name, slide_layout in self.table.slide_layouts.items():
                if not _PART.fullmatch(slide_layout.part):
                    hint = (
                        "Write the name of a slide layout of the template, as in 'ppt/slideLayouts/slideLayout1.xml'."
                    )
                    self.fault(("slide_layouts", name), f"'{slide_layout.part}' is no part of the template", hint)
        return {
            name: self._slide_layout(name, number, table)
            for number, (name, table) in enumerate(self.table.slide_layouts.items(), start=1)
        }

    def style(self, table: StyleTable, key: Key) -> TextStyle:
        """Return a text style."""
        if not table.sizes or table.sizes != sorted(table.sizes, reverse=True) or table.sizes[-1] <= 0:
            self.fault((*key, "sizes"), "the sizes do not run from the largest down", "Sort them, all above 0.")
        return TextStyle(
            sizes=tuple(points(size) for size in table.sizes),
            colour=self.colour(table.colour, (*key, "colour")),
            font=table.font,
            bold=table.bold,
            capitals=table.capitals,
            tracking=points(table.tracking),
            line_spacing=table.line_spacing,
            alignment=table.alignment,
            anchor=table.anchor,
        )

    def colour(self, role: str, key: Key) -> Colour:
        """Return the colour of that role, or the one that `#RRGGBB` says itself."""
        if role.startswith("#") and _HEX.fullmatch(role[1:]):
            return Colour(role[1:].upper())
        if role not in self.colours:
            self.fault(key, f"there is no colour '{role}'", did_you_mean(role, list(self.colours)))
        return self.colours.get(role, _BLACK)

    def optional_colour(self, role: str, key: Key) -> Colour | None:
        """Return the colour of that role, None where none is named."""
        return self.colour(role, key) if role else None

    def _new_colour(self, role: str, value: str) -> Colour:
        if not _HEX.fullmatch(value):
            self.fault(("colours", role), f"'{value}' is not a colour", "Write six hexadecimal digits: RRGGBB.")
            return _BLACK
        slots = SCHEME_SLOTS if self.table.colour_slots is None else self.table.colour_slots
        return Colour(value.upper(), slots.get(role))

    def _slide_layout(self, name: str, number: int, table: SlideLayoutTable) -> SlideLayout:
        key: Key = ("slide_layouts", name)
        shared = self._shared(table.furniture, (*key, "furniture"))
        shared_key: Key = ("furniture", table.furniture)
        slots = {
            **{slot: self._slot(slot, entry, (*key, "slots", slot)) for slot, entry in table.slots.items()},
            **{slot: self._slot(slot, entry, (*shared_key, "slots", slot)) for slot, entry in shared.slots.items()},
        }
        shapes = [
            *(shape_of(self, shape, (*shared_key, "shapes", i)) for i, shape in enumerate(shared.shapes)),
            *(shape_of(self, shape, (*key, "shapes", i)) for i, shape in enumerate(table.shapes)),
            *self._logo_on(name),
        ]
        for slot in _REQUIRED_SLOTS.get(name, ("title",)):
            if slot not in slots:
                self.fault(key, f"the slot '{slot}' is missing", f"Add [slide_layouts.{name}.slots.{slot}].")
        if not table.part:
            self._check_indexes(name, slots)
        progress = table.progress or shared.progress
        return SlideLayout(
            name=name,
            title=table.title,
            part=table.part or f"ppt/slideLayouts/slideLayout{number}.xml",
            background=self.colour(table.background, (*key, "background")),
            slots=slots,
            furniture=tuple(shapes),
            progress=self._progress(progress, (*key, "progress")) if progress else None,
            fixed_texts=tuple(self._fixed_text(text, (*shared_key, "texts", i)) for i, text in enumerate(shared.texts)),
            colour_map=table.colour_map,
        )

    def _check_indexes(self, name: str, slots: dict[str, Slot]) -> None:
        """Keep a fault for slots that slide programs could not tell apart."""
        taken: dict[int, str] = {}
        for slot in slots.values():
            if slot.placeholder and (other := taken.setdefault(slot.placeholder.index, slot.name)) != slot.name:
                hint = "Give each placeholder an index of its own."
                message = f"its placeholder has the index {slot.placeholder.index}, which that of '{other}' has already"
                self.fault(("slide_layouts", name, "slots", slot.name), message, hint)

    def _logo(self) -> TypesetPicture | None:
        """Return the logo, and keep a fault for each slide layout that it is to stand on and that there is none of."""
        table = self.table.logo
        for name in table.boxes.keys() - self.table.slide_layouts.keys():
            hint = did_you_mean(name, list(self.table.slide_layouts))
            self.fault(("logo", "boxes", name), f"there is no slide layout '{name}'", hint)
        if not table.file:
            return None
        picture = self.picture(("logo", "file"), table.file)
        if picture is None or not (picture.width and picture.height):
            hint = "Export it as SVG, or as PNG, 1,000 pixels wide or more."
            self.fault(("logo", "file"), f"'{table.file}' is none of SVG, PNG and JPEG", hint)
            return None
        return picture

    def _logo_on(self, name: str) -> list[Frame]:
        table = self.table.logo
        if self.logo is None or name not in table.boxes:
            return []
        box = self.box(table.boxes[name], ("logo", "boxes", name))
        padding = points(table.padding)
        if not 0 <= padding * 2 < min(box.width, box.height):
            self.fault(("logo", "padding"), "the padding leaves no room for the logo", "Make it smaller.")
            return []
        plate = self.optional_colour(table.plate, ("logo", "plate"))
        return logo_frames(self.logo, table.alt, box, padding, plate)

    def _shared(self, group: str, key: Key) -> FurnitureTable:
        if group and group not in self.table.furniture:
            self.fault(key, f"there is no furniture '{group}'", did_you_mean(group, list(self.table.furniture)))
        return self.table.furniture.get(group, _NO_FURNITURE)

    def _slot(self, name: str, table: SlotTable, key: Key) -> Slot:
        if table.style not in self.styles:
            hint = did_you_mean(table.style, list(self.styles))
            self.fault((*key, "style"), f"there is no style '{table.style}'", hint)
        if table.cells and table.cells not in self.cells:
            hint = did_you_mean(table.cells, list(self.cells))
            self.fault((*key, "cells"), f"there are no cells '{table.cells}'", hint)
        if min(table.box[2:]) < _LEAST_BOX:
            self.fault((*key, "box"), "the box has no room for text", f"Make it {_LEAST_BOX} points wide and high.")
        items = ItemStyle(
            marker=table.marker,
            marker_colour=self.optional_colour(table.marker_colour, (*key, "marker_colour")),
            hanging=points(table.hanging),
            gap=points(table.gap),
            most_gap=points(table.most_gap),
            rule=self.optional_colour(table.rule, (*key, "rule")),
            joined=table.joined,
        )
        return Slot(
            name=name,
            box=self.box(table.box, (*key, "box")),
            style=self.styles.get(table.style) or next(iter(self.styles.values())),
            placeholder=Placeholder(table.placeholder, table.index) if table.placeholder else None,
            overflow=table.overflow,
            items=items,
            most_lines=table.most_lines,
            balanced=table.balanced,
            levels=tuple(_level(level) for level in table.levels),
            cells=self.cells.get(table.cells),
            insets=lengths(table.insets),
            is_restated=table.restated,
            is_coloured=table.coloured,
        )

    def _fixed_text(self, table: FixedTextTable, key: Key) -> FixedText:
        slot = SlotTable(box=table.box, style=table.style, overflow=Overflow.TRIM)
        return FixedText(self._slot("fixed text", slot, key), table.text)

    def _progress(self, table: ProgressTable, key: Key) -> ProgressBar:
        return ProgressBar(
            box=self.box(table.box, (*key, "box")),
            done=self.colour(table.done, (*key, "done")),
            rest=self.colour(table.rest, (*key, "rest")),
            gap=points(table.gap),
            most_segments=table.most_segments,
        )

    def box(self, box: BoxInPoints, key: Key) -> Box:
        """Return a box in EMU; that it reaches beyond the slide is a fault."""
        x, y, width, height = box
        slide_width, slide_height = self.table.slide_size
        if min(x, y, width, height) < 0 or x + width > slide_width or y + height > slide_height:
            self.fault(
                key, "the box is not inside the slide", f"The slide is {slide_width:g} × {slide_height:g} points."
            )
        return Box(*(points(length) for length in box))

    def fault(self, key: Key, message: str, hint: str) -> None:
        """Keep a fault, once."""
        if (key, message, hint) not in self.faults:
            self.faults.append((key, message, hint))


def _typefaces(table: TypefacesTable) -> Typefaces:
    return Typefaces(table.latin, table.east_asian, table.complex_script)


def _level(table: LevelTable) -> Level:
    return Level(
        indent=points(table.indent),
        hanging=points(table.hanging),
        bullet=table.bullet,
        alignment=table.alignment,
        bold=table.bold,
        line_spacing=table.line_spacing,
        is_spaced=table.spaced,
    )
