"""The title that front matter gives, as a heading over all others."""

from __future__ import annotations

from msgspec.structs import replace

from trainkit.model import Heading, Span

from .sink import DEEPEST_LEVEL, Sink


def with_title(sink: Sink, title: str, span: Span) -> None:
    """Set the title over all blocks, unless the text has a heading that is its title.

    A lone heading of the first rank is one, if no other stands above it; of several, the first if it says the same.
    """
    headings = [block for block in sink.blocks if isinstance(block, Heading)]
    tops = [heading for heading in headings if heading.level == 1]
    is_repeated = bool(tops) and words(tops[0].text) == words(title)
    if is_repeated or (len(tops) == 1 and headings[0] is tops[0]):
        if not is_repeated:
            sink.leave_out(title, "front-matter", span)
        return
    sink.blocks = [
        replace(block, level=min(block.level + 1, DEEPEST_LEVEL)) if tops and isinstance(block, Heading) else block
        for block in sink.blocks
    ]
    sink.blocks.insert(0, Heading(title, 1, span))


def words(text: str) -> list[str]:
    """Return the words of a title, to be compared."""
    return text.casefold().split()
