"""What a slide shows, set again at a size for reading: a table, a picture, code, or somebody's words."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from trainkit.model import (
    EMU_PER_POINT,
    Chart,
    Code,
    Picture,
    PlannedSlide,
    Quote,
    Table,
    TextStyle,
    TypesetPicture,
    TypesetSlide,
    millimetres,
)

from .code import code_rows
from .paragraphs import Block, paragraph
from .rows import Backdrop, Figure, Row
from .sheet import Sheet
from .tables import table_rows

# At 120 dots an inch the letters of a picture of a screen are as large as those of the text around it.
_EMU_PER_PIXEL = 72 * EMU_PER_POINT // 120

# A picture that is smaller than this at that size (a logo, an icon) shows no more on paper than on its slide.
_WORTH_PRINTING = millimetres(50)

# Of the height of a page: with it, two slides and their text have room there.
_SHARE_OF_PAGE = 0.36

_ABOVE_CAPTION = millimetres(1.6)

_PANEL_PADDING = millimetres(3)

_QUOTE_INDENT = millimetres(6)
_QUOTE_BAR = millimetres(0.8)
_BETWEEN_PARAGRAPHS = millimetres(1.6)


def exhibit_rows(planned: PlannedSlide, slides: Sequence[TypesetSlide], sheet: Sheet, gap: int) -> Block:
    """Return the planned slide's exhibit, `gap` (EMU) below what is above; nothing if it has none.

    `slides` are those that show it: they have its picture in the form that files can hold.
    """
    caption = next((fill.items[0] for fill in planned.fills if fill.slot == "caption"), "")
    match planned.exhibit:
        case Table() as table:
            return table_rows(table, caption, sheet, gap)
        case Chart(table=table):
            return table_rows(table, caption, sheet, gap)
        case Picture() as picture:
            return _picture_rows(picture.alt, caption, _shown_picture(slides), sheet, gap)
        case Code() as code:
            return code_rows(code, sheet, gap)
        case Quote() as quote:
            return _quote_rows(quote, caption or quote.attribution, sheet, gap)
    return []


def _shown_picture(slides: Sequence[TypesetSlide]) -> TypesetPicture | None:
    frames = (frame for slide in slides for frame in slide.frames if not frame.inherited)
    return next((frame.content for frame in frames if isinstance(frame.content, TypesetPicture)), None)


def _picture_rows(alt: str, caption: str, picture: TypesetPicture | None, sheet: Sheet, gap: int) -> Block:
    if picture is None:
        # It could not be decoded: where it would be, readers are told what it shows.
        panel = Backdrop(sheet.panel, sheet.width, _PANEL_PADDING)
        inset = gap + _PANEL_PADDING
        return paragraph(alt, sheet.look.details, sheet, inset, indent=_PANEL_PADDING, backdrop=panel)
    most_height = round((sheet.bottom - sheet.look.margin_top) * _SHARE_OF_PAGE)
    scale = min(_EMU_PER_PIXEL, sheet.width / picture.width, most_height / picture.height)
    width, height = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    if max(width, height) < _WORTH_PRINTING:
        return []
    rows = [Row(Figure(picture, sheet.element("Figure", alt=alt), width, height), gap, keep_with_next=bool(caption))]
    return rows + (paragraph(caption, sheet.look.details, sheet, _ABOVE_CAPTION) if caption else [])


def _quote_rows(quote: Quote, attribution: str, sheet: Sheet, gap: int) -> Block:
    bar = Backdrop(sheet.look.accent, _QUOTE_BAR)
    element = sheet.element("BlockQuote")

    def set_paragraph(text: str, style: TextStyle, above: int) -> Block:
        return paragraph(text, style, sheet, above, parent=element, indent=_QUOTE_INDENT, backdrop=bar)

    rows: Block = []
    for line in quote.text.split("\n"):
        if line.strip():
            rows += set_paragraph(line.strip(), sheet.look.text, _BETWEEN_PARAGRAPHS if rows else gap)
    if attribution:
        rows[-1:] = [structs.replace(row, keep_with_next=True) for row in rows[-1:]]
        rows += set_paragraph(attribution, sheet.look.details, _BETWEEN_PARAGRAPHS if rows else gap)
    return rows
