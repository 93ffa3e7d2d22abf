"""Drawings come from anybody and are programs as well: what runs, leads out, or looks different elsewhere is refused.

What is left is written anew, without comments and what editors keep for themselves, so that nothing reaches a program
that was not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from .values import check_address, check_css
from .words import ACTIVE, DRAWN, LETTERS, SVG, XLINK, DrawingError

MOST_ELEMENTS: Final = 20_000
"""A detailed map has some thousands; slide programs get slow behind them."""

MOST_LONGER: Final = 50
"""Times that one side may be longer than the other; the picture of anything narrower would have no room."""

# Characters; more digits than that take time and say nothing.
_LONGEST_LENGTH = 40

_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px|pt|pc|mm|cm|in)?\s*")
_NUMBER = re.compile(r"-?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?")
_PIXELS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
"""CSS Values and Units 3, 5.2."""

_XML = "http://www.w3.org/XML/1998/namespace"
_KEPT_ATTRIBUTES = frozenset((f"{{{XLINK}}}href", f"{{{_XML}}}space"))

_EXPORT = "export it as plain SVG, or as PNG"


LONGEST_SIDE: Final = 2_048
"""Pixels: two for each point of a slide, and 600 to the inch for a logo of 85 mm on paper."""


def checked(data: bytes) -> bytes:
    """Return a drawing fit to be handed on, as UTF-8, with `LONGEST_SIDE`, so that all programs see it as large.

    Raises DrawingError at the first thing that no plain drawing has.
    """
    root = _parsed(data)
    foreign: list[etree._Element] = []
    for count, node in enumerate(root.iter(), start=1):
        if count > MOST_ELEMENTS:
            raise DrawingError(f"the drawing has more than {MOST_ELEMENTS:,} elements", "simplify it", _line(node))
        if not isinstance(node.tag, str) or _is_foreign(node):
            foreign.append(node)
        else:
            _check_attributes(node)
    for node in foreign:
        _take_out(node)
    width, height = _size(root)
    larger = LONGEST_SIDE / max(width, height)
    root.set("width", str(round(width * larger)))
    root.set("height", str(round(height * larger)))
    etree.cleanup_namespaces(root)
    data = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return bytes(data)


def _parsed(data: bytes) -> etree._Element:
    _check_no_document_type(data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        why = " ".join((error.msg or "").split())
        raise DrawingError(f"the drawing is no well-formed XML ({why})", "export it anew", error.lineno or 1) from None
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding that the bytes don't show it in
        raise _document_type(1)
    for node in (*root.itersiblings(preceding=True), *root.iter(etree.PI)):
        if node.tag is etree.PI and node.target == "xml-stylesheet":
            raise DrawingError("the drawing takes its looks from another file", _EXPORT, _line(node))
    if root.tag != f"{{{SVG}}}svg":
        hint = f'begin it with <svg xmlns="{SVG}" …>, or {_EXPORT}'
        raise DrawingError("this is no SVG drawing", hint, _line(root))
    return root


def _check_no_document_type(data: bytes) -> None:
    # UTF-16 has a NUL beside each of these letters.
    before, found, _ = data.replace(b"\0", b"").partition(b"<!DOCTYPE")
    if found:
        raise _document_type(before.count(b"\n") + 1)


def _document_type(line: int) -> DrawingError:
    hint = "delete it from '<!DOCTYPE' to its '>', or export the drawing without"
    return DrawingError("the drawing has a document type, which could bring anything with it", hint, line)


def _is_foreign(node: etree._Element) -> bool:
    """Whether an element is an editor's own, and nothing that is drawn. Raises DrawingError for what is refused."""
    namespace, _, name = node.tag.removeprefix("{").rpartition("}")
    if ACTIVE.fullmatch(name):
        raise DrawingError(f"the drawing has a <{name}>, which is no part of a picture", _EXPORT, _line(node))
    if namespace != SVG:
        return True
    if LETTERS.fullmatch(name):
        message = f"the drawing has letters (<{name}>), which look different wherever their font is missing"
        raise DrawingError(message, "turn them into paths and export it again", _line(node))
    if name == "metadata":
        return True
    if not DRAWN.fullmatch(name):
        raise DrawingError(f"the drawing has a <{name}>, which not all programs draw", _EXPORT, _line(node))
    if name == "style":
        if len(node):
            raise DrawingError("the drawing's style sheet has elements in it", _EXPORT, _line(node))
        check_css("".join(node.itertext()), _line(node))
    return False


def _check_attributes(node: etree._Element) -> None:
    for attribute, value in sorted(node.attrib.items()):
        namespace, _, name = attribute.removeprefix("{").rpartition("}")
        plain = name.casefold()
        if plain.startswith("on"):
            message = f"the drawing has a handler of events ('{name}')"
            raise DrawingError(message, _EXPORT, _line(node))
        if namespace == _XML and plain == "base":
            raise DrawingError("the drawing leads to another place ('xml:base')", _EXPORT, _line(node))
        if plain in ("href", "src"):
            check_address(value, node.tag.rpartition("}")[2], _line(node))
        elif namespace and attribute not in _KEPT_ATTRIBUTES:
            del node.attrib[attribute]
        else:
            check_css(value, _line(node), is_attribute=True)


def _take_out(node: etree._Element) -> None:
    """Take out a node and the white space behind it."""
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _size(root: etree._Element) -> tuple[float, float]:
    """Return width and height: those that are given, or else those of the viewBox (SVG 2, 8.2)."""
    given = list(_lengths(root))
    box = [float(part) for part in _NUMBER.findall(root.get("viewBox", "")[: 4 * _LONGEST_LENGTH])]
    if len(given) == 2:
        width, height = given
        if len(box) != 4:
            root.set("viewBox", f"0 0 {width:g} {height:g}")
    elif len(box) == 4:
        width, height = box[2:]
    else:
        raise DrawingError("the drawing doesn't say how large it is", "give its <svg> a viewBox", _line(root))
    longer, shorter = max(width, height), min(width, height)
    if not 0 < longer < float("inf") or shorter * MOST_LONGER < longer:
        message = f"the drawing is {width:g} wide and {height:g} high, which is no shape for a picture"
        raise DrawingError(message, "set its page to what is drawn", _line(root))
    return width, height


def _lengths(root: etree._Element) -> Iterator[float]:
    for name in ("width", "height"):
        if found := _LENGTH.fullmatch(root.get(name, "")[:_LONGEST_LENGTH]):
            yield float(found[1]) * _PIXELS[found[2] or ""]


def _line(node: etree._Element) -> int:
    return node.sourceline or 1
