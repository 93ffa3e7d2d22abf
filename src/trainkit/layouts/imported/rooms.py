"""The room that a slide layout leaves for text, and what is in the way of a placeholder."""

from __future__ import annotations

from typing import Final

import msgspec

from trainkit.model import EMU_PER_POINT, Box, Size

from .area import away_from, margins, obstacles, overlap
from .model import Spot, TemplateLayout
from .pen import Drawing
from .places import FOOTERS
from .styles import scale_of

HEADINGS: Final = ("title", "deck-title", "statement")

# A picture that covers no more of the slide is a logo.
_LOGO: Final = 0.06

# A shape that covers no more is a mark; one that is thinner, a share of the slide's height, is a rule.
_MARK: Final = 0.025
_RULE: Final = 0.015

# Heights of text boxes, in lines of their style's largest size.
_LINES_OF_A_BOX: Final = {"title": 2, "deck-title": 3, "statement": 3}

# How far apart text boxes stand, a share of the slide's height.
APART: Final = 0.02

# What is set in the sizes of a text box where the template has no placeholder to take them from, in points.
BOX_SIZES: Final = {
    "title": 32,
    "deck-title": 44,
    "statement": 40,
    "caption": 14,
    "attribution": 18,
    "session": 15,
    "summary": 20,
}
BOX_SIZE: Final = 24

LINE: Final = 1.45
"""The height of a line as a share of its size; East Asian ones take so much."""


class Rooms(msgspec.Struct, frozen=True):
    """Finds room on one slide layout."""

    layout: TemplateLayout
    drawing: Drawing
    size: Size

    def in_the_way(self, spot: Spot, sort: str) -> list[Box]:
        """Return the boxes that a text of that kind keeps away from."""
        footers = [other.box for other in self.layout.spots if other.kind in FOOTERS and other.box]
        if sort in HEADINGS:
            # Titles stand on bars and beside rules; what they keep away from are logos and other marks.
            marks = [box for box in self.drawing.obstacles if min(box.width, box.height) > _RULE * self.size.height]
            logos = obstacles(self.drawing.pictures, self.size, _LOGO)
            return [*footers, *logos, *obstacles(marks, self.size, _MARK)]
        furniture = obstacles(self.drawing.obstacles, self.size)
        title = self.layout.title
        titles = [title.box] if title and title.box and title.index != spot.index else []
        return [*titles, *footers, *furniture]

    def top(self, kind: str) -> Box:
        """Return the room for a title that has no place of its own."""
        area = self._area(None)
        height = round(_LINES_OF_A_BOX.get(kind, 2) * 1.3 * BOX_SIZES.get(kind, BOX_SIZE) * EMU_PER_POINT)
        height = min(round(height * scale_of(self.size.height)), area.height // 3)
        return Box(area.x, area.y, area.width, height)

    def below(self, title: Box | None) -> Box:
        """Return the room below a title, all of it if there is none."""
        area = self._area(title)
        if title is None or not overlap(area, title):
            return area
        top = title.bottom + round(self.size.height * APART)
        if top > area.bottom - self.size.height // 4:  # the title stands at the bottom, or beside
            return away_from(area, [title])
        return Box(area.x, top, area.width, area.bottom - top)

    def _area(self, title: Box | None) -> Box:
        """Return the slide without its margins and what stands in them; beside the title's edges if it has a place."""
        area = margins(self.size)
        if title and title.width > area.width / 2:
            left, right = max(area.x, title.x), min(area.right, title.right)
            area = Box(left, area.y, right - left, area.height)
        footers = [spot.box for spot in self.layout.spots if spot.kind in FOOTERS and spot.box]
        return away_from(area, [*footers, *obstacles(self.drawing.obstacles, self.size)])
