"""Tables of contents and agendas: lists that only repeat the headings of the text."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import Final

from trainkit.lazy import lazy
from trainkit.outline.line import letters_of

from .page import Noise, Page, is_prose
from .section_words import CONTENTS
from .vocabulary import Vocabulary, label_of

LEADERS = lazy(
    r"\s*\((?:S|p|pp|pág|pag|стр|с|page|Seite|str)\.?\s?\d{1,4}\)\s*$|\s*(?:\.{3,}|…{1,}|(?:\.\s){3,}|·{3,}|_{3,})\s*\d{1,4}\s*$|\s{3,}\d{1,4}\s*$|\t+\d{1,4}\s*$"
)
"""Dots, or a wide gap, that lead to the number of a page."""

DOTS = lazy(r"\w.*\.{5,}\s*\d{1,4}\s*$")
PAGE_BEHIND = lazy(r"[\s,]+(?:p\.?|S\.)?\s?\d{1,4}\s*$")
MARKER = lazy(
    r"(?:[^\W\d_]{2,10}\s)?(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivxlcIVXLC]{1,6}|[A-Za-z])[.)、．:：]?[)）]?\s+"
    r"|\d{1,3}(?:\.\d{1,3})*[.)、．]\s*|[(（]?[一二三四五六七八九十]{1,3}[)）、．]\s*|第.{1,3}[章节節条步点點部][、：:\s]*|[①-⑳]\s*"
    r"|[•●◦▪■□◆✓☐*–→+-]\s*)+"
)
STOPS: Final = (".", "。", "।")
"""What headings don't end with, but sentences."""

NUMBERED = lazy(
    r"(?:[^\W\d_]{2,10}\s)?(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3})*[.)、．:：]?\s|[①-⑳(（第一二三四五六七八九十IVX]"
)
"""How the entries of a numbered table of contents begin."""

NUMBER = lazy(r"(\d{1,3}(?:\.\d{1,3})*)[.):\s]")
PARTING = lazy(r"\s*[;；|｜•・→/]\s*|\s+(?=\d{1,2}[\s.)．、])")
"""What parts the headings of a table of contents on one line."""

LINK = lazy(r"\[([^\[\]]*)\]\([^()]*\)")

FEWEST: Final = 3
"""Two lines may repeat by accident; under a label they are enough."""

FEWEST_LABELLED: Final = 2
MISSES: Final = 5
"""One line in so many may be worded otherwise than its heading."""

LONGEST: Final = 200
"""Characters of a heading and its leaders."""


@cache
def labels() -> frozenset[str]:
    """Return the headings of tables of contents."""
    return Vocabulary(CONTENTS).phrases


@cache  # a line is compared when it begins a list, goes on in one and comes again; forgotten with its text
def name_of(text: str) -> str:
    """Return a heading as it is compared with its entry: without number, leaders and page, letters and digits only."""
    text = LINK.sub(r"\1", text[:LONGEST])
    marker = MARKER.match(text)
    bare = text[marker.end() :] if marker else text
    return letters_of(LEADERS.sub("", bare) if may_lead(bare) else bare)


def may_lead(text: str) -> bool:
    """Return whether a line ends as lines do that lead to the number of a page."""
    last = text.rstrip()[-1:]
    return last == ")" or last.isdigit()


def leads_to_page(text: str) -> bool:
    """Return whether dots or a gap lead to the number of a page at the end of a line."""
    return may_lead(text) and LEADERS.search(text[-LONGEST:]) is not None


def names_in(text: str) -> list[str]:
    """Return the names under which a line may be listed: all of it, and what stands before a colon or a full stop."""
    names = [name_of(text)] if len(text) <= LONGEST else []
    for mark in (":", "：", ". ", "。", " – ", " — "):
        head = text[:LONGEST].partition(mark)[0] if mark in text[:LONGEST] else ""
        if len(head) > 3 and (name := name_of(head)):
            names.append(name)
    return [name for name in names if name]


def contents(page: Page) -> dict[int, Noise]:
    """Recognise the lists whose lines come again below, in the same order, as headings or at the beginning of items."""
    places: dict[str, list[int]] = {}
    for index, line in enumerate(page.lines):
        for name in dict.fromkeys(names_in(line.text)) if line.part is None else ():
            places.setdefault(name, []).append(index)
    found = led_by_dots(page) | contents_in_line(page, places) | numbered_below(page, places)
    index = 0
    while index < len(page.lines):
        end = run_end(page, index, places)
        if end == index:
            index += 1
            continue
        labelled = index > 0 and page.lines[index - 1].part is None and page.lines[index - 1].label in labels()
        led = sum(leads_to_page(line.text) for line in page.lines[index:end])
        if repeats(page, index, end, places, labelled) or (led > 1 and led * 2 >= end - index):
            why = f"a list of {end - index} headings that come again below"
            found.update(dict.fromkeys(range(index, end), Noise("contents", why)))
            if labelled:
                found[index - 1] = Noise("contents", "it names the list of headings below it")
        index = end
    name_of.cache_clear()
    return found


