"""Titles: of slides that have no place for one, and what they are told apart from each other by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .order import Unit, top
from .pieces import Text

LONGEST: Final = 100
"""Characters of a text box that stands for a title: two lines of a slide."""

HIGHEST: Final = 0.3
"""The part of a slide's height, from its top, in which titles begin."""

USUAL_SIZE: Final = 1800
"""Hundredths of a point: the size of a text whose size nobody says (ECMA-376 part 1, 21.1.2.3.9)."""

CONTINUED: Final = re.compile(
    r"\s*(?:[(\[（]\s*(?:\d{1,3}\s*(?:/|of|von|de|di|из)\s*\d{1,3}|\d{1,2}|cont(?:\.|inued|['’]d)?|forts(?:\.|etzung)?|suite"
    r"|continuaci[oó]n|continua(?:ção)?|segue|vervolg|продолжение|续|續|接上页|続き|つづき)\s*[)\]）]|[-–—:,]?\s+cont(?:inued|['’]d))$",
    re.IGNORECASE,
)
"""What stands behind the title of a slide that goes on from the one before it."""


def title_among(units: Sequence[Unit], height: int) -> Unit | None:
    """Return the text box that is the title of a slide without one: the topmost text, short, none larger than it."""
    texts = [unit for unit in units if any(isinstance(piece, Text) for piece in unit.pieces)]
    placed = [unit for unit in texts if unit.box is not None]
    if len(placed) < 1 or not height:
        return None
    first = min(placed, key=top)
    if not first.is_free or top(first) > height * HIGHEST or len(first.pieces) != 1:
        return None
    sizes = [piece.size or USUAL_SIZE for unit in texts for piece in unit.pieces if isinstance(piece, Text)]
    title = first.pieces[0]
    if not isinstance(title, Text) or title.kind != "paragraph" or len(title.text.strip()) > LONGEST:
        return None
    return first if (title.size or USUAL_SIZE) >= max(sizes) and len(texts) > 1 else None


def without_continued(title: str) -> str:
    """Return a title without the sign that it goes on from the slide before."""
    return CONTINUED.sub("", title)


def folded(text: str) -> str:
    """Return a text as it is compared: letters and digits, caseless."""
    return re.sub(r"[\W_]+", "", text.casefold())
