"""Tells marks that were never closed, so that they took all the text below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from trainkit.model import Diagnostic, Severity

from .places import Places

if TYPE_CHECKING:
    from markdown_it.token import Token


def find_unclosed(tokens: Sequence[Token], lines: Sequence[str], offset: int, places: Places) -> Iterator[Diagnostic]:
    """Yield a warning for each mark whose end is missing; `offset` is how many of `lines` stand before the tokens."""
    last = max((number for number, line in enumerate(lines) if line.strip()), default=0)
    for token in tokens:
        start, end = (number + offset for number in token.map or (0, 0))
        found = unclosed(token, end - start) if end > last else None
        if found is not None:
            message = f"The {found[0]} that begins in line {start + 1} has no end, so it goes to the end of the text."
            span = places.lines(start + 1, start + 1)
            yield Diagnostic(Severity.WARNING, "not-closed", message, span, f"Close it with {found[1]}.")


def unclosed(token: Token, count: int) -> tuple[str, str] | None:
    """Return what isn't closed, and what would close it, if `token`, which has so many lines, is the text's last."""
    match token.type:
        case "fence":
            held = token.content.count("\n") + (token.content[-1:] not in ("", "\n"))
            return ("code", token.markup) if held >= count - 1 > 0 else None
        case "html_block":
            return ("comment", "-->") if token.content.rfind("<!--") > token.content.rfind("-->") else None
        case "container_division_open":
            return ("division", token.markup) if token.info.strip() else None
    return None
