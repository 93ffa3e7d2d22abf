"""Finds headings that carry no number: lines set apart by their looks, or short ones without a full stop, each with
text below it.

The looks rank them: a line underlined with `====` stands above one in capitals or in bold, and that above one that is
only short. Between looks of one weight, what comes first is the outer one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from trainkit.lazy import lazy
from trainkit.model import ListItem

from .line import ENDS_SENTENCE, Line, paragraph_end
from .measure import is_short
from .series import INDENT_TOLERANCE
from .styles import FIRST_BULLET
from .tree import Item
from .unmarked import FEWEST, short_lines

LONGEST_HEADING: Final = 12
"""Words. A heading is taken in at a glance; longer lines without a stop are sentences that lost it."""

LONGEST_WITH_COLON: Final = 5
"""Words. `Preparation:` is a heading, `You will need the following things:` only leads over to a list."""

LONGEST_SET_APART: Final = 20
"""Words of a line that its looks make a heading already; whole questions have so many."""

FEWEST_CAPITALS: Final = 4
"""Letters. Shorter words in capitals are abbreviations, as a whole line too (`FAQ`, `TBC`)."""

BOXED = re.compile(r"[【〖［][^【】〖〗［］]{1,30}[】〗］]\s?[:：]?|\[[^\[\]\d][^\[\]]{1,40}\]")
"""Brackets that East Asian writers set headings in."""

ANNEX: Final = lazy(
    r"(?:annex|appendix|annexe|anhang|anlage|anexo|apêndice|apéndice|allegato|appendice|bijlage|załącznik|приложение|додаток"
    r"|phụ lục|ek|lampiran|bilaga)\s?(?:[A-ZА-Я]|\d{1,2}|[IVX]{1,4})?\s?(?:[:.–—-]|$)"
    r"|(?:附录|附錄|附則|附则|附件|附表|別紙|別表|付録|부록|부칙|별표|별첨|ملحق|परिशिष्ट|پیوست|ภาคผนวก)\s?[\w一-十]?\s?(?:[:：.、–—-]|\s|$)",
    re.IGNORECASE,
)
"""How annexes are headed; a document has one as often as several."""

ANNEX_BEGINS: Final = (
    *(
        "anx",
        "ann",
        "anh",
        "anl",
        "ane",
        "app",
        "apê",
        "apé",
        "all",
        "bij",
        "zał",
        "при",
        "дод",
        "phụ",
        "ek",
        "lam",
        "bil",
    ),
    *("bil", "附", "別", "付", "부록", "부칙", "별", "ملحق", "परि", "پیوست", "ภาค"),
)
"""How those words begin, folded."""

CODE = re.compile(r"#\w|[{}<>$\\:^|]|\*+\s|!!")
"""How lines of programs begin, hashtags, and remarks that are to be seen (`!! Note`)."""

CLOSING = re.compile(r"[)）]")
"""What ends an aside; a line that is one, or begins one, heads nothing."""

FEWEST_INNER: Final = 2
"""Headings further in, at one indentation: one alone may stand anywhere."""

LOOKS: Final = {
    "upper": -51,
    "=": -50,
    "-": -49,
    "capitals": -49,
    "bold": -49,
    "boxed": -49,
    "annex": -49,
    "short": -48,
    "colon": FIRST_BULLET - 1,
}
"""The ranks of headings by their looks, from the weightiest on: above all lists and below headings that the format
itself gives; but a line that leads over to a list ends no numbered one."""

LONGEST_NAME: Final = 4
"""Words that name a list; more of them say something."""

FEWEST_NAMED: Final = 2
"""One line above a list may be a word by the way; two name what the lists hold."""

STRONG_LOOKS: Final = ("bold", "capitals", "boxed")
FEWEST_DOUBLED: Final = 2
"""Two headings that stand right above each other may be one over two lines; where this comes again, one is a
section's."""

SPELT: Final = {
    "upper": "lines right above others of their look",
    "=": "lines underlined with '='",
    "-": "underlined lines",
    "capitals": "lines in capitals",
    "bold": "lines in bold",
    "boxed": "lines in brackets",
    "annex": "headings of annexes",
    "short": "short lines without a full stop",
    "colon": "lines that lead over to a list",
}
"""The looks as people are told them."""


