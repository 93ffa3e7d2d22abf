"""Blocks of a handout: the cover, and one for every planned slide."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from trainkit.model import Chart, Code, DeckPlan, NotesParagraph, PlannedSlide, Quote, Table, TypesetSlide, millimetres
from trainkit.texts import Texts
from trainkit.typeset.breaking import line_width
from trainkit.typeset.placing import marker_run
from trainkit.typeset.shaping import segments

from .exhibits import exhibit_rows
from .paragraphs import Block, glued, paragraph, text_lines
from .rows import Bar, PictureAndLines, Row, Rule, TextLine, Together
from .sheet import Sheet

# A title of more lines than this on paper is set smaller.
_MOST_TITLE_LINES = 3

# The spark above the title on the cover, and what stands under it.
_SPARK = (millimetres(20), millimetres(1.2))
_BELOW_SPARK = millimetres(3)
_BELOW_TITLE = millimetres(4)
_ABOVE_DETAILS = millimetres(6)
_ABOVE_NAME = millimetres(9)
_COVER_RULE_GAP = millimetres(8)
_NAME_GAP = millimetres(3)

# Between a heading and its pictures, the pictures and the text, and paragraphs.
_BELOW_HEADING = millimetres(2.5)
_BELOW_PICTURE = millimetres(3)
_BELOW_EXHIBIT = millimetres(6)
_BETWEEN_PICTURES = millimetres(4)
_BETWEEN_PARAGRAPHS = millimetres(1.6)
_NUMBER_GAP = millimetres(2.5)


def cover(plan: DeckPlan, slides: Sequence[TypesetSlide], sheet: Sheet) -> Block:
    """Return the block that opens the handout: title, summary, session data, room for the participant's name, and the
    pictures of the title slide, which says the same.
    """
    look = sheet.look
    rows = [Row(Bar(*_SPARK, look.spark), keep_with_next=True)]
    size = _title_size(plan.title, sheet)
    title = text_lines(plan.title, look.title, sheet, "H1", size=size, links=plan.title_links)
    rows += glued(title, _BELOW_SPARK)
    rows[1] = msgspec.structs.replace(rows[1], bookmark=(plan.title, 0))
    gap = _BELOW_TITLE
    for index, text in enumerate(plan.summary):
        links = plan.summary_links[index] if plan.summary_links else ()
        rows += paragraph(text, look.summary, sheet, gap, links=links)
        gap = _BETWEEN_PARAGRAPHS
    if details := _details(plan, sheet.texts):
        rows += paragraph(details, look.details, sheet, _ABOVE_DETAILS)
    rows += _name_line(sheet)
    rows.append(Row(Rule(sheet.width, look.rule), _COVER_RULE_GAP))
    return rows + _pictures(slides, sheet, _COVER_RULE_GAP)


def heading(planned: PlannedSlide, sheet: Sheet) -> Block:
    """Return the heading that opens the block of a planned slide, or of several about one point."""
    rows = glued(_heading(planned, sheet), 0)
    rows[0] = msgspec.structs.replace(rows[0], opens_block=True, bookmark=(_bookmark(planned), _level(planned)))
    return rows


def below_heading(planned: PlannedSlide, slides: Sequence[TypesetSlide], sheet: Sheet) -> Block:
    """Return a picture with note lines for each slide of a planned one, the full text, and what the slides show."""
    said = [part for part in planned.speaker_notes if not part.trainer_only]
    shown = isinstance(planned.exhibit, Table | Chart | Code | Quote)
    rows = _pictures(slides, sheet, _BELOW_HEADING, keep_with_next=bool(said) or shown)
    gap = _BELOW_PICTURE
    for part in said:
        rows += _notes_paragraph(part, sheet, gap)
        gap = _BETWEEN_PARAGRAPHS
    return rows + exhibit_rows(planned, slides, sheet, _BELOW_PICTURE)


def going_on(block: Block) -> Block:
    """Return what stands below a heading as it stands below what is said under the same heading before."""
    first, *rest = block
    return [msgspec.structs.replace(first, gap=_BELOW_EXHIBIT), *rest]


def _pictures(slides: Sequence[TypesetSlide], sheet: Sheet, gap: int, *, keep_with_next: bool = False) -> Block:
    look = sheet.look
    rows: Block = []
    for slide in slides:
        last = slide is slides[-1]
        picture = PictureAndLines(
            slide=slide.number - 1,
            element=sheet.element("Figure", alt=slide.alt),
            width=look.picture_width,
            height=look.picture_width * sheet.slide_size.height // sheet.slide_size.width,
            gutter=look.gutter,
            row_width=sheet.width,
            line_distance=look.note_line_distance,
            rule=look.rule,
        )
        rows.append(Row(picture, gap, keep_with_next=last and keep_with_next))
        gap = _BETWEEN_PICTURES
    return rows


def _heading(planned: PlannedSlide, sheet: Sheet) -> list[TextLine]:
    look = sheet.look
    if not planned.number:
        return text_lines(planned.heading, look.heading, sheet, "H2", links=planned.heading_links)
    size = look.number.sizes[0]
    chain = sheet.chain(look.number)
    number = marker_run(planned.number, chain, 0, size, look.number.colour)
    indent = round(line_width(segments(planned.number, chain)) * size) + _NUMBER_GAP
    links = planned.heading_links
    first, *rest = text_lines(planned.heading, look.heading, sheet, "H2", indent=indent, links=links)
    return [msgspec.structs.replace(first, marker=number), *rest]


def _level(planned: PlannedSlide) -> int:
    return planned.number.count(".")


def _bookmark(planned: PlannedSlide) -> str:
    return f"{planned.number} {planned.heading}" if planned.number else planned.heading


def _notes_paragraph(part: NotesParagraph, sheet: Sheet, gap: int) -> Block:
    if not part.heading_level:
        return paragraph(part.text, sheet.look.text, sheet, gap, links=part.links)
    rows = glued(text_lines(part.text, sheet.look.subheading, sheet, "H3", links=part.links), gap)
    rows[-1] = msgspec.structs.replace(rows[-1], keep_with_next=True)
    return rows


def _title_size(title: str, sheet: Sheet) -> int:
    style = sheet.look.title
    fitting = (s for s in style.sizes if len(sheet.lines(title, style, sheet.width, s)) <= _MOST_TITLE_LINES)
    return next(fitting, style.sizes[-1])


def _details(plan: DeckPlan, texts: Texts) -> str:
    session = plan.session
    known = (("trainer", session.trainer), ("organisation", session.organisation), ("date", session.date))
    return " · ".join(texts.label("detail", name=texts.label(name), value=value) for name, value in known if value)


def _name_line(sheet: Sheet) -> Block:
    """Return room for the participant's name: a rule behind the label, to the middle of the page at least."""
    *above, label = text_lines(sheet.texts.label("name"), sheet.look.details, sheet, "P")
    after = round(line_width(label.line) * label.size) + _NAME_GAP
    end = max(sheet.width // 2, min(after + sheet.width // 4, sheet.width))
    line = Together(((0, label), (after, Rule(max(0, end - after), sheet.look.rule))))
    rows = [*(Row(content, keep_with_next=True) for content in above), Row(line, keep_with_next=True)]
    rows[0] = msgspec.structs.replace(rows[0], gap=_ABOVE_NAME)
    return rows
