"""The PDF exporter: a TypesetHandout (and the TypesetDeck that its slide pictures show) goes in, the bytes of a tagged
PDF 1.7 file come out (ISO 32000-1; PDF/UA-1, ISO 14289-1).

Nothing is decided here: typeset has placed every glyph. reportlab numbers and writes the objects; their bodies are made
in this package, a kind of object a file.
"""

from __future__ import annotations

from trainkit.model import TypesetDeck, TypesetHandout

from .seal import is_pristine

__all__ = ["export", "is_pristine"]


def export(handout: TypesetHandout, deck: TypesetDeck) -> bytes:
    """Return the handout as a PDF file. The same input gives the same bytes.

    Raises OSError where a font file has gone.
    """
    # Asking whether an old file is pristine should not cost the import of reportlab and HarfBuzz.
    from .document import write_document

    return write_document(handout, deck)
