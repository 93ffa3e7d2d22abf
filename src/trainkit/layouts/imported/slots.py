"""The slots of one slide layout: boxes of its placeholders as far as they serve, other places where they don't."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from trainkit.model import EMU_PER_POINT, Box, Size

from .area import away_from, inside, margins, within
from .colouring import READ, readable
from .drawing import Artist
from .grounds import Ground, plain
from .model import Spot, TemplateLayout
from .pen import Drawing
from .places import FOOTERS
from .rooms import BOX_SIZES, HEADINGS, LINE, Rooms
from .statics import FixedWords
from .styles import KINDS, Kind, sizes
from .tables import Tables, box_of
from .text import LevelLook

# The least room for a text of each kind, at its floor: lines, and ems of width.
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

# What stands on the slide itself, whatever its placeholder has behind its text.
_FREE: Final = ("table", "picture")

# Large text needs a contrast of 3 (WCAG 2.2, 1.4.3). Below 2 it is no matter of taste, nor of a brand's colour for
# headings, nor of how a photograph is averaged.
_READ_ON_PLAIN: Final = 3.0
_HARDLY: Final = 2.0

# Another colour is taken only where it is so many times better.
_BETTER: Final = 1.3

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
    tables: Tables
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

    def add_middle(self, spot: Spot | None) -> dict[str, Any]:
        """Return the slot of a title that is all there is on a slide which has its titles elsewhere."""
        kind = KINDS["statement"]
        room = self.rooms.below(spot.box if spot else None)
        if spot is None:
            return self._text_box(kind, room, "statement")
        size = max(spot.wanted[0].size, BOX_SIZES["statement"] * self.tables.scale)
        look = self._look("title", spot, kind, room, msgspec.structs.replace(spot.wanted[0], size=size))
        ground = self._ground(spot, room)
        return self.tables.placeholder(spot, kind, room, look, ground, is_restated=True, anchor="ctr")

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
            slots[name] = self._placeholder(name, spot, KINDS["footer"], box, is_restated=is_moved)
        return slots

    def fits(self, spot: Spot, sort: str) -> bool:
        """Whether a placeholder serves for a text of that kind where it stands."""
        if spot.box is None or not spot.is_upright:
            return False
        kept = away_from(inside(spot.text_box, self.size), self.rooms.in_the_way(spot, sort))
        return self._serves(spot, KINDS[sort], sort, kept)

    def panels(self, slots: dict[str, Any], spots: dict[str, Spot]) -> list[dict[str, Any]]:
        """Return what the placeholders of the slots draw behind their text."""
        found: list[dict[str, Any]] = []
        for name, spot in spots.items():
            slot = slots.get(name, {})
            if "placeholder" in slot and spot.box:
                is_restated = slot.get("restated", False)
                left, top, right, bottom = (round(side * EMU_PER_POINT) for side in slot["insets"])
                around = box_of(slot).inset(-left, -top, -right, -bottom)
                panel = self._panel(spot, around if is_restated else spot.box, is_restated=is_restated)
                found += [panel] if panel else []
        return found

    def fixed_style(self, words: FixedWords, shares: tuple[float, ...]) -> str:
        """Return the style of words that the slide layout itself shows."""
        return self.tables.fixed(words, shares)

    def has_panel(self, spot: Spot | None) -> bool:
        """Whether a placeholder has a fill or a line of its own."""
        return bool(spot and spot.box and self._panel(spot, spot.box, is_restated=True))

    def _slot(self, name: str, spot: Spot | None, kind: Kind, room: Box, sort: str) -> dict[str, Any]:
        if spot is None:
            self.said[f"has no placeholder for {_NAMES[name]}, which stands in a text box"] = None
            return self._text_box(kind, room, sort)
        wanted = spot.text_box
        is_runnable = spot.is_upright and spot.body.columns == 1 and spot.body.wraps
        if spot.box is None:
            self.said[f"says nowhere where {_NAMES[name]} stands; slides put it where there is room"] = None
            return self._placeholder(name, spot, kind, room, is_restated=True)
        if not spot.is_upright:
            self.said[f"turns {_NAMES[name]} by its side; slides set it upright where there is room"] = None
            return self._placeholder(name, spot, kind, room, is_restated=True)
        shown = wanted
        if inside(wanted, self.size) != wanted:
            shown = within(margins(self.size), wanted)
            self.said[f"lets {_NAMES[name]} reach beyond the slide; slides keep it inside"] = None
        kept = away_from(shown, self.rooms.in_the_way(spot, sort))
        if kept != shown:
            self.said[f"lets its furniture stand in {_NAMES[name]}; slides keep the text away from it"] = None
        if not self._serves(spot, kind, sort, kept):
            self.said[f"has too little room for {_NAMES[name]}; slides give it more"] = None
            return self._placeholder(name, spot, kind, room, is_restated=True)
        # An outline that nobody sees only moves the text, and not in all programs alike.
        is_moved = kept != wanted or (spot.has_outline and not self._panel(spot, spot.box, is_restated=False))
        return self._placeholder(name, spot, kind, kept, is_restated=is_moved or not is_runnable)

    def _serves(self, spot: Spot, kind: Kind, sort: str, box: Box) -> bool:
        """Whether a box has room for the least text of a kind."""
        lines, ems = _ROOM.get(sort, _ROOM_OF_FOOTERS if sort == "footer" else _ROOM_OF_TEXTS)
        scale, level = self.tables.scale, spot.wanted[0]
        floor = sizes(kind, level.size, scale)[-1] * EMU_PER_POINT
        if sort in HEADINGS:
            floor = min(floor, _LEAST_HEADING * scale * EMU_PER_POINT)
        spacing = max(level.line_spacing, 0) / 100 or 1
        return box.height >= lines * LINE * spacing * floor and box.width >= ems * floor

    def _placeholder(self, name: str, spot: Spot, kind: Kind, box: Box, *, is_restated: bool) -> dict[str, Any]:
        look = self._look(name, spot, kind, box, spot.wanted[0])
        return self.tables.placeholder(spot, kind, box, look, self._ground(spot, box), is_restated=is_restated)

    def _look(self, name: str, spot: Spot, kind: Kind, box: Box, look: LevelLook) -> LevelLook:
        """Return how a text is meant to look, in a colour in which it is read where it stands."""
        if kind.name in _FREE:
            ground = self._behind(box)
            colour = look.colour if ground.contrast(look.colour) >= READ else self._readable(ground)
            return msgspec.structs.replace(look, colour=colour)
        ground = self._ground(spot, box)
        if not ground.is_known:
            return look
        now, other = ground.contrast(look.colour), self._readable(ground)
        is_heading = name == "title"
        if now >= (_READ_ON_PLAIN if ground.is_plain and not is_heading else _HARDLY):
            return look
        what = _NAMES.get(name, "its small print")
        if ground.contrast(other) < now * _BETTER:
            self.said[f"sets {what} where hardly any colour is read"] = None
            return look
        self.said[f"sets {what} in a colour that is hardly read there; slides take #{other}"] = None
        bullet = other if look.bullet_colour == look.colour else look.bullet_colour
        return msgspec.structs.replace(look, colour=other, bullet_colour=bullet)

    def _ground(self, spot: Spot, box: Box) -> Ground:
        """Return what lies behind the text of a placeholder."""
        panel = self._panel(spot, spot.box, is_restated=True) if spot.box else None
        if panel and "fill" in panel:
            return plain(str(panel["fill"])[1:])
        if panel and "gradient" in panel:
            stops = panel["gradient"]["stops"]
            return Ground(tuple((1 / len(stops), str(stop["colour"])[1:]) for stop in stops))
        return self._behind(box)

    def _behind(self, box: Box) -> Ground:
        return self.drawing.canvas.behind(box) if self.drawing.canvas else plain(self.drawing.background)

    def _readable(self, ground: Ground) -> str:
        return readable(self.layout.palette, ground)

    def _panel(self, spot: Spot, box: Box, *, is_restated: bool) -> dict[str, Any] | None:
        return self.artist.panel(spot, self.layout, box, is_restated=is_restated)

    def _text_box(self, kind: Kind, box: Box, sort: str, like: Spot | None = None) -> dict[str, Any]:
        colour = like.wanted[0].colour if like else ""
        ground = self._behind(box)
        is_read = ground.contrast(colour) >= READ if colour else False
        if not is_read and not (colour and self.has_panel(like)):
            colour = self._readable(ground)
        return self.tables.text_box(kind, box, sort, colour, like)


_NAMES: Final = {
    "title": "the title",
    "body": "the text",
    "body2": "the second text",
    "summary": "the subtitle",
    "caption": "the caption",
    "session": "trainer, organisation and date",
}
