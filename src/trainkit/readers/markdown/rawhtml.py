"""HTML within Markdown, cut into text, tags and comments."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

TAG_NAME: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
ATTRIBUTE: Final = re.compile(r"""\s([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")

NOTES: Final = re.compile(r"\s*(?:(?:speaker|presenter|trainer)['’]?s?\s+)?notes?\s*:\s*", re.IGNORECASE)
"""How a comment begins that is meant for the trainer."""

SILENT: Final = frozenset(("script", "style", "template", "iframe", "object", "svg", "math", "noscript"))
"""Elements whose content no reader sees as text."""


KNOWN: Final = frozenset(
    re.findall(
        r"\w+",
        "a abbr acronym address area article aside audio b base basefont bdi bdo big blink blockquote body br button "
        "canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed "
        "fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i "
        "iframe img input ins kbd label legend li link listing main map mark marquee math menu meta meter nav nobr "
        "noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby "
        "s samp script search section select slot small source span strike strong style sub summary sup svg table "
        "tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp",
    )
)
"""The elements of HTML (HTML standard, 4 and 16.2). Any other word in angle brackets is a gap to be filled in."""


BLOCK: Final = re.compile(
    r"\s*<(?:h[1-6]|p|ul|ol|li|dl|table|blockquote|figure|div|section|article)\b[^<>]*>", re.IGNORECASE
)
"""What a text written in HTML is made of. Where a text is, a line that is further in isn't code, as CommonMark has it
(4.4), but the same text; nobody who writes so knows of that rule."""


def is_markup(source: str) -> bool:
    """Return whether `source` is a part of a text that is written in HTML."""
    return BLOCK.match(source) is not None and source.rstrip().endswith(">")


class Piece(NamedTuple):
    """A stretch of HTML: `kind` is "text", "tag" or "comment"; `text` is as it stands, without a comment's marks."""

    kind: str
    text: str


def pieces(source: str) -> Iterator[Piece]:
    """Yield what `source` consists of, in order; a tag or comment that isn't closed goes to its end."""
    place = 0
    while place < len(source):
        opening = source.find("<", place)
        if opening < 0:
            opening = len(source)
        if opening > place:
            yield Piece("text", source[place:opening])
        if source.startswith("<!--", opening):
            closing = source.find("-->", opening + 4)
            yield Piece("comment", source[opening + 4 : closing if closing >= 0 else len(source)])
            place = closing + 3 if closing >= 0 else len(source)
        elif re.match(r"</?[A-Za-z]|<[!?]", source[opening : opening + 3]):
            closing = source.find(">", opening)
            place = closing + 1 if closing >= 0 else len(source)
            tag = source[opening:place]
            yield Piece("tag" if tag[1] in "!?" or tag_name(tag).strip("/") in KNOWN else "text", tag)
        elif opening < len(source):
            yield Piece("text", "<")
            place = opening + 1
        else:
            place = opening


def tag_name(tag: str) -> str:
    """Return the name of a tag, in lower case and with the slash of a closing one: "br", "/p"."""
    match = TAG_NAME.match(tag)
    return ("/" if tag[1:2] == "/" else "") + match.group(1).lower() if match else ""


def attributes(tag: str) -> dict[str, str]:
    """Return the values of a tag's attributes by their names."""
    return {name.lower(): html.unescape(a or b or c) for name, a, b, c in ATTRIBUTE.findall(tag)}


def note_in(comment: str) -> str:
    """Return the speaker notes that a comment holds, or ""."""
    opening = NOTES.match(comment)
    return comment[opening.end() :].strip() if opening else ""
