"""The slots of one slide layout: boxes of its placeholders as far as they serve, other places where they don't."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from trainkit.model import EMU_PER_POINT, Box, Size

from .area import away_from, inside, margins, within
from .colouring import READ, readable
from .colours import contrast
from .drawing import Artist, Drawing
from .fonts import FontScheme
from .model import Spot, TemplateLayout
from .roles import FOOTERS
from .rooms import BOX_SIZE, BOX_SIZES, HEADINGS, Rooms
from .statics import FixedWords
from .styles import KINDS, PLAIN_BODY, Kind, gap, level_table, plain_level, scale_of, sizes, style_table
from .toml import number, points_of

# The least room for a text of each kind, at its floor: lines, and ems of width. East Asian lines take 1.45 of a size.
_ROOM: Final = {
    "deck-title": (1, 6),
    "title": (1, 8),
    "statement": (1, 6),
    "summary": (1, 8),
    "caption": (1, 6),
    "session": (1, 8),
    "attribution": (1, 6),
}
_ROOM_OF_TEXTS: Final = (3, 9)
_ROOM_OF_FOOTERS: Final = (1, 1)
_LINE: Final = 1.45

# What stands on the slide itself, whatever its placeholder has behind its text.
_FREE: Final = ("table", "picture")

# Large text needs a contrast of 3 (WCAG 2.2, 1.4.3); below this it is no matter of taste, nor of how a picture or a
# gradient is averaged.
_HARDLY: Final = 2.0

# Where a template's own size leaves no room, a heading may go down to this, in points on a slide of 7.5 inches.
_LEAST_HEADING: Final = 16

# A caption under what it is of takes this share of the height of both.
CAPTION: Final = 0.12

# The panel behind code reaches 16 points around it.
PANEL: Final = 16 * EMU_PER_POINT


class Slots(msgspec.Struct):
    """The slots of one slide layout as they are made; `said` holds what can't be as the template has it."""

    layout: TemplateLayout
    artist: Artist
    drawing: Drawing
    size: Size
    fonts: FontScheme
    heading: str
    styles: dict[str, dict[str, Any]]
    said: dict[str, None] = {}

    @property
    def rooms(self) -> Rooms:
        """The room that the slide layout leaves."""
        return Rooms(self.layout, self.drawing, self.size)

    def add_title(self, spot: Spot | None, kind: str = "title") -> dict[str, Any]:
        """Return the slot of a title; without a fit placeholder it stands at the top of the room there is."""
        return self._slot("title", spot, KINDS[kind], self.rooms.top(kind), "title")

    def add_text(self, name: str, spot: Spot | None, kind: str, title: Box | None) -> dict[str, Any]:
        """Return the slot of a text; without a fit placeholder it takes the room below the title."""
        return self._slot(name, spot, KINDS[kind], self.rooms.below(title), kind)

    def add_box(self, kind: str, box: Box, like: Spot | None = None) -> dict[str, Any]:
        """Return a slot that is a text box; its text looks `like` that of a placeholder, if one is given."""
        return self._text_box(KINDS[kind], box, kind, like)

    def footers(self, layout: TemplateLayout) -> dict[str, Any]:
        """Return the slots of footer, slide number and date, as far as the layout has them."""
        slots: dict[str, Any] = {}
        for spot in layout.spots:
            name = FOOTERS.get(spot.kind)
            if not (name and spot.box) or name in slots:
                continue
            box = inside(spot.text_box, self.size)
            if not self._serves(spot, KINDS["footer"], "footer", box):
                self.said[f"has too little room for its {name.replace('_', ' ')}, which is left out"] = None
                continue
            is_plain = spot.is_upright and spot.body.wraps and not spot.has_outline
            is_moved = box != spot.text_box or not is_plain
            slots[name] = self._placeholder(spot, KINDS["footer"], box, is_restated=is_moved)
        return slots

    def fits(self, spot: Spot, sort: str) -> bool:
        """Whether a placeholder serves for a text of that kind where it stands."""
        if spot.box is None or not spot.is_upright:
            return False
        kept = away_from(inside(spot.text_box, self.size), self.rooms.in_the_way(spot, sort))
        return self._serves(spot, KINDS[sort], sort, kept)

    def _slot(self, name: str, spot: Spot | None, kind: Kind, room: Box, sort: str) -> dict[str, Any]:
        if spot is None:
            self.said[f"has no placeholder for {_NAMES[name]}, which stands in a text box"] = None
            return self._text_box(kind, room, sort)
        if contrast(spot.levels[0].colour, self._behind(spot)) < _HARDLY:
            self.said[f"sets {_NAMES[name]} in a colour that is hardly read on its background"] = None
        wanted = spot.text_box
        is_runnable = spot.is_upright and spot.body.columns == 1 and spot.body.wraps
        if spot.box is None:
            self.said[f"says nowhere where {_NAMES[name]} stands; slides put it where there is room"] = None
            return self._placeholder(spot, kind, room, is_restated=True)
        if not spot.is_upright:
            self.said[f"turns {_NAMES[name]} by its side; slides set it upright where there is room"] = None
            return self._placeholder(spot, kind, room, is_restated=True)
        shown = wanted
        if inside(wanted, self.size) != wanted:
            shown = within(margins(self.size), wanted)
            self.said[f"lets {_NAMES[name]} reach beyond the slide; slides keep it inside"] = None
        kept = away_from(shown, self.rooms.in_the_way(spot, sort))
        if kept != shown:
            self.said[f"lets its furniture stand in {_NAMES[name]}; slides keep the text away from it"] = None
        if not self._serves(spot, kind, sort, kept):
            self.said[f"has too little room for {_NAMES[name]}; slides give it more"] = None
            return self._placeholder(spot, kind, room, is_restated=True)
        # An outline that nobody sees only moves the text, and not in all programs alike.
        is_moved = kept != wanted or (spot.has_outline and not self._panel(spot, spot.box, is_restated=False))
        return self._placeholder(spot, kind, kept, is_restated=is_moved or not is_runnable)

    def _serves(self, spot: Spot, kind: Kind, sort: str, box: Box) -> bool:
        """Whether a box has room for the least text of a kind."""
        lines, ems = _ROOM.get(sort, _ROOM_OF_FOOTERS if sort == "footer" else _ROOM_OF_TEXTS)
        scale = scale_of(self.size.height)
        floor = sizes(kind, spot.levels[0].size, scale)[-1] * EMU_PER_POINT
        if sort in HEADINGS:
            floor = min(floor, _LEAST_HEADING * scale * EMU_PER_POINT)
        spacing = max(spot.levels[0].line_spacing, 0) / 100 or 1
        return box.height >= lines * _LINE * spacing * floor and box.width >= ems * floor

    def _placeholder(self, spot: Spot, kind: Kind, box: Box, *, is_restated: bool) -> dict[str, Any]:
        level = spot.levels[0]
        typeface = self.fonts.named(level.typeface)
        font = "monospace" if kind.name == "code" else "heading" if typeface == self.heading else "body"
        colour = level.colour
        if kind.name in _FREE and contrast(colour, self.drawing.background) < READ:
            colour = self.readable()
        table = style_table(kind, level, spot.body, scale_of(self.size.height), f"#{colour}", font)
        self._fit_sizes(table, box)
        slot: dict[str, Any] = {
            "placeholder": spot.kind,
            "index": spot.index,
            "box": points_of(box),
            "insets": [number(length / EMU_PER_POINT) for length in (spot.body.insets if is_restated else spot.insets)],
            "style": self._style(kind.name, table),
            **kind.options,
        }
        if is_restated:
            slot["restated"] = True
        slot |= self._spacing(spot, kind, table)
        slot["levels"] = [level_table(one) for one in spot.levels]
        return slot

    def _behind(self, spot: Spot) -> str:
        panel = self._panel(spot, spot.box, is_restated=True) if spot.box else None
        return str(panel["fill"])[1:] if panel and "fill" in panel else self.drawing.background

    def _panel(self, spot: Spot, box: Box, *, is_restated: bool) -> dict[str, Any] | None:
        return self.artist.panel(spot, self.layout, box, is_restated=is_restated)

    def panels(self, slots: dict[str, Any], spots: dict[str, Spot]) -> list[dict[str, Any]]:
        """Return what the placeholders of the slots draw behind their text."""
        found: list[dict[str, Any]] = []
        for name, spot in spots.items():
            slot = slots.get(name, {})
            if "placeholder" in slot and spot.box:
                is_restated = slot.get("restated", False)
                left, top, right, bottom = (round(side * EMU_PER_POINT) for side in slot["insets"])
                around = self.box_of(slot).inset(-left, -top, -right, -bottom)
                panel = self._panel(spot, around if is_restated else spot.box, is_restated=is_restated)
                found += [panel] if panel else []
        return found

    def _spacing(self, spot: Spot, kind: Kind, style: dict[str, Any]) -> dict[str, Any]:
        marker = kind.options.get("marker")
        level = spot.levels[0]
        size = float(style["sizes"][-1])
        between = gap(level, size)
        spaced: dict[str, Any] = {}
        if marker or kind.name in ("closing-body", "quote"):
            spaced["gap"] = number(max(between, size / 4))
            spaced["most_gap"] = number(max(between * 1.5, size * 0.8))
        if marker == "number":
            spaced["hanging"] = number(size * 1.9)
        if marker:
            spaced["marker_colour"] = f"#{level.bullet_colour}"
        return spaced

    def _text_box(self, kind: Kind, box: Box, sort: str, like: Spot | None = None) -> dict[str, Any]:
        scale = scale_of(self.size.height)
        colour = like.levels[0].colour if like else ""
        is_read = contrast(colour, self.drawing.background) >= READ if colour else False
        if not is_read and not (colour and self.has_panel(like)):
            colour = self.readable()
        level = plain_level(BOX_SIZES.get(sort, BOX_SIZE) * scale, colour, is_heading="title" in kind.name)
        if like:
            level = msgspec.structs.replace(level, alignment=like.levels[0].alignment)
        font = "monospace" if sort == "code" else "heading" if sort in HEADINGS else "body"
        body = msgspec.structs.replace(PLAIN_BODY, anchor="ctr" if sort == "statement" else "t")
        table = style_table(kind, level, body, scale, f"#{colour}", font)
        self._fit_sizes(table, box)
        slot = {"box": points_of(box), "style": self._style(f"{kind.name}-box", table), **kind.options}
        marker = kind.options.get("marker")
        if marker:
            slot |= {"hanging": number(level.size * 1.3), "gap": number(level.size * 0.4)}
            slot |= {"most_gap": number(level.size), "marker_colour": f"#{colour}"}
        return slot

    def box_of(self, slot: dict[str, Any]) -> Box:
        """Return the box of a slot in EMU."""
        return Box(*(round(side * EMU_PER_POINT) for side in slot["box"]))

    def shrink(self, slot: dict[str, Any], height: int) -> None:
        """Take a strip off the foot of a slot; its placeholder, and what that may have behind its text, keep it."""
        box = self.box_of(slot)
        slot["box"] = points_of(Box(box.x, box.y, box.width, box.height - height))
        if "placeholder" in slot:
            left, top, right, bottom = slot["insets"]
            slot |= {"restated": True, "insets": [left, top, right, number(bottom + height / EMU_PER_POINT)]}

    def fixed_style(self, words: FixedWords, shares: tuple[float, ...]) -> str:
        """Return the style of words that the slide layout itself shows."""
        kind = Kind("fixed", 1)
        typeface = self.fonts.named(words.look.typeface)
        font = "heading" if typeface == self.heading else "body"
        body = msgspec.structs.replace(PLAIN_BODY, anchor=words.anchor)
        table = style_table(kind, words.look, body, 1, f"#{words.look.colour}", font)
        table["sizes"] = [number(round(words.look.size * share * 2) / 2 or 1) for share in shares]
        table["sizes"] = list(dict.fromkeys(table["sizes"]))
        return self._style(kind.name, table)

    def readable(self) -> str:
        """Return the colour of the theme that is read best on the slide, or nearly so and meant for text."""
        return readable(self.layout.palette, self.drawing.background)

    def has_panel(self, spot: Spot | None) -> bool:
        """Whether a placeholder has a fill or a line of its own."""
        return bool(spot and spot.box and self._panel(spot, spot.box, is_restated=True))

    def _style(self, name: str, table: dict[str, Any]) -> str:
        known = [key for key in self.styles if key == name or key.startswith(f"{name}-")]
        for key in known:
            if self.styles[key] == table:
                return key
        key = name if name not in self.styles else f"{name}-{len(known) + 1}"
        self.styles[key] = table
        return key

    def _fit_sizes(self, style: dict[str, Any], box: Box) -> None:
        """Leave out sizes of which not even one line fits the box, and make room for a smaller one if none does."""
        spacing = style.get("line_spacing", 100) / 100
        most = box.height / EMU_PER_POINT / _LINE / spacing
        fitting = [size for size in style["sizes"] if size <= most]
        style["sizes"] = fitting or [number(max(int(most * 2) / 2, 1))]


_NAMES: Final = {
    "title": "the title",
    "body": "the text",
    "body2": "the second text",
    "summary": "the subtitle",
    "caption": "the caption",
    "session": "trainer, organisation and date",
}
