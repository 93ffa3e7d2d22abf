"""PowerPoint: a TypesetDeck and the Layout's template deck go in, the bytes of a .pptx come out.

Slides and notes pages are written as XML straight into the package; everything else is the template deck's.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2s

from trainkit.model import Layout, TypesetChart, TypesetDeck, TypesetPicture, TypesetSlide

from .charts import CHART_TYPE, chart_names, chart_parts, charts_of, theme_of, workbook_type
from .links import addresses_of
from .media import media_names, media_parts, media_types, pictures_of
from .package import (
    CONTENT_TYPES,
    PACKAGE_RELATIONSHIPS,
    PRESENTATION,
    PRESENTATION_RELATIONSHIPS,
    Part,
    compress,
    digest,
    pack,
    read_template,
)
from .properties import app_xml, core_xml, custom_xml
from .seal import is_pristine
from .slides import SlideWriter, notes_xml
from .xml import RELATIONSHIPS, relationships

__all__ = ["export", "is_pristine"]

_TYPES = "application/vnd.openxmlformats-officedocument"
_SLIDE_TYPE = f"{_TYPES}.presentationml.slide+xml"
_NOTES_TYPE = f"{_TYPES}.presentationml.notesSlide+xml"
_PROPERTY_TYPES = {
    "docProps/app.xml": f"{_TYPES}.extended-properties+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/custom.xml": f"{_TYPES}.custom-properties+xml",
}

# Slide ids are at least 256 and below 2³¹ (ECMA-376 part 1, 19.7.13).
_FIRST_SLIDE_ID = 256
_SLIDE_IDS = 2**31 - _FIRST_SLIDE_ID


def export(deck: TypesetDeck, layout: Layout) -> bytes:
    """Return the deck as a .pptx that opens with the layout's master and slide layouts."""
    template = read_template(layout.template_deck)
    noted = [slide.number for slide in deck.slides if slide.speaker_notes]
    edited, media, charts = template.edited, media_names(deck), chart_names(deck)
    theme = theme_of(template) if charts else None
    written = {
        CONTENT_TYPES: _content_types(edited[CONTENT_TYPES], len(deck.slides), noted, media, charts),
        PACKAGE_RELATIONSHIPS: _package_relationships(edited[PACKAGE_RELATIONSHIPS]),
        "docProps/app.xml": app_xml(deck.properties, len(deck.slides), len(noted)),
        "docProps/core.xml": core_xml(deck.properties),
        PRESENTATION: edited[PRESENTATION].replace("<p:sldSz ", f"{_slide_list(deck)}<p:sldSz ", 1),
        PRESENTATION_RELATIONSHIPS: _presentation_relationships(edited[PRESENTATION_RELATIONSHIPS], len(deck.slides)),
    }
    parts = [compress(name, content.encode()) for name, content in written.items()]
    parts += template.copied
    for slide in deck.slides:
        parts += _slide_parts(slide, layout, deck.properties.language, media, charts)
        parts += chart_parts(slide, charts, layout.theme.fonts, theme)
    parts += media_parts(media)
    seal = digest([(part.name, part.crc, part.size) for part in parts])
    return pack([*parts, compress("docProps/custom.xml", custom_xml(seal).encode())])


def _slide_parts(
    slide: TypesetSlide,
    layout: Layout,
    language: str,
    media: dict[TypesetPicture, str],
    charts: dict[TypesetChart, str],
) -> Iterator[Part]:
    slide_layout = layout.slide_layouts[slide.slide_layout]
    name, notes_name = f"slide{slide.number}.xml", f"notesSlide{slide.number}.xml"
    linked = [("rId1", "slideLayout", f"../{slide_layout.part.removeprefix('ppt/')}")]
    if slide.speaker_notes:
        linked.append(("rId2", "notesSlide", f"../notesSlides/{notes_name}"))
        back = [("rId1", "notesMaster", "../notesMasters/notesMaster1.xml"), ("rId2", "slide", f"../slides/{name}")]
        yield compress(f"ppt/notesSlides/{notes_name}", notes_xml(slide.speaker_notes, language).encode())
        yield compress(f"ppt/notesSlides/_rels/{notes_name}.rels", relationships(back).encode())
    pictures = {picture: f"rId{number}" for number, picture in enumerate(pictures_of(slide), start=3)}
    linked += [(pictures[picture], "image", f"../media/{media[picture]}") for picture in pictures]
    links = {address: f"rId{number}" for number, address in enumerate(addresses_of(slide), start=3 + len(pictures))}
    shown = {chart: f"rIdChart{number}" for number, chart in enumerate(charts_of(slide), start=1)}
    linked += [(shown[chart], "chart", f"../charts/{charts[chart]}") for chart in shown]
    writer = SlideWriter(slide_layout, layout.theme.fonts, pictures, links, shown)
    yield compress(f"ppt/slides/{name}", writer.xml(slide).encode())
    yield compress(f"ppt/slides/_rels/{name}.rels", relationships(linked, links).encode())


def _content_types(
    template: str, slides: int, noted: list[int], media: dict[TypesetPicture, str], charts: dict[TypesetChart, str]
) -> str:
    types = {f"ppt/slides/slide{number}.xml": _SLIDE_TYPE for number in range(1, slides + 1)}
    types |= {f"ppt/notesSlides/notesSlide{number}.xml": _NOTES_TYPE for number in noted}
    types |= {f"ppt/charts/{name}": CHART_TYPE for name in charts.values()}
    types |= {name: kind for name, kind in _PROPERTY_TYPES.items() if f'"/{name}"' not in template}
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items())
    defaults = media_types(media, template) + workbook_type(charts, template)
    return template.replace("</Types>", f"{defaults}{listed}</Types>")


def _package_relationships(template: str) -> str:
    target = 'Target="docProps/custom.xml"'
    if target in template:
        return template
    entry = f'<Relationship Id="rIdSeal" Type="{RELATIONSHIPS}/custom-properties" {target}/>'
    return template.replace("</Relationships>", f"{entry}</Relationships>")


def _presentation_relationships(template: str, slides: int) -> str:
    listed = "".join(
        f'<Relationship Id="rIdSlide{number}" Type="{RELATIONSHIPS}/slide" Target="slides/slide{number}.xml"/>'
        for number in range(1, slides + 1)
    )
    return template.replace("</Relationships>", f"{listed}</Relationships>")


def _slide_list(deck: TypesetDeck) -> str:
    taken: set[int] = set()
    entries: list[str] = []
    for slide in deck.slides:
        number = _slide_id(slide.id)
        while number in taken:
            number = _FIRST_SLIDE_ID + (number + 1 - _FIRST_SLIDE_ID) % _SLIDE_IDS
        taken.add(number)
        entries.append(f'<p:sldId id="{number}" r:id="rIdSlide{slide.number}"/>')
    return f"<p:sldIdLst>{''.join(entries)}</p:sldIdLst>"


def _slide_id(stable_id: str) -> int:
    # Programs keep these ids when slides are edited or moved, so a slide is found again by its number.
    digest_of_id = blake2s(stable_id.encode(), digest_size=4).digest()
    return _FIRST_SLIDE_ID + int.from_bytes(digest_of_id) % _SLIDE_IDS
