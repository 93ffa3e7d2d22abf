"""The sheet that a handout is set on: its measures, its fonts, and the logical structure that grows with its blocks."""

from __future__ import annotations

from trainkit.model import Colour, Element, HandoutLayout, Layout, Size, TextStyle
from trainkit.texts import Texts
from trainkit.typeset.breaking import SegmentLine, break_balanced, break_lines
from trainkit.typeset.fonts import FontChain, font_chain
from trainkit.typeset.linking import link_colour

_PAPER = Colour("FFFFFF")


class Sheet:
    """One handout's paper, fonts and structure elements."""

    def __init__(self, layout: Layout, size: Size, language: str, texts: Texts) -> None:
        self.look: HandoutLayout = layout.handout
        self.size = size
        self.texts = texts
        self.slide_size = layout.slide_size
        self.width = size.width - self.look.margin_inner - self.look.margin_outer
        self.panel = self.look.panel
        self.link = link_colour(layout.theme, _PAPER)
        self._fonts = layout.theme.fonts
        self._language = language
        self._elements = [Element("Document", -1, language=language)]

    @property
    def elements(self) -> tuple[Element, ...]:
        """All structure elements; the first is the document."""
        return tuple(self._elements)

    @property
    def bottom(self) -> int:
        """The y below which only page furniture stands."""
        return self.size.height - self.look.margin_bottom

    def left(self, page: int) -> int:
        """Return the left edge of the text on a page, counted from 1; right-hand pages are bound on the left."""
        return self.look.margin_inner if page % 2 else self.look.margin_outer

    def element(self, tag: str, parent: int = 0, *, alt: str = "", scope: str = "") -> int:
        """Add a structure element and return its index. Elements are added in reading order."""
        self._elements.append(Element(tag, parent, alt, scope=scope))
        return len(self._elements) - 1

    def chain(self, style: TextStyle) -> FontChain:
        """Return the fonts of a style."""
        return font_chain(self._fonts, style.font, style.bold, self._language)

    def lines(self, text: str, style: TextStyle, width: int, size: int = 0) -> list[SegmentLine]:
        """Return the text broken to a width (EMU) at the style's first size, or at `size`."""
        return break_lines(text, self.chain(style), width / (size or style.sizes[0]))

    def heading_lines(self, text: str, style: TextStyle, width: int, size: int = 0) -> list[SegmentLine]:
        """Return the same in lines of about equal length."""
        return break_balanced(text, self.chain(style), width / (size or style.sizes[0]))[0]
