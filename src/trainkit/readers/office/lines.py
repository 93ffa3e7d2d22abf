"""Texts that were broken to fit their place: headings on a page, titles on a slide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from trainkit.readers.inline import Fragment
from trainkit.scripts import is_wide


def on_one_line(fragments: Iterable[Fragment]) -> Iterator[Fragment]:
    """Yield the fragments with blanks for line ends, and with nothing for those between East Asian characters."""
    before = ""
    waiting: Fragment | None = None
    for fragment in chain(fragments, [Fragment("")]):
        if waiting is not None and fragment.text != "\n":
            is_tight = before and fragment.text and is_wide(before) and is_wide(fragment.text[0])
            yield waiting._replace(text="" if is_tight else " ")
            waiting = None
        if fragment.text == "\n":
            waiting = fragment
        else:
            before = fragment.text[-1:] or before
            yield fragment
