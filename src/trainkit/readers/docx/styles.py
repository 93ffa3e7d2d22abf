"""What styles say of paragraphs, runs and tables (ECMA-376 part 1, 17.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from trainkit.readers.office.names import W, is_on, number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BODY: Final = 9
"""The outline level of running text; 0 to 8 are those of headings (17.3.1.20)."""

POINT: Final = 20
"""Twips, the unit of lengths, to a point; strict documents may say "36pt" (22.9.2.14)."""

KINDS: Final = (
    ("title", r"title|titel"),
    ("subtitle", r"subtitle"),
    (
        "contents",
        r"(?:toc|contents|index|user index) ?\d|(?:toc|contents|index) heading|table of (?:figures|authorities)",
    ),
    ("caption", r"caption|table|figure|illustration|image caption|table caption"),
    ("quote", r"(?:intense )?quote|quotations?|block ?(?:text|quotation)|intensivzitat"),
    (
        "code",
        r"(?:html |text )?preformatted(?: text)?|(?:source |program )?(?:code|listing)(?: ?block)?|macro(?: text)?",
    ),
    ("author", r"author"),
    ("date", r"date"),
)
"""Styles that mean something, by their names; those of the program itself are English in every language (17.7.4.9)."""

HEADING: Final = re.compile(r"heading ?([1-9])")


class RunLook(msgspec.Struct, frozen=True):
    """How a run is set, None where nothing is said: bold (of Latin and of complex scripts), hidden, in which font, in
    which languages (of Latin, East Asian and complex scripts).
    """

    bold: bool | None = None
    complex_bold: bool | None = None
    is_complex: bool | None = None
    hidden: bool | None = None
    font: str | None = None
    languages: tuple[str | None, str | None, str | None] = (None, None, None)


PLAIN: Final = RunLook()


class Indent(msgspec.Struct, frozen=True):
    """Twips from the margin to the text, and from there to the first line's beginning; None where nothing is said."""

    left: int | None = None
    first: int | None = None


class Style(msgspec.Struct, frozen=True):
    """A style with all that it is based on. `list_id` is "" if it is no list's, `level` counts from 0."""

    ids: tuple[str, ...] = ()
    kind: str = ""
    outline: int = BODY
    list_id: str = ""
    level: int | None = None
    indent: Indent = Indent()
    run: RunLook = PLAIN
    has_header: bool = False


class Styles:
    """The styles of a document, `root` its part of them; without one, styles are known by their ids."""

    def __init__(self, root: Element | None) -> None:
        elements = () if root is None else root.iterfind(f"{W}style")
        self._elements = {element.get(f"{W}styleId", ""): element for element in elements}
        self._known: dict[str, Style] = {}
        self._defaults = {
            element.get(f"{W}type", ""): identifier
            for identifier, element in self._elements.items()
            if is_on(element.get(f"{W}default", "0"))
        }
        properties = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.run = run_look(properties)
        indents = None if root is None else root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr/{W}ind")
        self._base = Style(indent=indent_of(indents))

    def of(self, identifier: str | None, kind: str) -> Style:
        """Return a style of a kind ("paragraph", "character", "table"), the default one if there is none of that id."""
        if identifier and identifier not in self._elements:
            return named(identifier, self._base)
        return self._resolved(identifier or self._defaults.get(kind, ""))

    def _resolved(self, identifier: str) -> Style:
        chain: list[str] = []
        seen: set[str] = set()
        while identifier in self._elements and identifier not in self._known and identifier not in seen:
            chain.append(identifier)
            seen.add(identifier)
            identifier = value(self._elements[identifier], "basedOn") or ""
        style = self._known.get(identifier, self._base)
        for each in reversed(chain):
            style = self._known[each] = derived(style, each, self._elements[each])
        return style


