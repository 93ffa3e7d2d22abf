"""From roles to tables of the layout file: the slots of each slide layout, and what slides of it share."""

from __future__ import annotations

from typing import Any, Final

from trainkit.model import EMU_PER_POINT, Box, Size

from .area import overlap
from .colouring import readable, text_colour
from .drawing import Artist
from .fonts import FontScheme
from .grounds import Ground, plain
from .model import Spot, TemplateLayout
from .pen import Drawing
from .places import TEXTS
from .roles import Role
from .rooms import APART
from .slots import CAPTION, PANEL, Slots
from .styles import scale_of
from .tables import Tables, align, box_of, shrink
from .toml import points_of

# The line of a text box that holds the session's data, in points, and what a subtitle gives up for it at most.
_SESSION: Final = 24
_SHARE_OF_SUBTITLE: Final = 0.3

# A placeholder for the session's data is one for a line or two, a share of the slide's height.
_LABEL: Final = 0.2

# Fixed words may get smaller down to this share of their size: another typeface may stand in for theirs.
_SMALLER: Final = (1, 0.9, 0.8, 0.7, 0.6)


class Cast:
    """Makes the tables of one layout file; `styles` and `furniture` gather what slide layouts share.

    `said` holds what can't be as the template has it, by slide layout.
    """

    def __init__(self, size: Size, artist: Artist, fonts: FontScheme, heading: str) -> None:
        self._size = size
        self._artist = artist
        self._drawn: dict[str, Drawing] = {}
        self.styles: dict[str, dict[str, Any]] = {}
        self._tables = Tables(scale_of(size.height), fonts, heading, self.styles)
        self.furniture: dict[str, dict[str, Any]] = {}
        self.said: dict[tuple[str, str], None] = {}

    def slide_layout(self, role: Role) -> dict[str, Any]:
        """Return the table of a slide layout in its role."""
        layout = role.layout
        slots = Slots(layout, self._artist, self.drawing(layout), self._size, self._tables)
        made = _SLOTS[role.name](slots, role)
        group = f"layout{layout.part.removeprefix('ppt/slideLayouts/slideLayout').removesuffix('.xml')}"
        if group not in self.furniture:
            self.furniture[group] = self._shared(slots, layout)
        self.said |= {(layout.name or layout.part, what): None for what in slots.said}
        table: dict[str, Any] = {
            "title": layout.name or role.name,
            "part": layout.part,
            "background": f"#{self._behind(slots.drawing, _middle(made)).mean}",
            "furniture": group,
        }
        if layout.colour_map:
            table["colour_map"] = layout.colour_map
        # Tables and pictures fill a placeholder without what it has behind its text.
        shown = {} if role.name in ("table", "picture") else role.spots
        if panels := slots.panels(made, shown):
            table["shapes"] = panels
        return {**table, "slots": made}

    def drawing(self, layout: TemplateLayout) -> Drawing:
        """Return what the slide layout draws."""
        self._drawn[layout.part] = self._artist.draw(layout)
        return self._drawn[layout.part]

    def ground(self, role: Role) -> tuple[str, str]:
        """Return the colour behind a role's slides, and that of text on it without any panel of a placeholder's."""
        drawing, palette = self.drawing(role.layout), role.layout.palette
        body = role.spots.get("body")
        lies = self._behind(drawing, body.box if body else None)
        otherwise = readable(palette, lies)
        if body is None or body.box is None or self._artist.panel(body, role.layout, body.box, is_restated=True):
            return lies.mean, otherwise
        return lies.mean, text_colour(body, lies, otherwise)

    def _behind(self, drawing: Drawing, box: Box | None) -> Ground:
        whole = Box(0, 0, self._size.width, self._size.height)
        return drawing.canvas.behind(box or whole) if drawing.canvas else plain(drawing.background)

    def not_drawn(self) -> list[str]:
        """Return what no picture of a slide will show."""
        return list(dict.fromkeys(what for drawing in self._drawn.values() for what in drawing.not_drawn))

    def _shared(self, slots: Slots, layout: TemplateLayout) -> dict[str, Any]:
        drawing = slots.drawing
        table: dict[str, Any] = {"slots": slots.footers(layout)}
        if drawing.shapes:
            table["shapes"] = drawing.shapes
        if drawing.words:
            table["texts"] = [
                {"text": words.text, "box": points_of(words.box), "style": slots.fixed_style(words, _SMALLER)}
                for words in drawing.words
            ]
        return table


def _middle(made: dict[str, Any]) -> Box | None:
    """Return the box of what a slide is about."""
    slot = made.get("body") or made.get("title")
    return box_of(slot) if slot else None


