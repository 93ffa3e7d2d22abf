"""Taking out of the XML of a part what its dropped relationships belong to, so that nothing refers to nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TYPE_CHECKING, Final

from .package import A, P, R

if TYPE_CHECKING:
    from lxml import etree

_LINKS: Final = frozenset(f"{A}{name}" for name in ("hlinkClick", "hlinkHover", "hlinkMouseOver"))

# Actions of links that run or open something (ECMA-376 part 1, 20.1.2.2.23 and [MS-OE376] 2.1.1168).
_ACTIONS: Final = ("ppaction://program", "ppaction://macro", "ppaction://ole", "ppaction://hlinkfile")

# What goes as a whole when a part of it refers to nothing.
_WHOLE: Final = frozenset(
    [f"{P}custDataLst", f"{P}controls", f"{P}transition", f"{P}timing", f"{P}sndAc"]
    + [f"{A}{name}" for name in ("ext", "audioCd", "wavAudioFile", "audioFile", "videoFile", "quickTimeFile")]
    + [f"{P}ext"]
)
_TREES: Final = frozenset([f"{P}spTree", f"{P}grpSp"])
_CHOICE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PICTURE_FILL: Final = f"{A}blipFill"


def strip(root: etree._Element, kept: Set[str]) -> int:
    """Take out what refers to relationships that are not `kept`; return how many shapes went with them."""
    shapes = 0
    for element in list(_stray(root, kept)):
        if element.getroottree().getroot() is not root:
            continue  # it went with what stood around it
        shapes += _take_out(element, kept)
    for link in [e for e in root.iter(*_LINKS) if e.get("action", "").casefold().startswith(_ACTIONS)]:
        _remove(link)
    if shapes:
        for timing in list(root.iter(f"{P}timing")):
            _remove(timing)  # it names shapes
    return shapes


def _stray(root: etree._Element, kept: Set[str]) -> Iterator[etree._Element]:
    for element in root.iter():
        if any(name.startswith(R) and value not in kept for name, value in element.attrib.items()):
            yield element


def _take_out(element: etree._Element, kept: Set[str]) -> int:
    if element.tag in _LINKS:
        _remove(element)
        return 0
    if element.tag == f"{A}blip":
        for name in [n for n, value in element.attrib.items() if n.startswith(R) and value not in kept]:
            del element.attrib[name]
        if element.get(f"{R}embed"):
            return 0
    return _take_out_around(element)


def _take_out_around(element: etree._Element) -> int:
    """Take out what can't be without an element; return how many shapes went."""
    for around in (element, *element.iterancestors()):
        parent = around.getparent()
        if parent is None:
            break
        if around.tag in _WHOLE:
            _remove(around)
            return 0
        if around.tag == _PICTURE_FILL:
            # A fill must be there; shapes that are pictures have one of their own vocabulary.
            parent.replace(around, around.makeelement(f"{A}noFill"))
            return 0
        if around.tag in (_CHOICE, _FALLBACK):
            return _drop_form(around, parent)
        if parent.tag in _TREES:
            parent.remove(around)
            return 1
    _remove(element)
    return 0


def _drop_form(form: etree._Element, choices: etree._Element) -> int:
    """Take out one form of content that is there in several; return how many shapes are left out for good.

    Without a choice, what is there for programs that know none takes the place of all (ECMA-376 part 3, 7.6).
    """
    choices.remove(form)
    if choices.find(_CHOICE) is not None:
        return 0
    fallback, around = choices.find(_FALLBACK), choices.getparent()
    left = list(fallback) if fallback is not None else []
    if around is not None:
        for child in left:
            choices.addprevious(child)
        around.remove(choices)
    return 0 if left else 1


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if len(parent) == 0 and parent.tag in (f"{A}extLst", f"{P}extLst"):
        _remove(parent)
