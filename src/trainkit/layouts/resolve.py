"""From a layout file to a Layout: names looked up, points and millimetres turned into EMU."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from trainkit.model import (
    Box,
    Colour,
    FontScheme,
    Frame,
    HandoutLayout,
    ItemStyle,
    Placeholder,
    ProgressBar,
    SlideLayout,
    Slot,
    TextStyle,
    Theme,
    Typefaces,
    millimetres,
    points,
    preset_shape,
)

from .schema import (
    BoxInPoints,
    Fault,
    FurnitureTable,
    HandoutTable,
    Key,
    LayoutTable,
    ProgressTable,
    ShapeTable,
    SlideLayoutTable,
    SlotTable,
    StyleTable,
    TypefacesTable,
    did_you_mean,
)

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

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_BLACK = Colour("000000")
_NO_FURNITURE = FurnitureTable()


@dataclass
class Resolver:
    """Looks up what the tables of one layout file name, and keeps the faults that it comes upon."""

    table: LayoutTable
    faults: list[Fault] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.colours = {role: self._new_colour(role, value) for role, value in self.table.colours.items()}
        for role in SCHEME_SLOTS.keys() - self.colours.keys():
            self._fault(("colours",), f"the colour '{role}' is missing", f"Add '{role}'.")
        self.styles = {name: self.style(style, ("styles", name)) for name, style in self.table.styles.items()}

    def theme(self) -> Theme:
        """Return colours and fonts."""
        fonts = self.table.fonts
        scheme = FontScheme(
            _typefaces(fonts.heading),
            _typefaces(fonts.body),
            fonts.measured_with,
            fonts.east_asian,
            _typefaces(fonts.monospace),
        )
        return Theme(self.colours, scheme)

    def slide_layouts(self) -> dict[str, SlideLayout]:
        """Return the slide layouts; the template deck holds them in the order of the file, counted from 1."""
        for name in _REQUIRED_SLIDE_LAYOUTS:
            if name not in self.table.slide_layouts:
                self._fault(("slide_layouts",), f"the slide layout '{name}' is missing", f"Add [slide_layouts.{name}].")
        return {
            name: self._slide_layout(name, number, table)
            for number, (name, table) in enumerate(self.table.slide_layouts.items(), start=1)
        }

    def handout(self) -> HandoutLayout:
        """Return how pages look."""
        table: HandoutTable = self.table.handout
        key: Key = ("handout",)
        styles = {
            name: self.style(getattr(table.styles, name), (*key, "styles", name))
            for name in table.styles.__struct_fields__
        }
        return HandoutLayout(
            paper=table.paper,
            margin_inner=millimetres(table.margins.inner),
            margin_outer=millimetres(table.margins.outer),
            margin_top=millimetres(table.margins.top),
            margin_bottom=millimetres(table.margins.bottom),
            picture_width=millimetres(table.picture_width),
            gutter=millimetres(table.gutter),
            note_line_distance=millimetres(table.note_line_distance),
            block_gap=millimetres(table.block_gap),
            most_block_gap=millimetres(table.most_block_gap),
            rule=self.colour(table.rule, (*key, "rule")),
            accent=self.colour(table.accent, (*key, "accent")),
            spark=self.colour(table.spark, (*key, "spark")),
            **styles,
        )

    def style(self, table: StyleTable, key: Key) -> TextStyle:
        """Return a text style."""
        if not table.sizes or table.sizes != sorted(table.sizes, reverse=True) or table.sizes[-1] <= 0:
            self._fault((*key, "sizes"), "the sizes do not run from the largest down", "Sort them, all above 0.")
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
        """Return the colour of that role."""
        if role not in self.colours:
            self._fault(key, f"there is no colour '{role}'", did_you_mean(role, list(self.colours)))
        return self.colours.get(role, _BLACK)

    def _optional_colour(self, role: str, key: Key) -> Colour | None:
        return self.colour(role, key) if role else None

    def _new_colour(self, role: str, value: str) -> Colour:
        if not _HEX.fullmatch(value):
            self._fault(("colours", role), f"'{value}' is not a colour", "Write six hexadecimal digits: RRGGBB.")
            return _BLACK
        return Colour(value.upper(), SCHEME_SLOTS.get(role))

    def _slide_layout(self, name: str, number: int, table: SlideLayoutTable) -> SlideLayout:
        key: Key = ("slide_layouts", name)
        shared = self._shared(table.furniture, (*key, "furniture"))
        shared_key: Key = ("furniture", table.furniture)
        slots = {
            **{slot: self._slot(slot, entry, (*key, "slots", slot)) for slot, entry in table.slots.items()},
            **{slot: self._slot(slot, entry, (*shared_key, "slots", slot)) for slot, entry in shared.slots.items()},
        }
        shapes = [
            *(self._shape(shape, (*shared_key, "shapes", i)) for i, shape in enumerate(shared.shapes)),
            *(self._shape(shape, (*key, "shapes", i)) for i, shape in enumerate(table.shapes)),
        ]
        progress = table.progress or shared.progress
        return SlideLayout(
            name=name,
            title=table.title,
            part=f"ppt/slideLayouts/slideLayout{number}.xml",
            background=self.colour(table.background, (*key, "background")),
            slots=slots,
            furniture=tuple(shapes),
            progress=self._progress(progress, (*key, "progress")) if progress else None,
        )

    def _shared(self, group: str, key: Key) -> FurnitureTable:
        if group and group not in self.table.furniture:
            self._fault(key, f"there is no furniture '{group}'", did_you_mean(group, list(self.table.furniture)))
        return self.table.furniture.get(group, _NO_FURNITURE)

    def _slot(self, name: str, table: SlotTable, key: Key) -> Slot:
        if table.style not in self.styles:
            hint = did_you_mean(table.style, list(self.styles))
            self._fault((*key, "style"), f"there is no style '{table.style}'", hint)
        items = ItemStyle(
            marker=table.marker,
            marker_colour=self._optional_colour(table.marker_colour, (*key, "marker_colour")),
            hanging=points(table.hanging),
            gap=points(table.gap),
            most_gap=points(table.most_gap),
            rule=self._optional_colour(table.rule, (*key, "rule")),
            joined=table.joined,
        )
        return Slot(
            name=name,
            box=self._box(table.box, (*key, "box")),
            style=self.styles.get(table.style) or next(iter(self.styles.values())),
            placeholder=Placeholder(table.placeholder, table.index) if table.placeholder else None,
            overflow=table.overflow,
            items=items,
            most_lines=table.most_lines,
            balanced=table.balanced,
        )

    def _shape(self, table: ShapeTable, key: Key) -> Frame:
        box = self._box(table.box, (*key, "box"))
        shape = preset_shape(
            table.preset,
            box,
            fill=self._optional_colour(table.fill, (*key, "fill")),
            stroke=self._optional_colour(table.stroke, (*key, "stroke")),
            stroke_width=points(table.stroke_width),
            flip=table.flip,
        )
        return Frame(name=table.name, box=box, content=shape, inherited=True)

    def _progress(self, table: ProgressTable, key: Key) -> ProgressBar:
        return ProgressBar(
            box=self._box(table.box, (*key, "box")),
            done=self.colour(table.done, (*key, "done")),
            rest=self.colour(table.rest, (*key, "rest")),
            gap=points(table.gap),
            most_segments=table.most_segments,
        )

    def _box(self, box: BoxInPoints, key: Key) -> Box:
        x, y, width, height = box
        slide_width, slide_height = self.table.slide_size
        if min(x, y, width, height) < 0 or x + width > slide_width or y + height > slide_height:
            self._fault(
                key, "the box is not inside the slide", f"The slide is {slide_width:g} × {slide_height:g} points."
            )
        return Box(*(points(length) for length in box))

    def _fault(self, key: Key, message: str, hint: str) -> None:
        if (key, message, hint) not in self.faults:
            self.faults.append((key, message, hint))


def _typefaces(table: TypefacesTable) -> Typefaces:
    return Typefaces(table.latin, table.east_asian, table.complex_script)