def _title(slots: Slots, role: Role) -> dict[str, Any]:
    title = slots.add_title(role.spots.get("title"), "deck-title")
    box = box_of(title)
    summary = slots.add_text("summary", role.spots.get("summary"), "summary", box)
    return {"title": title, "summary": summary, "session": _session(slots, role, title, summary)}


def _session(slots: Slots, role: Role, title: dict[str, Any], summary: dict[str, Any]) -> dict[str, Any]:
    """Return the slot for trainer, organisation and date: a placeholder of the template's own, or a text box."""
    used = {spot.index for spot in role.spots.values()}
    for spot in role.layout.of_kind(*TEXTS):
        box = spot.box
        if spot.index not in used and box and box.height <= _LABEL * slots.size.height and slots.fits(spot, "session"):
            return slots.add_text("session", spot, "session", None)
    slots.said["has no placeholder for trainer, organisation and date, which stand in a text box"] = None
    above = box_of(summary)
    height = round(_SESSION * scale_of(slots.size.height) * EMU_PER_POINT)
    room = slots.rooms.below(None)
    box = Box(above.x, above.bottom + round(APART * slots.size.height), above.width, height)
    if box.bottom > room.bottom or overlap(box, box_of(title)):
        height = min(height, round(above.height * _SHARE_OF_SUBTITLE))
        shrink(summary, height)
        box = Box(above.x, above.bottom - height, above.width, height)
    return slots.add_box("session", box, like=role.spots.get("summary"))


def _text(slots: Slots, role: Role) -> dict[str, Any]:
    title = slots.add_title(role.spots.get("title"))
    return {"title": title, "body": slots.add_text("body", role.spots.get("body"), "body", box_of(title))}


def _entries(slots: Slots, role: Role) -> dict[str, Any]:
    title = slots.add_title(role.spots.get("title"))
    box = box_of(title)
    if "body2" not in role.spots:
        return {"title": title, "body": slots.add_text("body", role.spots.get("body"), "entries", box)}
    columns = {name: slots.add_text(name, role.spots.get(name), "entries", box) for name in ("body", "body2")}
    align(*columns.values())
    return {"title": title, **columns}


def _statement(slots: Slots, role: Role) -> dict[str, Any]:
    if role.is_fallback:
        return {"title": slots.add_middle(role.spots.get("title"))}
    return {"title": slots.add_title(role.spots.get("title"), "statement")}


def _shown(slots: Slots, role: Role) -> dict[str, Any]:
    """Return the slots of a table, a picture or a quote, with its caption below if it has no place of its own."""
    title = slots.add_title(role.spots.get("title"))
    spot = role.spots.get("body")
    body = slots.add_text("body", spot, role.name, box_of(title))
    if spot and not _takes(spot, role.name):
        slots.said[f"has no placeholder that takes a {role.name}, which stands free on the slide"] = None
    caption = role.spots.get("caption")
    if caption and slots.fits(caption, "caption"):
        return {"title": title, "body": body, "caption": slots.add_text("caption", caption, "caption", None)}
    whole = box_of(body)
    height = round(whole.height * CAPTION)
    apart = round(slots.size.height * APART)
    shrink(body, height + apart)
    below = Box(whole.x, whole.bottom - height, whole.width, height)
    sort = "attribution" if role.name == "quote" else "caption"
    like = spot if role.name == "quote" and slots.has_panel(spot) else None
    return {"title": title, "body": body, "caption": slots.add_box(sort, below, like)}


def _takes(spot: Spot, kind: str) -> bool:
    return kind == "quote" or spot.kind in ("obj", {"table": "tbl", "picture": "pic"}[kind])


def _code(slots: Slots, role: Role) -> dict[str, Any]:
    title = slots.add_title(role.spots.get("title"))
    spot = role.spots.get("body")
    body = slots.add_text("body", spot, "code", box_of(title))
    if slots.has_panel(spot):
        # Code brings a panel, which the placeholder's own would hide.
        slots.said["has a panel behind its text; code stands in a text box with a panel of its own"] = None
        body = slots.add_box("code", box_of(body))
    box = box_of(body)
    side = min(PANEL, box.height // 8, box.width // 8)
    body["box"] = points_of(box.inset(side, side, side, side))
    if "placeholder" in body:
        body["restated"] = True
    return {"title": title, "body": body}


_SLOTS: Final = {
    "title": _title,
    "agenda": _entries,
    "agenda-columns": _entries,
    "content": _text,
    "closing": _text,
    "statement": _statement,
    "questions": _statement,
    "table": _shown,
    "picture": _shown,
    "quote": _shown,
    "code": _code,
}
