"""Sets of tags and of other names, written as one line of words."""

from __future__ import annotations

from typing import Final


def names(listed: str) -> frozenset[str]:
    """Return the names in a list that blanks part."""
    return frozenset(listed.split())


HEADINGS: Final = names("h1 h2 h3 h4 h5 h6")

BLOCKS: Final = HEADINGS | names(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset header hgroup hr html legend li listing main menu nav noframes ol p"
    " plaintext pre search section summary table tbody td tfoot th thead tr ul xmp"
)
"""Elements that begin a line of their own (HTML standard, 15.3: display is neither inline nor none)."""

UNSEEN: Final = names("script style template meta link base title head param track area annotation annotation-xml")
"""Elements that browsers show nothing of."""
