"""Links on slides (ECMA-376 part 1, 21.1.2.3.5). An address is one relationship of a slide for all its links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trainkit.model import Colour, SlideLayout, Text, TextRun, TypesetSlide, TypesetTable

# The theme's colours by the names that slides call them (20.1.6.8), as trainkit's own master has them.
_NAMES = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_NAMES |= {name: name for name in (*(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")}
_LINKS = ("hlink", "folHlink")


def addresses_of(slide: TypesetSlide) -> dict[str, None]:
    """Return the addresses to which a slide's own text leads, each once, in order."""
    return {run.address: None for text in _texts(slide) for each in text.paragraphs for run in each.runs if run.address}


def click(run: TextRun, links: Mapping[str, str]) -> str:
    """Return what makes a run lead to its address, whose relationship's id `links` holds; "" if it is no link."""
    return f'<a:hlinkClick r:id="{links[run.address]}"/>' if run.address else ""


def with_links(slide_layout: SlideLayout, colour: Colour | None) -> Mapping[str, str]:
    """Return a slide's names of colours, {} for its master's, with those of links where `colour` is not the theme's.

    Programs set links in the colour of that name, whatever their runs say. How the master of an organisation's own
    template names colours is not known here, so its links stay in the theme's.
    """
    is_own = any(slot.levels for slot in slide_layout.slots.values())
    names = slide_layout.colour_map or ({} if is_own else _NAMES)
    if colour is None or colour.scheme not in ("bg1", "tx1") or not names:
        return slide_layout.colour_map
    return {**names, **dict.fromkeys(_LINKS, names[colour.scheme])}


def mapped_colours(names: Mapping[str, str]) -> str:
    """Return what says which colours a slide's names mean; {} for those of its master."""
    mapped = "".join(f' {name}="{slot}"' for name, slot in names.items())
    return f"<a:overrideClrMapping{mapped}/>" if mapped else "<a:masterClrMapping/>"


def _texts(slide: TypesetSlide) -> Iterator[Text]:
    for frame in slide.frames:
        match frame.content:
            case Text() as text if not frame.inherited:
                yield text
            case TypesetTable(rows=rows):
                yield from (cell.text for row in rows for cell in row)
