"""What is shown as it is: tables, pictures, code and quotes, each on a slide of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from trainkit.model import BodyPart, Chart, Code, Exhibit, Fill, NotesParagraph, Picture, Point, Quote, Sentence, Table
from trainkit.texts import Texts

from .selection import Selection
from .wording import as_title, shortened
from .words import count_words

# An alternative text of fewer words ("Logo", "Figure 3") names a picture and says nothing of it.
_WORDS_OF_A_CAPTION = 4

# What programs put where nobody wrote an alternative text: the name of the file.
_FILE_NAME = re.compile(r"[^\n]*\.(?:png|jpe?g|gif|webp|bmp|tiff?|svg|heic)", re.IGNORECASE)

# Openings of a quote that brings its own marks.
_QUOTATION_MARKS = "\"'“”„‘’‚«»‹›「『《"

# A tab in code, in blanks: what fits on a slide; eight would push nested lines off it.
_TAB = 4


def is_shown(part: BodyPart) -> bool:
    """Whether the part is something to show; a picture that could not be loaded is not."""
    match part:
        case Table():
            return any(cell.strip() for row in part.rows for cell in row)
        case Picture():
            return bool(part.data)
        case Code() | Quote():
            return bool(part.text.strip())
    return False


def own_exhibits(point: Point) -> list[Exhibit]:
    """Return what the point itself shows, in order."""
    return [part for part in point.body if isinstance(part, Table | Picture | Code | Quote) and is_shown(part)]


def leading_exhibits(point: Point) -> list[Exhibit]:
    """Return what the point shows before it says anything."""
    said = next((index for index, part in enumerate(point.body) if isinstance(part, Sentence)), len(point.body))
    return [e for e in point.body[:said] if isinstance(e, Table | Picture | Code | Quote) and is_shown(e)]


def all_exhibits(point: Point) -> Iterator[Exhibit]:
    """Yield what the point and all points below it show."""
    yield from own_exhibits(point)
    for below in point.points:
        yield from all_exhibits(below)


def kind_of(exhibit: Exhibit | Chart) -> str:
    """Return "table", "chart", "picture", "code" or "quote": the slide layout, and the label that names it."""
    return type(exhibit).__name__.lower()


def title_of_exhibit(exhibit: Exhibit, texts: Texts) -> str:
    """Return a title for a slide that has no other: what the exhibit says of itself, else what it is."""
    kind = "chart" if isinstance(exhibit, Table) and exhibit.chart else kind_of(exhibit)
    return as_title(" ".join(_own_name(exhibit).split())) or texts.label(kind)


def words_around(exhibit: Exhibit, title: str, texts: Texts, selection: Selection) -> Iterator[Fill]:
    """Yield the words that stand on the slide with an exhibit: a caption, and those of a quote themselves."""
    if isinstance(exhibit, Quote):
        yield Fill("body", _in_marks(selection.quoted(map(shortened, _paragraphs(exhibit.text)), title), texts))
    caption = " ".join(_own_name(exhibit).split())
    if isinstance(exhibit, Picture) and count_words(caption) < _WORDS_OF_A_CAPTION:
        caption = ""
    if caption and caption != title:
        shown = texts.label("attribution", name=caption) if isinstance(exhibit, Quote) else caption
        yield Fill("caption", (shown,))


def described(exhibit: Exhibit, title: str, texts: Texts) -> Exhibit:
    """Return the exhibit; a picture of which the source says nothing, with an alternative text that names its slide."""
    if not isinstance(exhibit, Picture) or says_something(exhibit):
        return exhibit
    kind = texts.label("picture")
    alt = kind if title == kind else texts.label("detail", name=kind, value=title)
    return structs.replace(exhibit, alt=alt)


def says_something(picture: Picture) -> bool:
    """Whether the source says what the picture shows."""
    return bool(_alt(picture))


def notes_of(exhibit: Exhibit) -> Iterator[NotesParagraph]:
    """Yield the words of an exhibit for the speaker notes: cells are parted by tabs, lines of code stay lines."""
    match exhibit:
        case Table():
            lines = [exhibit.caption, *("\t".join(" ".join(cell.split()) for cell in row) for row in exhibit.rows)]
        case Picture():
            lines = _paragraphs(_alt(exhibit))
        case Code():
            lines = exhibit.text.expandtabs(_TAB).strip("\n").split("\n")
        case Quote():
            lines = [*_paragraphs(exhibit.text), exhibit.attribution]
    return (NotesParagraph(line.rstrip(), trainer_only=True) for line in lines if line or isinstance(exhibit, Code))


def _own_name(exhibit: Exhibit) -> str:
    match exhibit:
        case Table():
            return exhibit.caption
        case Picture():
            return _alt(exhibit)
        case Quote():
            return exhibit.attribution
    return ""


def _alt(picture: Picture) -> str:
    alt = picture.alt.strip()
    return "" if _FILE_NAME.fullmatch(alt) else alt


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _in_marks(paragraphs: Sequence[str], texts: Texts) -> tuple[str, ...]:
    if paragraphs[0][0] in _QUOTATION_MARKS:
        return tuple(paragraphs)
    marked = [texts.label("quote_opens") + paragraphs[0], *paragraphs[1:]]
    marked[-1] += texts.label("quote_closes")
    return tuple(marked)
