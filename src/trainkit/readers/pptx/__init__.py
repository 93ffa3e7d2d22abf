"""Takes a deck (.pptx, .pptm, .potx, .ppsx) in and gives its blocks out: an old deck becomes an outline again.

`deck` finds the slides (ECMA-376 part 1, 19), `slides` reads each, `running` finds what only stands around their text,
`added` what trainkit itself put into the notes, `notes` which of them only repeat the slide, `levels` ranks what stands
on slides, `writer` writes it all down. Nothing that leads out of the file is opened.
"""

from __future__ import annotations

from trainkit.model import Document, Source, Warned
from trainkit.readers.office.package import Package
from trainkit.readers.office.properties import given_title

from .added import is_sealed, without_signed
from .deck import slide_height, slide_parts
from .levels import nest
from .notes import without_repeated_notes
from .running import leave_out_contents, leave_out_running
from .slides import Reader
from .writer import Writer


def read(source: Source) -> Warned[Document]:
    """Return the blocks of a deck. Spans say in words on which slide a block stands.

    Raises SourceError if the deck is damaged.
    """
    package = Package(source.data, source.name)
    main = package.main("ppt/presentation.xml")
    reader = Reader(package, main, slide_height(package, main))
    slides = [reader.read(one) for one in slide_parts(package, main)]
    shown = [slide for slide in slides if not slide.is_hidden]
    leave_out_running(shown)
    leave_out_contents(shown)
    is_ours = reader.has_added_fields or is_sealed(package)
    if is_ours and not reader.has_added_fields:
        without_signed(slides)
    without_repeated_notes(shown, are_ours=is_ours)
    for slide in slides:
        nest(slide.pieces)
    language = next((language for language, _ in reader.languages.most_common() if language), "")
    return Writer(source.name).write(slides, given_title(package), language)
