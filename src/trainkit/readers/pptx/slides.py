"""Reads slides: title, what stands on them in reading order, notes; what a layout sets around them is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from trainkit.readers.inline import Fragment
from trainkit.readers.office import pictures
from trainkit.readers.office.names import A, P, children, is_on
from trainkit.readers.office.package import Package

from .added import has_fields, take_added
from .bodies import Bodies, joined
from .deck import SlidePart
from .exhibits import Exhibits
from .looks import Inheritance, Placeholder, box_of, placeholder_of
from .order import Unit, in_reading_order
from .pieces import Beside, Piece, Shown, Slide, Text
from .titles import title_among

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

AROUND: Final = frozenset(("dt", "ftr", "hdr"))
"""Placeholders for dates, footers and headers: they stand on every slide."""

NOT_READ: Final = frozenset(("sldNum", "sldImg"))
FREE: Final = frozenset(("", "blank", "cust", "titleOnly"))
"""Kinds of layouts (19.7.15) that a slide at the beginning of a deck may have, too."""

TITLES: Final = frozenset(("title", "ctrTitle"))


class Reader:
    """Reads the slides of one deck, whose slides are `height` high."""

    def __init__(self, package: Package, main: str, height: int) -> None:
        self.languages: Counter[str] = Counter()
        self.has_added_fields = False
        self._package = package
        self._height = height
        self._bodies = Bodies(self.languages)
        self._exhibits = Exhibits(package, self._bodies)
        self._inheritance = Inheritance(package, main)

    def read(self, one: SlidePart) -> Slide:
        """Return a slide."""
        root = self._package.root(one.part)
        self._bodies.addresses = partial(self._package.address, one.part)
        layout = next(self._package.targets(one.part, "slideLayout"), "")
        slide = Slide(f"slide {one.number}", one.section, is_hidden=not is_on(root.get("show")))
        tree = root.find(f"{P}cSld/{P}spTree")
        shapes = [] if tree is None else [(shape, placeholder_of(shape)) for shape in children(tree)]
        units = [unit for shape in shapes if (unit := self._unit(*shape, one.part, layout, slide)) is not None]
        ordered = in_reading_order(units)
        slide.role = self._role(layout, {placeholder.type for _, placeholder in shapes if placeholder is not None})
        if not slide.title:
            titled = title_among(ordered, self._height)
            if titled is not None:
                ordered.remove(titled)
                slide.title = [
                    fragment for piece in titled.pieces if isinstance(piece, Text) for fragment in piece.fragments
                ]
        slide.pieces = [piece for unit in ordered for piece in unit.pieces]
        slide.pieces += self._comments(one.part)
        slide.remarks = self._remarks(one.part, slide)
        return slide

    def _role(self, layout: str, types: set[str]) -> str:
        """Return what a slide is for, by its layout or by what it has a place for."""
        kind = self._inheritance.kind(layout)
        if kind == "secHead":
            return "section"
        if kind == "title" or "ctrTitle" in types:
            return "title"
        return "free" if kind in FREE or ("subTitle" in types and types.isdisjoint(("body", "obj"))) else ""

    def _unit(
        self, shape: Element, placeholder: Placeholder | None, part: str, layout: str, slide: Slide
    ) -> Unit | None:
        """Return what a shape holds, None if it holds the slide's title and nothing else."""
        inherited = self._inheritance.of(layout, placeholder)
        box = box_of(shape) or inherited.box
        pieces = list(self._pieces(shape, placeholder, part, layout))
        texts = [piece for piece in pieces if isinstance(piece, Text)]
        if placeholder is not None and placeholder.type in TITLES and texts and not slide.title:
            slide.title = list(joined(texts))
            pieces = [piece for piece in pieces if not isinstance(piece, Text)]
            if not pieces:
                return None
        return Unit(pieces, box, placeholder is None)

    def _pieces(self, shape: Element, placeholder: Placeholder | None, part: str, layout: str) -> Iterator[Piece]:
        """Yield what a shape, or a group of them in the order in which they are drawn, holds."""
        kind = "" if placeholder is None else placeholder.type
        named = next((child.find(f"{P}cNvPr") for child in shape if child.tag.startswith(f"{P}nv")), None)
        if kind in NOT_READ:
            return
        if named is not None and is_on(named.get("hidden", "0")):
            yield Beside(words_of(shape), "hidden")
        elif kind in AROUND:
            yield Beside(words_of(shape), "running-head")
        elif shape.tag == f"{P}sp":
            yield from self._shape(shape, part, layout, placeholder, named)
        elif shape.tag == f"{P}pic":
            yield from self._exhibits.picture(shape, part)
        elif shape.tag == f"{P}graphicFrame":
            yield from self._exhibits.frame(shape, part)
        elif shape.tag == f"{P}grpSp":
            for child in children(shape):
                yield from self._pieces(child, placeholder_of(child), part, layout)

    def _shape(
        self, shape: Element, part: str, layout: str, placeholder: Placeholder | None, named: Element | None
    ) -> Iterator[Piece]:
        body = shape.find(f"{P}txBody")
        if body is not None:
            for text in self._bodies.read(body, self._inheritance.looks(layout, placeholder, body)):
                text.slot = "" if placeholder is None else placeholder.index
                yield text
        fill = shape.find(f"{P}spPr/{A}blipFill/{A}blip")
        alt = pictures.alt_text(named)
        if fill is not None and alt:
            image = pictures.linked(pictures.relationship_of(fill), part, self._package, alt)
            yield from [] if image is None else [Shown(*image)]

    def _remarks(self, part: str, slide: Slide) -> list[Fragment]:
        """Return the speaker notes of a slide, without what trainkit added to them."""
        texts: list[Text] = []
        for notes in self._package.targets(part, "notesSlide"):
            self._bodies.addresses = partial(self._package.address, notes)
            for shape in self._package.root(notes).iter(f"{P}sp"):
                placeholder, body = placeholder_of(shape), shape.find(f"{P}txBody")
                if placeholder is not None and placeholder.type == "body" and body is not None:
                    self.has_added_fields |= has_fields(body)
                    slide.pieces += take_added(body)
                    texts += self._bodies.read(body, self._inheritance.of("", None).looks)
        return list(joined(texts))

    def _comments(self, part: str) -> Iterator[Piece]:
        """Yield what people noted on a slide."""
        for comments in self._package.targets(part, "comments"):
            root = self._package.root(comments)
            texts = [element.text or "" for element in root.iter(f"{P}text", f"{A}t")]
            yield Beside(" ".join(texts), "comment")


def words_of(shape: Element) -> str:
    """Return the words of a shape."""
    return " ".join(element.text or "" for element in shape.iter(f"{A}t"))
