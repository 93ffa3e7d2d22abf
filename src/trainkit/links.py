"""Links of a source: which addresses are kept, and what becomes of links when their text is cut.

Nobody follows an address here. What is kept are those that a reader of deck or handout may click without risk; the
words of a link always stay.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import Final

from .cleaning import UNWANTED
from .model import Diagnostic, Link, Links, Severity, Span

LONGEST: Final = 2_000
"""Characters. Slide programs refuse decks with longer addresses (Excel and PowerPoint end at about 2,080), and what is
longer carries data, not a place."""

KEPT: Final = re.compile(r"https?://[^/?#]|mailto:.", re.IGNORECASE)
SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""How an absolute address begins (RFC 3986, 3.1); any other is relative, and its page isn't at hand."""

DROPPED: Final = re.compile(r"[\t\n\r\v\f]")
"""Browsers pass over these within addresses (WHATWG URL, 4.4), so that `java\tscript:` runs."""

ESCAPED: Final = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]+")
"""What no URI holds as it is (RFC 3986, 2); PDF takes ASCII alone (ISO 32000-1, 12.6.4.7)."""

_END = attrgetter("end")


def kept_address(given: str) -> str:
    """Return a source's address as a URI if it is one of http, https or mailto and not too long, else ""."""
    if len(given) > 4 * LONGEST:
        return ""
    plain = DROPPED.sub("", UNWANTED.sub("", DROPPED.sub("", given))).strip()
    if not KEPT.match(plain):
        return ""
    address = ESCAPED.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), plain)
    return address if len(address) <= LONGEST else ""


class Addresses:
    """Judges the addresses of one source, called `name`, and keeps count for one note about all that are dropped."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._dropped = 0
        self._are_relative = True
        self._place = ""

    def keep(self, given: str, place: str) -> str:
        """Return an address, which stands at that place ("slide 3"), as `kept_address`; count it if it is dropped.

        What leads to another place of the same source is no address.
        """
        kept = kept_address(given)
        if not kept and given.strip()[:1] not in ("", "#"):
            self._place = self._place if self._dropped else place
            self._dropped += 1
            self._are_relative &= len(given) <= LONGEST and not SCHEME.match(DROPPED.sub("", given).strip())
        return kept

    def links(self, links: Links, place: str) -> Links:
        """Return the links whose addresses are kept."""
        return tuple(Link(each.start, each.end, kept) for each in links if (kept := self.keep(each.address, place)))

    def notes(self) -> tuple[Diagnostic, ...]:
        """Return a note that says how many links lost their address and where the first stands, if any has."""
        if not self._dropped:
            return ()
        which = f"{self._dropped:,} links, the first in {self._place}, are" if self._dropped > 1 else "A link is"
        message = f"{which} kept as words alone: deck and handout lead to addresses on the web and of mail only."
        hint = f"Write whole addresses of up to {LONGEST:,} characters that begin with https://, http:// or mailto:."
        severity = Severity.INFO if self._are_relative else Severity.WARNING
        return (Diagnostic(severity, "links-dropped", message, Span(self._name, 1, 1, 1, 1, self._place), hint),)


def cut_links(links: Links, start: int, end: int) -> Links:
    """Return the links of the stretch `start:end` of their text, counted from its beginning."""
    if start >= end:
        return ()
    found: list[Link] = []
    for index in range(bisect_right(links, start, key=_END), len(links)):
        link = links[index]
        if link.start >= end:
            break
        found.append(Link(max(link.start, start) - start, min(link.end, end) - start, link.address))
    return tuple(found)


def move_links(links: Links, by: int) -> Links:
    """Return the links of a text that now stands `by` characters further on."""
    return tuple(Link(link.start + by, link.end + by, link.address) for link in links) if links and by else links