def heading_items(lines: Sequence[Line], found: dict[int, str], outer: bool, series: int) -> list[Item]:
    """Return the items that those headings begin, by index of line with their looks.

    `outer` headings end lists that go on behind them.
    """
    counts = Counter(found.values())
    depths = depths_of(lines, found)
    last = {(look, depths[index]): index for index, look in sorted(found.items())}
    return [
        Item(
            line=index,
            start=0,
            content=0,
            kind=f"heading {look} {depths[index]}" if depths[index] else f"heading {look}",
            series=series - list(LOOKS).index(look) - len(LOOKS) * depths[index],
            rank=LOOKS[look],
            indent=0,
            last_line=last[look, depths[index]],
            why=f"one of {counts[look]} {SPELT[look]} that have text below them",
            bare=True,
            level=1 if outer else 0,
        )
        for index, look in sorted(found.items())
    ]


def depths_of(lines: Sequence[Line], found: dict[int, str]) -> dict[int, int]:
    """Return how far in, counted in indentations of headings of its look, each heading stands: below one further out,
    of which the first is the outermost. Headings that are centred stand anywhere, and no two alike.
    """
    depths = dict.fromkeys(found, 0)
    for look in set(found.values()):
        indices = sorted(index for index in found if found[index] == look)
        indents = Counter(lines[index].indent for index in indices)
        inner = sorted(indents)[1:]
        if not inner or lines[indices[0]].indent > min(indents) or min(indents[one] for one in inner) < FEWEST_INNER:
            continue
        depths |= {index: sorted(indents).index(lines[index].indent) for index in indices}
    return depths


def find_bare_headings(lines: Sequence[Line], items: set[int], start: int) -> dict[int, str]:
    """Return which lines from `start` on look like headings, and how; `items` begin with an item's marker.

    Where the format gives headings, a line needs more than to be short.
    """
    has_given = any(line.given is not None for line in lines[start:])
    found: dict[int, str] = {}
    for index in range(start, len(lines) - 1):
        if index in items or lines[index].part is not None or lines[index].given is not None or lines[index].goes_on:
            continue
        look = look_of(lines[index])
        if look == "short":
            if leads_to_list(lines, items, index):
                found[index] = "colon"
            elif not has_given and not is_below_heading(lines, found, index) and is_bare_heading(lines, items, index):
                found[index] = look
        elif stands_over_text(lines, items, index):
            found[index] = look
    names = [index for index in range(start, len(lines) - 1) if index not in found and names_list(lines, index)]
    if len(names) >= FEWEST_NAMED:
        found |= dict.fromkeys(names, "colon")
    return found | dict.fromkeys(upper_headings(found), "upper")


def is_below_heading(lines: Sequence[Line], found: dict[int, str], index: int) -> bool:
    """Return whether a line stands right below a heading, and not as the first of several further in."""
    return index - 1 in found and not (lines[index].indent > lines[index - 1].indent and hangs_over(lines, index))


