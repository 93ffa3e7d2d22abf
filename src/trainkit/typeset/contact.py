"""A contact sheet: the slides of several decks small side by side, then the pages of their handouts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from trainkit.model import (
    Bookmark,
    Box,
    Element,
    Layout,
    Mark,
    Page,
    SlidePicture,
    TypesetDeck,
    TypesetHandout,
    TypesetSlide,
    millimetres,
    points,
    preset_shape,
)

from .breaking import break_lines
from .fonts import font_chain
from .placing import place_line

# Two in a row are large enough to judge a slide by.
_COLUMNS = 2
_MARGIN = millimetres(12)
_GAP = millimetres(5)

# A hairline shows where a white slide ends.
_FRAME = points(0.5)

# The line below each slide: its slide layout.
_CAPTION = points(8)
_CAPTION_ROOM = millimetres(6)


class Sample(msgspec.Struct, frozen=True):
    """A source that was built to be looked at: what it is called on the sheet, its deck, and its handout if that is to
    be shown.
    """

    title: str
    deck: TypesetDeck
    handout: TypesetHandout | None


def contact_sheet(samples: Sequence[Sample], layout: Layout) -> tuple[TypesetHandout, TypesetDeck]:
    """Return a document with every slide and every page of the samples, and the deck that its pictures show. One of the
    samples has a handout.
    """
    first = samples[0]
    paper = next(sample.handout for sample in samples if sample.handout)
    slides = tuple(slide for sample in samples for slide in sample.deck.slides)
    title = f"{layout.name}: {', '.join(sample.title for sample in samples)}"
    properties = replace(first.deck.properties, title=title, author="", organisation="", subject="", language="en")
    sheet = _Sheet(layout, paper)
    sheet.add_slides(samples)
    before = 0
    for sample in samples:
        if sample.handout:
            sheet.add_pages(sample.title, sample.handout, before)
        before += len(sample.deck.slides)
    handout = TypesetHandout(
        properties, paper.page_size, tuple(sheet.pages), tuple(sheet.bookmarks), tuple(sheet.elements)
    )
    return handout, TypesetDeck(properties, first.deck.slide_size, slides)


class _Sheet:
    """The pages so far, and their logical structure."""

    def __init__(self, layout: Layout, handout: TypesetHandout) -> None:
        self.pages: list[Page] = []
        self.bookmarks: list[Bookmark] = []
        self.elements = [Element("Document", -1, language="en")]
        self._style = replace(layout.handout.furniture, sizes=(_CAPTION,))
        self._rule = layout.handout.rule
        self._titles = {name: slide_layout.title for name, slide_layout in layout.slide_layouts.items()}
        self._chain = font_chain(layout.theme.fonts, self._style.font, self._style.bold, "en")
        self._size = handout.page_size
        self._width = (self._size.width - 2 * _MARGIN - (_COLUMNS - 1) * _GAP) // _COLUMNS
        self._height = self._width * layout.slide_size.height // layout.slide_size.width
        rows = (self._size.height - 2 * _MARGIN) // (self._height + _CAPTION_ROOM)
        self._on_a_page = _COLUMNS * max(1, rows)

    def add_slides(self, samples: Sequence[Sample]) -> None:
        """Add the slides of all samples, one behind the other."""
        slides = [slide for sample in samples for slide in sample.deck.slides]
        before = 0
        for sample in samples:
            self.bookmarks.append(Bookmark(f"{sample.title}: slides", before // self._on_a_page, 0))
            before += len(sample.deck.slides)
        for start in range(0, len(slides), self._on_a_page):
            marks: list[Mark] = []
            for place, slide in enumerate(slides[start : start + self._on_a_page]):
                marks += self._slide(slide, start + place, place)
            self.pages.append(Page(tuple(marks)))

    def add_pages(self, title: str, handout: TypesetHandout, before: int) -> None:
        """Add the handout of a sample, whose first slide is the one behind `before` others in the deck."""
        self.bookmarks.append(Bookmark(f"{title}: handout", len(self.pages), 0))
        shift = len(self.elements)
        document, *others = handout.elements
        self.elements.append(replace(document, tag="Part", parent=0))
        self.elements += [replace(element, parent=element.parent + shift) for element in others]
        for page in handout.pages:
            self.pages.append(Page(tuple(_shifted(mark, shift, before) for mark in page.marks)))

    def _slide(self, slide: TypesetSlide, index: int, place: int) -> Iterator[Mark]:
        row, column = divmod(place, _COLUMNS)
        x = _MARGIN + column * (self._width + _GAP)
        y = _MARGIN + row * (self._height + _CAPTION_ROOM)
        self.elements.append(Element("Figure", 0, slide.alt or slide.title))
        box = Box(x, y, self._width, self._height)
        yield Mark(SlidePicture(index, box), len(self.elements) - 1)
        yield Mark(preset_shape("rect", box, stroke=self._rule, stroke_width=_FRAME))
        line = break_lines(self._caption(slide), self._chain, self._width / _CAPTION)[0]
        self.elements.append(Element("P", 0))
        baseline = y + self._height + _CAPTION * 5 // 4
        yield Mark((place_line(line, x, baseline, _CAPTION, self._style),), len(self.elements) - 1)

    def _caption(self, slide: TypesetSlide) -> str:
        """Return the slide layout's name, and what slide programs call it where that is another one."""
        title = self._titles[slide.slide_layout]
        called = "" if title.casefold() == slide.slide_layout.replace("-", " ") else f": {title}"
        return f"{slide.number}  {slide.slide_layout}{called}"


def _shifted(mark: Mark, elements: int, slides: int) -> Mark:
    content = mark.content
    if isinstance(content, SlidePicture):
        content = replace(content, slide=content.slide + slides)
    return replace(mark, content=content, element=None if mark.element is None else mark.element + elements)
