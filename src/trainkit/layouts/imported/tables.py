"""Tables of the layout file for slots: how text is set in a placeholder, in a text box, in words that never change."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from trainkit.model import EMU_PER_POINT, Box

from .colours import contrast
from .fonts import FontScheme
from .grounds import Ground
from .model import Spot
from .rooms import BOX_SIZE, BOX_SIZES, HEADINGS, LINE
from .statics import FixedWords
from .styles import PLAIN_BODY, Kind, gap, level_table, plain_level, style_table
from .text import LevelLook
from .toml import number, points_of

# Numbers of entries are large marks beside their text; they need a contrast of 3 (WCAG 2.2, 1.4.11).
_MARKS: Final = 3.0

# The part of the lower column that must be left when both are made alike.
_COLUMN: Final = 0.6


class Tables(msgspec.Struct, frozen=True):
    """Makes the tables; `styles` gathers the text styles that they name.

    `scale` is what sizes are multiplied with, `heading` the typeface of titles.
    """

    scale: float
    fonts: FontScheme
    heading: str
    styles: dict[str, dict[str, Any]]

    def placeholder(
        self, spot: Spot, kind: Kind, box: Box, look: LevelLook, ground: Ground, *, is_restated: bool, anchor: str = ""
    ) -> dict[str, Any]:
        """Return the slot of a placeholder whose text stands in a box, looks so, and lies on that ground.

        `anchor` stands in place of the placeholder's own.
        """
        body = msgspec.structs.replace(spot.body, anchor=anchor) if anchor else spot.body
        font = "monospace" if kind.name == "code" else self._font(look)
        table = style_table(kind, look, body, self.scale, f"#{look.colour}", font)
        _fit_sizes(table, box)
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
        if look.colour != spot.levels[0].colour:
            slot["coloured"] = True
        slot |= _spacing(look, kind, table, ground)
        slot["levels"] = [level_table(one) for one in spot.levels]
        return slot

    def text_box(self, kind: Kind, box: Box, sort: str, colour: str, like: Spot | None = None) -> dict[str, Any]:
        """Return the slot of a text box; its text runs `like` that of a placeholder, if one is given."""
        level = plain_level(BOX_SIZES.get(sort, BOX_SIZE) * self.scale, colour, is_heading="title" in kind.name)
        if like:
            level = msgspec.structs.replace(level, alignment=like.wanted[0].alignment)
        font = "monospace" if sort == "code" else "heading" if sort in HEADINGS else "body"
        body = msgspec.structs.replace(PLAIN_BODY, anchor="ctr" if sort == "statement" else "t")
        table = style_table(kind, level, body, self.scale, f"#{colour}", font)
        _fit_sizes(table, box)
        slot = {"box": points_of(box), "style": self._style(f"{kind.name}-box", table), **kind.options}
        if kind.options.get("marker"):
            slot |= {"hanging": number(level.size * 1.3), "gap": number(level.size * 0.4)}
            slot |= {"most_gap": number(level.size), "marker_colour": f"#{colour}"}
        return slot

    def fixed(self, words: FixedWords, shares: tuple[float, ...]) -> str:
        """Return the style of words that the slide layout itself shows; they may get smaller by these shares."""
        body = msgspec.structs.replace(PLAIN_BODY, anchor=words.anchor)
        table = style_table(Kind("fixed", 1), words.look, body, 1, f"#{words.look.colour}", self._font(words.look))
        table["sizes"] = [number(round(words.look.size * share * 2) / 2 or 1) for share in shares]
        table["sizes"] = list(dict.fromkeys(table["sizes"]))
        return self._style("fixed", table)

    def _font(self, look: LevelLook) -> str:
        return "heading" if self.fonts.named(look.typeface) == self.heading else "body"

    def _style(self, name: str, table: dict[str, Any]) -> str:
        known = [key for key in self.styles if key == name or key.startswith(f"{name}-")]
        for key in known:
            if self.styles[key] == table:
                return key
        key = name if name not in self.styles else f"{name}-{len(known) + 1}"
        self.styles[key] = table
        return key


def box_of(slot: dict[str, Any]) -> Box:
    """Return the box of a slot in EMU."""
    return Box(*(round(side * EMU_PER_POINT) for side in slot["box"]))


def shrink(slot: dict[str, Any], height: int) -> None:
    """Take a strip off the foot of a slot; its placeholder, and what that may have behind its text, keep it."""
    box = box_of(slot)
    slot["box"] = points_of(Box(box.x, box.y, box.width, box.height - height))
    if "placeholder" in slot:
        left, top, right, bottom = slot["insets"]
        slot |= {"restated": True, "insets": [left, top, right, number(bottom + height / EMU_PER_POINT)]}


def align(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Make columns begin and end at one height, where something stands above or below one of them alone."""
    a, b = box_of(one), box_of(other)
    top, bottom = max(a.y, b.y), min(a.bottom, b.bottom)
    if (a.y, a.bottom) == (b.y, b.bottom) or bottom - top < min(a.height, b.height) * _COLUMN:
        return
    for slot, box in ((one, a), (other, b)):
        slot["box"] = points_of(Box(box.x, top, box.width, bottom - top))
        if "placeholder" in slot and (top, bottom) != (box.y, box.bottom):
            slot["restated"] = True


def _spacing(look: LevelLook, kind: Kind, style: dict[str, Any], ground: Ground) -> dict[str, Any]:
    marker = kind.options.get("marker")
    size = float(style["sizes"][-1])
    between = gap(look, size)
    spaced: dict[str, Any] = {}
    if marker or kind.name in ("closing-body", "quote"):
        spaced["gap"] = number(max(between, size / 4))
        spaced["most_gap"] = number(max(between * 1.5, size * 0.8))
    if marker == "number":
        spaced["hanging"] = number(size * 1.9)
    if marker:
        is_lost = ground.is_known and ground.contrast(look.bullet_colour) < _MARKS
        is_lost = is_lost and contrast(look.colour, ground.mean) > contrast(look.bullet_colour, ground.mean)
        spaced["marker_colour"] = f"#{look.colour if is_lost and marker == 'number' else look.bullet_colour}"
    return spaced


def _fit_sizes(style: dict[str, Any], box: Box) -> None:
    """Leave out sizes of which not even one line fits the box, and make room for a smaller one if none does."""
    spacing = style.get("line_spacing", 100) / 100
    most = box.height / EMU_PER_POINT / LINE / spacing
    fitting = [size for size in style["sizes"] if size <= most]
    style["sizes"] = fitting or [number(max(int(most * 2) / 2, 1))]
