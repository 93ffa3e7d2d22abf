"""What stands on the edge of pages: the running head, and page numbers."""

from __future__ import annotations

from collections.abc import Iterator

from trainkit.model import Box, DeckPlan, Mark, PlacedPicture, millimetres
from trainkit.typeset.breaking import line_text, line_width
from trainkit.typeset.fitting import ELLIPSIS
from trainkit.typeset.placing import place_line

from .rows import Rule
from .sheet import Sheet

# Baselines from the paper's edge; printers reach to within 5 mm of it.
_HEAD = millimetres(14)
_HEAD_RULE = millimetres(17)
_FOOT = millimetres(11)

# The most of the measure, in per cent, that each side of the running head takes; the rest parts them.
_SHARE_OF_HEAD = 66
_SHARE_OF_ORGANISATION = 30

_NO_PRINT = millimetres(5)
_BELOW_LOGO = millimetres(3)

_LEFT, _MIDDLE, _RIGHT = 0.0, 0.5, 1.0


def furniture(plan: DeckPlan, sheet: Sheet, page: int, pages: int) -> Iterator[Mark]:
    """Yield the artifacts of a page; the first page has no running head, its cover says the same."""
    left = sheet.left(page)
    if page == 1:
        yield from _logo(sheet, left)
    if page > 1:
        session = plan.session
        head = sheet.texts.text(
            "running_head",
            title=plan.title,
            trainer=session.trainer,
            organisation=session.organisation,
            date=session.date,
        )
        yield from _line(head, _LEFT, left, _HEAD, sheet, "Header", _SHARE_OF_HEAD)
        yield from _line(session.organisation, _RIGHT, left, _HEAD, sheet, "Header", _SHARE_OF_ORGANISATION)
        yield from Rule(sheet.width, sheet.look.rule).marks(left, _HEAD_RULE)
    number = sheet.texts.label("page", page=page, pages=pages)
    yield from _line(number, _MIDDLE, left, sheet.size.height - _FOOT, sheet, "Footer")


def _logo(sheet: Sheet, left: int) -> Iterator[Mark]:
    """Yield the logo above the cover, on the right; it decorates, as whoever prints it stands in words there, too."""
    logo, size = sheet.look.logo, sheet.look.logo_size
    if logo and size.width:
        y = max(_NO_PRINT, sheet.look.margin_top - size.height - _BELOW_LOGO)
        yield Mark(PlacedPicture(logo, Box(left + sheet.width - size.width, y, size.width, size.height)))


def _line(
    text: str, share: float, left: int, baseline: int, sheet: Sheet, kind: str, most: int = 100
) -> Iterator[Mark]:
    """Yield the text on one line of `most` per cent of the measure; `share` of the room left over stands before it."""
    if not text:
        return
    style = sheet.look.furniture
    size = style.sizes[0]
    room = sheet.width * most // 100
    line, *rest = sheet.lines(text, style, room)
    if rest:
        line = sheet.lines(f"{line_text(line)}{ELLIPSIS}", style, sheet.width)[0]
    slack = sheet.width - round(line_width(line) * size)
    yield Mark((place_line(line, left + round(slack * share), baseline, size, style),), artifact=kind)
