"""Exporters: what typeset finished goes in, the bytes of a file come out. A format is a folder and a row in EXPORTERS.

They place what typeset decided and decide nothing themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from trainkit.model import Layout, TypesetDeck, TypesetHandout

__all__ = ["EXPORTERS", "Exporter", "Finished"]


class Finished(msgspec.Struct, frozen=True):
    """Everything that exporters draw from. `handout` is None where none was asked for."""

    deck: TypesetDeck
    layout: Layout
    handout: TypesetHandout | None = None


class Exporter(msgspec.Struct, frozen=True):
    """A kind of file: its suffix behind the source's stem, how it is made, how one is told that nobody has changed."""

    kind: str
    suffix: str
    export: Callable[[Finished], bytes]
    is_pristine: Callable[[Path], bool]


def _export_deck(finished: Finished) -> bytes:
    from .pptx import export

    return export(finished.deck, finished.layout)


def _is_pristine_deck(path: Path) -> bool:
    from .pptx import is_pristine

    return is_pristine(path)


def _export_handout(finished: Finished) -> bytes:
    from .pdf import export

    if finished.handout is None:
        raise ValueError("There is no handout to export: set one first.")
    return export(finished.handout, finished.deck)


def _is_pristine_handout(path: Path) -> bool:
    from .pdf import is_pristine

    return is_pristine(path)


EXPORTERS = {
    "deck": Exporter("deck", ".pptx", _export_deck, _is_pristine_deck),
    "handout": Exporter("handout", "-handout.pdf", _export_handout, _is_pristine_handout),
}
