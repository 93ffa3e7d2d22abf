"""What stands in a source without belonging to it. One rule is one function in `SECTIONS` or in `RULES`.

Shape, place and neighbourhood must agree: words that any text may hold are noise only before a text's own words, behind
them, or beside other noise. A sentence never is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from trainkit.model import Heading, ListItem
from trainkit.outline.line import Line

from .advertising import advertising
from .buttons import address, note, notice, row
from .captions import caption
from .contents import contents
from .letters import letter_head, signature
from .markup import comments_of_markup, directive, fence, front_matter, ornament, page_number, running_heads
from .menus import menu_above, top_heading
from .page import MARKED, Hit, Noise, Page, Place
from .sections import answer_label, author_box, comments, histories, reference, related
from .tail import tail
from .trails import breadcrumb

__all__ = ["Noise", "judge"]

SECTIONS: Final[tuple[Callable[[Page], dict[int, Noise]], ...]] = (
    menu_above,
    front_matter,
    comments_of_markup,
    letter_head,
    contents,
    advertising,
    comments,
    related,
    author_box,
    histories,
    signature,
    running_heads,
)
"""Those that see several lines; each in a page without what the ones before it found."""

RULES: Final[tuple[Callable[[Page, int], Hit | None], ...]] = (
    breadcrumb,
    fence,
    ornament,
    directive,
    page_number,
    caption,
    note,
    answer_label,
    reference,
    row,
    notice,
    address,
)
"""Those that see one line, in this order; the first that recognises it names the reason."""

MARKUP_RULES: Final = (breadcrumb, fence, ornament, directive, page_number, note)
WRAPPED_RULES: Final = (*MARKUP_RULES, notice)

BELOW_TEXT: Final = frozenset(("address", "copyright"))
FEWEST_ABOVE: Final = 3
"""Lines of a title and its text; a heading above them is no page's end."""

SISTERLESS: Final = 2
"""The title may be of the same rank; with more of them it is the text's last section."""

LONGEST: Final = 1_200
"""Characters. No rule knows a longer line."""


def judge(lines: list[Line]) -> dict[int, Noise]:
    """Return what is noise, by index of line."""
    found: dict[int, Noise] = {}
    for section in SECTIONS:
        for index, noise in section(Page(lines, found)).items():
            found.setdefault(index, noise)
    hits = read_hits(Page(lines, found))
    found |= tail(Page(lines, found), hits)
    surely = {index: hit.noise for index, hit in hits.items() if hit.place is Place.ANYWHERE}
    # What looks like noise is no evidence of where the text begins and ends.
    page = Page(lines, found | {index: hit.noise for index, hit in hits.items()})
    found |= surely
    found |= {index: hit.noise for index, hit in hits.items() if is_at_edge(page, index, hit.place)}
    beside_noise(page, hits, found)
    found |= empty_heading(page.lines, found)
    return dict(sorted(found.items()))


def read_hits(page: Page) -> dict[int, Hit]:
    """Return what the rules see in single lines; an item of a list is only noise among others."""
    hits: dict[int, Hit] = {}
    top = top_heading(page.lines)
    for index, line in enumerate(page.lines):
        if index in page.found or index == top or line.part is not None or not 0 < len(line.text) <= LONGEST:
            continue
        hit = next((hit for rule in rules_for(page, index) if (hit := rule(page, index))), None)
        if hit is not None and has_shape(page, index, hit):
            # What the format itself makes an item or a heading must be noise beyond doubt.
            given = isinstance(line.given, ListItem | Heading) and hit.place is not Place.ANYWHERE
            hits[index] = Hit(hit.noise, max(hit.place, Place.EDGES)) if given else hit
    return {index: hit for index, hit in hits.items() if not is_among_others(page, hits, index)}


def rules_for(page: Page, index: int) -> tuple[Callable[[Page, int], Hit | None], ...]:
    """Return the rules that a line can meet: of a paragraph that wraps, few know a single line."""
    if page.is_whole(index):
        return RULES
    return MARKUP_RULES if page.lines[index].goes_on else WRAPPED_RULES


def has_shape(page: Page, index: int, hit: Hit) -> bool:
    """Return whether the line begins, and ends, where such noise does."""
    if hit.noise.reason in MARKUP or (hit.noise.reason in FIELDS and hit.place is Place.ANYWHERE):
        return True
    return page.is_whole(index) or (hit.noise.reason in NOTICES and not page.lines[index].goes_on)


def is_among_others(page: Page, hits: dict[int, Hit], index: int) -> bool:
    """Return whether a line is one of several of a kind, of which some are no noise: items, or fields of a form."""
    line = page.lines[index]
    marked = MARKED.match(line.text) is not None and hits[index].noise.reason not in MARKUP
    field = hits[index].noise.reason in FIELDS and page.is_field(index)
    if not (marked or field):
        return False
    # Items are of one block; the fields of a form stand one below the other.
    beside = page.block(index) if marked else range(max(index - 1, 0), min(index + 2, len(page.lines)))
    around = [i for i in beside if i not in hits and i not in page.found]
    return any(MARKED.match(page.lines[i].text) if marked else page.is_field(i) for i in around)


MARKUP: Final = frozenset(("breadcrumb", "code-fence", "ornament", "directive", "page-number"))
"""What is noise whatever goes on in it."""

NOTICES: Final = frozenset(("copyright", "disclaimer", "cookies", "newsletter"))
"""What takes up whole paragraphs."""

FIELDS: Final = frozenset(("date", "source", "byline", "tags"))
"""What forms ask for too: `Date: …`, `Place: …`, `Present: …`."""


def is_at_edge(page: Page, index: int, place: Place) -> bool:
    """Return whether a line stands where such words are believed."""
    start, end = page.edges
    if place is Place.END:
        return index >= end
    if place is Place.APART and page.is_apart(index):
        return True
    return index < start or index >= end


def empty_heading(lines: list[Line], found: dict[int, Noise]) -> dict[int, Noise]:
    """Return the heading, of the format's own, that has nothing but addresses below it up to the end of the page, and
    no others of its rank beside it.
    """
    last = len(lines) - 1
    while last > 0 and last in found and found[last].reason in BELOW_TEXT:
        last -= 1
    heading = lines[last].given if lines else None
    if last == len(lines) - 1 or last < FEWEST_ABOVE or not isinstance(heading, Heading) or last in found:
        return {}
    levels = [one.given.level for i, one in enumerate(lines) if isinstance(one.given, Heading) and i not in found]
    if levels.count(heading.level) > SISTERLESS:
        return {}
    return {last: Noise("address", "it heads the addresses at the end of the page")}


def beside_noise(page: Page, hits: dict[int, Hit], found: dict[int, Noise]) -> None:
    """Take in, forwards and backwards, what stands in one block with noise; and the rest of notices' paragraphs."""
    for order, step in ((range(len(page.lines)), -1), (range(len(page.lines) - 1, -1, -1), 1)):
        for index in order:
            hit = hits.get(index)
            beside = index + step in found and in_one_block(page, index, index + step)
            if hit is not None and index not in found and hit.place < Place.END and beside:
                found[index] = hit.noise
    for index in sorted(found):
        following = index + 1
        while found[index].reason in NOTICES and following < len(page.lines) and page.lines[following].goes_on:
            found.setdefault(following, found[index])
            following += 1


def in_one_block(page: Page, one: int, other: int) -> bool:
    """Return whether no blank line parts two neighbouring lines."""
    return not page.lines[max(one, other)].opens_block
