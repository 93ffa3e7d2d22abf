"""The content of pages: marks and slide pictures as content operators (ISO 32000-1, 7.8 and 14.6)."""

from __future__ import annotations

from trainkit.model import (
    Box,
    Frame,
    Line,
    Mark,
    Page,
    PlacedPicture,
    Shape,
    Size,
    SlidePicture,
    Text,
    TypesetChart,
    TypesetDeck,
    TypesetPicture,
    TypesetSlide,
    TypesetTable,
)

from .pictures import PictureWriter
from .shapes import filled_rectangle, rectangle_path, shape_operators
from .space import Space
from .structure import Structure
from .tables import table_operators
from .text import TextWriter

# ISO 32000-1, 14.8.2.2.2, by the kinds of artifact that marks name.
_ARTIFACTS = {
    "": "/Artifact <</Type /Layout>> BDC",
    "Header": "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
    "Footer": "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
}


class PageWriter:
    """Writes the content of the pages of one handout."""

    def __init__(
        self, page_size: Size, deck: TypesetDeck, text: TextWriter, pictures: PictureWriter, structure: Structure
    ) -> None:
        self._space = Space(page_size.height)
        self._deck = deck
        self._text = text
        self._pictures = pictures
        self._structure = structure
        self._furniture: dict[int, str] = {}
        self.links: list[Mark] = []

    def content(self, page: Page, index: int) -> bytes:
        """Return the content stream of a page; `links` then holds what of it leads elsewhere."""
        parts = []
        self.links = [mark for mark in page.marks if mark.link]
        for mark in page.marks:
            parts += [self._begin(mark, index), self._operators(mark.content), "EMC\n"]
        return "\n".join(parts).encode("latin-1")

    def _begin(self, mark: Mark, page: int) -> str:
        if mark.element is None:
            return _ARTIFACTS[mark.artifact]
        if isinstance(mark.content, SlidePicture | PlacedPicture):
            self._structure.set_box(mark.element, self._space.rectangle(mark.content.box))
        return self._structure.begin_content(mark.element, page)

    def _operators(self, content: tuple[Line, ...] | Shape | SlidePicture | PlacedPicture) -> str:
        match content:
            case Shape():
                return shape_operators(content, self._space)
            case SlidePicture(slide, box):
                return self._slide_picture(self._deck.slides[slide], box)
            case PlacedPicture(picture, box):
                return self._pictures.draw(picture, self._space.unit_square_into(box), box.width)
            case lines:
                return self._text.lines(lines, self._space)

    def _slide_picture(self, slide: TypesetSlide, box: Box) -> str:
        """Return the operators that draw a slide over a box and nowhere else."""
        size = self._deck.slide_size
        space = Space(size.height)
        parts = [
            "q",
            f"{rectangle_path(box, self._space)} W n",
            f"{self._space.scaled_into(box, size)} cm",
            filled_rectangle(Box(0, 0, size.width, size.height), slide.background, space),
        ]
        scale = box.width / size.width
        parts += [self._frame(frame, space, scale) for frame in slide.frames]
        return "\n".join([*parts, "Q"])

    def _frame(self, frame: Frame, space: Space, scale: float) -> str:
        match frame.content:
            case Text() as text:
                lines = self._text.lines(text.lines, space)
                return f"{shape_operators(frame.shape, space)}\n{lines}" if frame.shape else lines
            case TypesetTable() as table:
                return table_operators(table, self._text, space)
            case TypesetChart(drawing=drawing):
                return "\n".join(self._drawn(mark, space) for mark in drawing)
            case TypesetPicture() as picture:
                return self._pictures.draw(picture, space.unit_square_into(frame.box), frame.box.width * scale)
            case Shape() as shape:
                return self._shape(shape, space, is_shared=frame.inherited)

    def _drawn(self, mark: Shape | Line, space: Space) -> str:
        return shape_operators(mark, space) if isinstance(mark, Shape) else self._text.lines((mark,), space)

    def _shape(self, shape: Shape, space: Space, *, is_shared: bool) -> str:
        if not is_shared:
            return shape_operators(shape, space)
        # Slides of one layout share its shapes. The deck keeps them alive, so their identity is a safe key.
        if id(shape) not in self._furniture:
            self._furniture[id(shape)] = shape_operators(shape, space)
        return self._furniture[id(shape)]
