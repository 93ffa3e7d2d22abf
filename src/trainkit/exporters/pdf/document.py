"""The whole document: pages, their resources, and the catalog that ties all parts together (ISO 32000-1, 7.7)."""

from __future__ import annotations

from trainkit.model import TypesetDeck, TypesetHandout

from .bookmarks import add_bookmarks
from .fonts import add_font
from .links import add_links
from .metadata import info, xmp
from .objects import ObjectFile, stream, text_string
from .pages import PageWriter
from .pictures import PictureWriter
from .seal import seal
from .space import Space, points
from .structure import Structure
from .text import TextWriter


def write_document(handout: TypesetHandout, deck: TypesetDeck) -> bytes:
    """Return the handout, with the slides of the deck in its pictures, as a sealed PDF file."""
    file = ObjectFile()
    pages = file.reserve(len(handout.pages))
    structure = Structure(handout.elements, pages)
    text, pictures = TextWriter(), PictureWriter()
    writer = PageWriter(handout.page_size, deck, text, pictures, structure)
    page_tree = _add_pages(file, handout, pages, writer, pictures, structure)
    fonts = "".join(f"/{font.name} {add_font(file, font)} 0 R" for font in text.fonts.values())
    file.put(file.fonts, f"<<{fonts}>>".encode("ascii"))
    catalog = [
        b"<</Type/Catalog/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>",
        f"/Pages {page_tree} 0 R/PageLabels<</Nums[0<</S/D>>]>>".encode("ascii"),
        b"/Lang" + text_string(handout.properties.language),
        b"/Metadata %d 0 R/StructTreeRoot %d 0 R" % (file.add(xmp(handout.properties)), structure.write(file)),
    ]
    if handout.bookmarks:
        outline = add_bookmarks(file, handout.bookmarks, pages, Space(handout.page_size.height))
        catalog.append(b"/Outlines %d 0 R/PageMode/UseOutlines" % outline)
    return seal(file.to_bytes(file.add(b"".join([*catalog, b">>"])), file.add(info(handout.properties))))


def _add_pages(
    file: ObjectFile,
    handout: TypesetHandout,
    pages: range,
    writer: PageWriter,
    pictures: PictureWriter,
    structure: Structure,
) -> int:
    """Put the pages, and return the number of the page tree, from which they inherit size and resources (7.7.3.4)."""
    tree = file.reserve(1)[0]
    for index, page in enumerate(handout.pages):
        content = file.add(stream(writer.content(page, index)))
        # Tabs: whoever goes through a page by keyboard follows the structure (ISO 14289-1, 7.18.3).
        links = add_links(file, writer.links, index, Space(handout.page_size.height), structure)
        annotations = f"/Annots[{' '.join(f'{number} 0 R' for number in links)}]" if links else ""
        body = f"<</Type/Page/Parent {tree} 0 R/Contents {content} 0 R/StructParents {index}/Tabs/S{annotations}>>"
        file.put(pages[index], body.encode("ascii"))
    kids = " ".join(f"{number} 0 R" for number in pages)
    size = f"{points(handout.page_size.width)} {points(handout.page_size.height)}"
    file.put(
        tree,
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]/MediaBox[0 0 {size}]"
        f"/Resources<</Font {file.fonts} 0 R{pictures.write(file)}>>>>".encode("ascii"),
    )
    return tree
