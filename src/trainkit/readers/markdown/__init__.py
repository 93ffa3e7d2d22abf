"""Takes a Markdown text in and gives its blocks out, each with the lines of the source that it stands in.

`parser` cuts the text into tokens. `blocks` writes them down: text as `phrases` and `runs` read it, HTML as
`html_parts` does, into a `sink` that knows what belongs together. `frontmatter` reads the lines at the top, `headline`
finds the place of the title in them, `places` knows where things stand and which lines no block has taken, `unclosed`
tells what has no end, `unseen` which characters were taken out, and `unmarked` what is Markdown by its name alone.
"""

from __future__ import annotations

from msgspec.structs import replace

from trainkit.cleaning import Cleaner
from trainkit.links import Addresses
from trainkit.model import Block, Document, Heading, ListItem, Paragraph, Session, Source, Table, Warned
from trainkit.readers import plaintext

from .blocks import Writer
from .frontmatter import read_front_matter
from .headline import with_title
from .parser import parse
from .places import Places
from .sink import Sink
from .unclosed import find_unclosed
from .unmarked import is_plain
from .unseen import count_unseen


def read(source: Source) -> Warned[Document]:
    """Return the blocks of a text. `source.data` is UTF-8 with LF line ends; spans count in it, front matter included.

    There is no text that isn't Markdown; what is no part of any block is left out, with the reason.
    """
    text = source.data.decode()
    lines = text.split("\n")
    front = read_front_matter(lines, source.name)
    places = Places(source.name, lines, front.lines)
    sink = Sink(places)
    tokens = parse("\n".join(lines[front.lines :]))
    if not front.lines and is_plain(tokens):
        return plaintext.read(source)
    Writer(sink, places, front.lines).write(tokens)
    sink.left_out += [*front.left_out, *places.untaken()]
    cleaner = Cleaner(source.name)
    said = front.session
    title, language, trainer, organisation, date = (
        " ".join(cleaner.clean(text, "the front matter").split())
        for text in (front.title, front.language, said.trainer, said.organisation, said.date)
    )
    count_unseen(tokens, front.lines, cleaner)
    if title:
        with_title(sink, title, places.lines(front.title_line, front.title_line))
    left_out = tuple(sorted(sink.left_out, key=lambda left: left.span))
    addresses = Addresses(source.name)
    blocks = tuple(with_kept_links(block, addresses) for block in sink.blocks)
    session = Session(trainer, organisation, date, said.duration)
    document = Document(source.name, blocks, text, title, language, session, left_out, front.wishes, front.density)
    unclosed = find_unclosed(tokens, lines, front.lines, places)
    return Warned(document, (*front.diagnostics, *unclosed, *cleaner.notes(), *addresses.notes()))


def with_kept_links(block: Block, addresses: Addresses) -> Block:
    """Return a block without the links whose addresses aren't kept."""
    if isinstance(block, Table) and block.links:
        rows = (tuple(addresses.links(links, block.span.where) for links in row) for row in block.links)
        return replace(block, links=tuple(rows))
    if not isinstance(block, Heading | Paragraph | ListItem) or not block.links:
        return block
    return replace(block, links=addresses.links(block.links, block.span.where))
