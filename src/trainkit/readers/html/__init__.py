"""Takes a web page in and gives the blocks of its text out, without what stands around the text on a page.

`tree` parses, `core` finds the text and names the reason why anything else is none of it, `blocks` writes what is left.
Nothing is fetched, and no name that a page gives is believed against what the page holds.
"""

from __future__ import annotations

import re
from typing import Final

from trainkit.errors import SourceError
from trainkit.model import Document, Source, Warned
from trainkit.readers.transcript import Transcript

from .blocks import Heads, Place, Writer
from .core import judge
from .landmarks import Landmarks
from .styles import Styles
from .titled import subtitles, titled
from .tree import parse

DECLARING: Final = re.compile(
    rb"""(?:\s+|<\?[^>]*>|<!--(?>.*?-->))*+<!DOCTYPE(?:[^>\["']|"[^"]*"|'[^']*')*+\[""", re.DOTALL | re.IGNORECASE
)
"""A document type with declarations of its own (XML 1.0, 2.8), for entities that grow or name files. HTML has none."""


def read(source: Source) -> Warned[Document]:
    """Return the blocks of a page; `source.data` is UTF-8. Spans say in words in which line of the page a block begins.

    A page without text gives a document without blocks. Raises SourceError if its document type declares anything.
    """
    if DECLARING.match(source.data):
        raise SourceError(
            f"'{source.name}' isn't opened: its document type declares entities, as no web page does; "
            "save the page anew in a browser."
        )
    page = parse(source.data)
    transcript = Transcript(source.name)
    judged = judge(Landmarks(page.root, page.title))
    heads = Heads(titled(page.root, judged), subtitles(page.root, page.title))
    Writer(transcript, Styles(page.styles), judged, heads).flow(page.root.children, Place(), 1)
    return transcript.document(page.title, page.language)