def names_list(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line is a name of few words for the list right below it that the format gives: `Do`."""
    line, below = lines[index], lines[index + 1]
    if line.part is not None or line.given is not None or line.level or line.goes_on or not line.opens_block:
        return False
    is_list = isinstance(below.given, ListItem) and below.level == 1
    return is_list and is_short(line.text, LONGEST_NAME) and ENDS_SENTENCE.search(line.text) is None


def upper_headings(found: dict[int, str]) -> list[int]:
    """Return the headings of sections: those right above another that looks the same, where several stand so."""
    doubled = [index for index, look in found.items() if look in STRONG_LOOKS and found.get(index + 1) == look]
    is_regular = len(doubled) >= FEWEST_DOUBLED and not any(index + 1 in doubled for index in doubled)
    return doubled if is_regular else []


def believed(found: dict[int, str], among_chapters: bool) -> dict[int, str]:
    """Return the headings without those whose looks are alone: one bold line is an outcry, one short line a verse.

    Among numbered chapters, one without a number may be an annex.
    """
    kinds: dict[str, list[int]] = defaultdict(list)
    for index, look in found.items():
        kinds[look].append(index)
    lone = {look for look, indices in kinds.items() if len(indices) < 2 and look not in "=-"}
    if len(found) > 1:
        lone -= {"capitals", "bold", "boxed"}
    lone.discard("annex")
    if among_chapters:
        lone.discard("short")
    return {index: look for index, look in found.items() if look not in lone}


def look_of(line: Line) -> str:
    """Return what sets the line apart, or "short" if its length must do."""
    if line.rule and is_short(line.text, LONGEST_SET_APART):
        return "=" if line.rule in "=═" else "-"
    if line.is_strong and is_short(line.text, LONGEST_SET_APART) and line.text[-1] not in ",;，；":
        return "bold"
    if BOXED.fullmatch(line.text):
        return "boxed"
    if (
        line.opens_block
        and line.folded.startswith(ANNEX_BEGINS)
        and ANNEX.match(line.text)
        and has_heading_shape(line.text)
    ):
        return "annex"
    return "capitals" if is_in_capitals(line.text) else "short"


def is_in_capitals(text: str) -> bool:
    """Return whether a short text has no small letter."""
    if len(text) > 200 or not text.isupper() or not is_short(text, LONGEST_HEADING):
        return False
    stop = ENDS_SENTENCE.search(text)
    letters = sum(character.isupper() for character in text)
    return letters >= FEWEST_CAPITALS and (stop is None or stop.group()[0] in ":：?？!！")


def stands_over_text(lines: Sequence[Line], items: set[int], index: int) -> bool:
    """Return whether a line set apart by its looks has something below it, and begins something itself."""
    line, before = lines[index], lines[index - 1] if index else None
    if BOXED.fullmatch(line.text):
        return True
    if not line.opens_block and before is not None and not ENDS_SENTENCE.search(before.text[-8:]):
        # Within a block, only another heading or the end of a list can come right before it.
        return bool(line.rule or line.is_strong or index - 1 in items or before.text.isupper())
    return True


def leads_to_list(lines: Sequence[Line], items: set[int], index: int) -> bool:
    """Return whether a short line with a colon has a list right below it."""
    text = lines[index].text
    return (
        text.endswith((":", "："))
        and (index + 1 in items or len(short_lines(lines, index + 1, items)) >= FEWEST)
        and has_heading_shape(text)
    )


def hangs_over(lines: Sequence[Line], index: int) -> bool:
    """Return whether the lines below stand further in, and those above don't stand as far out."""
    line, after, before = lines[index], lines[index + 1], lines[index - 1] if index else None
    opens = line.opens_block or before is None or before.indent > line.indent
    return opens and after.indent > line.indent + INDENT_TOLERANCE


def is_bare_heading(lines: Sequence[Line], items: set[int], index: int) -> bool:
    """Return whether a line with nothing but its shortness for it has a heading's shape and place."""
    line, after = lines[index], lines[index + 1]
    if after.goes_on:
        return False
    hangs = hangs_over(lines, index)
    if not has_heading_shape(line.text, LONGEST_SET_APART if hangs else LONGEST_HEADING):
        return False
    if hangs and index + 1 not in items:
        return True
    before = lines[index - 1] if index else None
    # In the middle of a block only what comes after a full stop can be something new.
    if not line.opens_block and before is not None and not ENDS_SENTENCE.search(before.text[-8:]):
        return False
    if index + 1 in items or after.part is not None:
        # A line that has its block to itself, or begins it, stands over the list; another may be its item's last words.
        return line.opens_block or line.closes_block or line.text.endswith((":", "："))
    if line.opens_block and len(short_lines(lines, index + 1, items)) >= FEWEST:
        return True
    last = lines[paragraph_end(lines, index + 1) - 1]
    return bool(ENDS_SENTENCE.search(last.text[-8:])) or after.width > 2 * line.width


def has_heading_shape(text: str, longest: int = LONGEST_HEADING) -> bool:
    """Return whether `text` is short, begins like a heading and has no full stop."""
    if not is_short(text, longest) or text[:1].islower() or not any(c.isalpha() for c in text):
        return False
    if CODE.match(text) or (text[0] in "(（" and (text[-1] in ")）" or not CLOSING.search(text))):
        return False
    stop = ENDS_SENTENCE.search(text)
    if stop is None:
        return text[-1] not in ",，、"
    if stop.group()[0] in ":：":
        return is_short(text, LONGEST_WITH_COLON)
    return stop.group()[0] in "?？!！"