def numbered_below(page: Page, places: dict[str, list[int]]) -> dict[int, Noise]:
    """Recognise a numbered list right below the label of a table of contents, whose first entries come again behind it:
    of an extract, the later chapters don't.
    """
    found: dict[int, Noise] = {}
    for label, line in enumerate(page.lines):
        if line.label not in labels() or not line.text or not page.is_whole(label):
            continue
        end = numbered_end(page, label + 1)
        first = [comes_again(page.lines[index].text, end - 1, places) for index in range(label + 1, end)][:FEWEST]
        if end - label > FEWEST and all(first) and first == sorted(first):
            found.update(dict.fromkeys(range(label, end), Noise("contents", "a list of headings under its label")))
    return found


def is_stopped(text: str) -> bool:
    """Return whether a line ends with a full stop, and not with dots that leave something open."""
    return text.endswith(STOPS) and not text.endswith("..")


def numbered_end(page: Page, start: int) -> int:
    """Return the index behind the short numbered lines, of the block that ends there too, from `start` on."""
    index = start
    while index < len(page.lines):
        line = page.lines[index]
        if line.part is not None or line.goes_on or is_stopped(line.text) or NUMBERED.match(line.text) is None:
            break
        index += 1
        if line.closes_block:
            break
    return index


def led_by_dots(page: Page) -> dict[int, Noise]:
    """Recognise the lines, wherever a page ends between them, whose dots lead to the number of a page."""
    led = [
        i for i, line in enumerate(page.lines) if "..." in line.text[-LONGEST:] and DOTS.search(line.text[-LONGEST:])
    ]
    if len(led) < FEWEST_LABELLED:
        return {}
    labelled = [i - 1 for i in led if i and page.lines[i - 1].label in labels()]
    return dict.fromkeys((*labelled, *led), Noise("contents", f"one of {len(led)} lines with dots that lead to a page"))


def contents_in_line(page: Page, places: dict[str, list[int]]) -> dict[int, Noise]:
    """Recognise a whole table of contents on one line, below its label or behind it: `Contents: 1. Tea; 2. Cakes`."""
    found: dict[int, Noise] = {}
    for index, line in enumerate(page.lines):
        label, rest = label_of(line.text)
        below = index > 0 and page.lines[index - 1].label in labels()
        if not below and (not rest or label not in labels()):
            continue
        names = [name for part in PARTING.split(line.text if below else rest) if (name := name_of(part))]
        again = sum(bool(later) and later[-1] > index for name in names if (later := places.get(name)) is not None)
        if len(names) >= FEWEST and again * MISSES >= (MISSES - 1) * len(names):
            found[index] = Noise("contents", f"a list of {len(names)} headings that come again below, on one line")
            if below:
                found[index - 1] = Noise("contents", "it names the list of headings below it")
    return found


def run_end(page: Page, start: int, places: dict[str, list[int]]) -> int:
    """Return the index behind the lines from `start` on that come again below, or lead to the number of a page."""
    index, missed, end = start, 0, start
    seen: set[str] = set()
    while index < len(page.lines):
        line = page.lines[index]
        name = name_of(line.text)
        if line.part is not None or not name or name in seen or len(line.text) > LONGEST or is_prose(line.text):
            break
        again = comes_again(line.text, index, places)
        seen.add(name)
        index += 1
        if again or leads_to_page(line.text):
            end = index
        else:
            missed += 1
            if missed * MISSES > index - start:
                break
    return end


def comes_again(text: str, index: int, places: dict[str, list[int]]) -> int:
    """Return the next line behind `index` that begins with the words of `text`, or 0."""
    names = [name_of(text)]
    if may_lead(text[:LONGEST]):
        names.append(name_of(PAGE_BEHIND.sub("", text[:LONGEST])))
    for name in names:
        later = places.get(name, ())
        place = bisect_left(later, index + 1)
        if place < len(later):
            return later[place]
    return 0


def differ(entry: str, heading: str) -> bool:
    """Return whether both begin with a number, and not with the same: a list of choices may name chapters too."""
    one, other = NUMBER.match(entry), NUMBER.match(heading)
    return one is not None and other is not None and one[1] != other[1]


def repeats(page: Page, start: int, end: int, places: dict[str, list[int]], labelled: bool) -> bool:
    """Return whether the lines `start:end` come again behind them, in the same order."""
    if end - start < (FEWEST_LABELLED if labelled else FEWEST):
        return False
    again = [comes_again(page.lines[i].text, end - 1, places) for i in range(start, end)]
    hits = [place for place in again if place]
    # Right behind each other they are the same list twice: which of them is the text's, nobody can tell.
    apart = sum(b - a > 1 for a, b in pairwise(hits))
    renumbered = sum(
        differ(page.lines[i].text, page.lines[place].text)
        for i, place in zip(range(start, end), again, strict=True)
        if place
    )
    if renumbered * 2 > len(hits):
        return False
    return len(hits) * MISSES >= (MISSES - 1) * len(again) and hits == sorted(hits) and apart * 2 >= len(hits) - 1