def derived(base: Style, identifier: str, element: Element) -> Style:
    """Return the style that an element makes of the one it is based on."""
    style = named(value(element, "name") or identifier, base)
    paragraph = element.find(f"{W}pPr")
    if paragraph is not None:
        numbered = paragraph.find(f"{W}numPr")
        outline = value(paragraph, "outlineLvl")
        style = msgspec.structs.replace(
            style,
            outline=style.outline if outline is None else number(outline, BODY),
            indent=over(indent_of(paragraph.find(f"{W}ind")), style.indent),
        )
        if numbered is not None:
            level = value(numbered, "ilvl")
            list_id = value(numbered, "numId")
            style = msgspec.structs.replace(
                style,
                list_id=style.list_id if list_id is None else list_id if list_id != "0" else "",
                level=style.level if level is None else number(level, 0),
            )
    parts = element.iterfind(f"{W}tblStylePr")
    return msgspec.structs.replace(
        style,
        ids=(identifier, *base.ids[:BODY]),
        run=run_over(run_look(element.find(f"{W}rPr")), base.run),
        has_header=base.has_header or any(part.get(f"{W}type") == "firstRow" for part in parts),
    )


def named(name: str, base: Style) -> Style:
    """Return `base` with what a style's name says."""
    folded = re.sub(r"[\s_-]+", " ", name).strip().casefold()
    heading = HEADING.fullmatch(folded)
    if heading:
        return msgspec.structs.replace(base, outline=int(heading[1]) - 1, kind="")
    kind = next((kind for kind, names in KINDS if re.fullmatch(names, folded)), base.kind)
    return msgspec.structs.replace(base, kind=kind)


def run_look(properties: Element | None) -> RunLook:
    """Return what the properties of a run say."""
    if properties is None:
        return PLAIN
    bold = complex_bold = is_complex = hidden = font = None
    languages: tuple[str | None, str | None, str | None] = (None, None, None)
    for child in properties:
        tag = child.tag
        if tag == f"{W}b":
            bold = is_on(child.get(f"{W}val"))
        elif tag == f"{W}bCs":
            complex_bold = is_on(child.get(f"{W}val"))
        elif tag in (f"{W}rtl", f"{W}cs"):
            is_complex = is_on(child.get(f"{W}val"))
        elif tag == f"{W}vanish":
            hidden = is_on(child.get(f"{W}val"))
        elif tag == f"{W}rFonts":
            font = child.get(f"{W}ascii") or child.get(f"{W}hAnsi")
        elif tag == f"{W}lang":
            languages = (child.get(f"{W}val"), child.get(f"{W}eastAsia"), child.get(f"{W}bidi"))
    return RunLook(bold, complex_bold, is_complex, hidden, font, languages)


def run_over(top: RunLook, base: RunLook) -> RunLook:
    """Return what `top` says, and `base` where it is silent."""
    if top is PLAIN:
        return base
    first, second, third = (own or below for own, below in zip(top.languages, base.languages, strict=True))
    return RunLook(
        base.bold if top.bold is None else top.bold,
        base.complex_bold if top.complex_bold is None else top.complex_bold,
        base.is_complex if top.is_complex is None else top.is_complex,
        base.hidden if top.hidden is None else top.hidden,
        top.font or base.font,
        (first, second, third),
    )


def indent_of(element: Element | None) -> Indent:
    """Return what an `ind` says."""
    if element is None:
        return Indent()
    left = element.get(f"{W}left") or element.get(f"{W}start")
    hanging, first = element.get(f"{W}hanging"), element.get(f"{W}firstLine")
    inward = -twips(hanging) if hanging else twips(first) if first else None
    return Indent(twips(left) if left else None, inward)


def over(top: Indent, base: Indent) -> Indent:
    """Return what `top` says, and `base` where it is silent."""
    return Indent(base.left if top.left is None else top.left, base.first if top.first is None else top.first)


def twips(text: str) -> int:
    """Return a length."""
    return number(text, 0) * (POINT if text.endswith("pt") else 1)


def value(element: Element, name: str) -> str | None:
    """Return the value of a child of that name, None if there is none."""
    child = element.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val")
