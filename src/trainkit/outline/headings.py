"""Parts the heading of a point from its text, by what the points beside it do.

A colon in one sentence proves nothing; a colon near the beginning of most points of a list is the writer's form.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec

from trainkit.scripts import is_wide

from .line import ENDS_SENTENCE
from .measure import is_short, length
from .passage import Passage
from .tree import Node, Paragraph

LONGEST_OWN_LINE: Final = 15
"""Words of a heading that has its paragraph to itself; more is a sentence."""

LONGEST_GIVEN: Final = 1_000
"""Characters of what the format, or the looks of a line, make a heading: two slides full of text are no title of one,
but a paragraph set in the wrong style.
"""

LONGEST_RUN_IN: Final = 16
"""Words before the colon. Whole clauses stand there; a writer who needs more has written a sentence with a colon."""

LONGEST_FIRST_SENTENCE: Final = 8
"""Words of a first sentence that is set as a heading (`Be on time. People …`)."""

LONGEST_LABEL: Final = 4
"""Words of a label that needs no others beside it: `Hepatitis B: bring your card.`"""

LIST_SHARE: Final = 0.5
"""Half the points of a list in one form make it the list's form; the others may be written otherwise."""

FEWEST_ALIKE: Final = 2
"""One colon among two points is an accident."""

LONGEST_WEIGHED: Final = 400
"""Characters of a text that say whether it explains its heading; the rest only makes it surer."""

SENTENCE_SHARE: Final = 0.75
"""Short first sentences are common in prose too, so that nearly all points must begin with one."""

COLON = re.compile(r"\s?[:：](?=\s|[^\x00-\x7f])\s*")
BRACKETED = re.compile(r"[(（【\[「『《]([^()（）【】\[\]「」『』《》]{1,40})[)）】\]」』》]\s?[:：]?\s*")
QUOTING: Final = "「」『』《》"
BOLD_END = re.compile(r"[.:：。!?！？–—-]\s*$")
DASH = re.compile(r"\s+[—–-]\s+|\s*——\s*|(?<=\w)—(?=\w)")
FULL_STOP = re.compile(
    r"(?<=[^\W\d_])(?:\.(?=\s)(?!\s+[a-zß-öø-ÿа-яё])|[!?](?=\s))"
    r"(?<!\b(?:im|ul|[nN]r|[dD]r|čl|им|ул)\.)(?<!\b(?:ust|pkt)\.)(?<!\b(?:[pP]rof|odst)\.)"
    r"(?<!\.\s[A-ZŁŚŻČŠŽА-Я]\.)\s*|[。！？]"
)
"""A full stop, but that of abbreviations which are no words of any language, and of an initial behind one; a small
letter goes on behind any abbreviation: `A file (resp. a folder)`.
"""


class Split(msgspec.Struct, frozen=True, gc=False):
    """A point's heading, if it has one, the rest of its first paragraph, and why."""

    heading: Passage | None
    rest: Passage | None
    why: str


Finder = Callable[[Passage], tuple[Passage, Passage] | None]


class Form(msgspec.Struct, frozen=True):
    """A way to part heading and text: how the place is found, in how many points of a list, and what it is called.

    `explains` tells whether the text behind such headings must be longer than they are.
    """

    find: Finder
    share: float
    why: str
    explains: bool = False


def split_headings(nodes: list[Node]) -> list[Split]:
    """Return the headings of sibling points, in their order."""
    firsts = [first_passage(node) for node in nodes]
    own_lines = own_line_headings(nodes, firsts)
    running = [first for first, alone in zip(firsts, own_lines, strict=True) if first is not None and not alone]
    form, why = list_form(running)
    splits = []
    for node, first, alone in zip(nodes, firsts, own_lines, strict=True):
        cut = cut_by(form, first) if first is not None and not alone and form is not None else None
        if first is None:
            splits.append(Split(None, None, "nothing stands beside its marker"))
        elif alone and is_sentences(node, first):
            splits.append(Split(None, first, "sentences that stand below their number"))
        elif alone:
            splits.append(Split(without_colon(first), None, "it is a short line with its text below"))
        elif cut is not None:
            splits.append(Split(cut[0], cut[1], why))
        elif (label := short_label(first)) is not None:
            splits.append(Split(label[0], label[1], "it is a label of few words before a colon"))
        elif is_phrase(first, node):
            splits.append(Split(without_colon(first), None, "it is a phrase without a full stop"))
        else:
            splits.append(Split(None, first, "a sentence, not a heading"))
    return splits


def cut_by(form: Finder, first: Passage) -> tuple[Passage, Passage] | None:
    """Return heading and text in the form of the list, or in another one: where most points have headings, all have."""
    finders = (form, *(other.find for other in FORMS if other.find is not form))
    return next((cut for find in finders if (cut := find(first)) is not None), None)


def own_line_headings(nodes: list[Node], firsts: list[Passage | None]) -> list[bool]:
    """Return which points have a heading on a line of its own; with a full stop only if most points do it so."""
    alone = [first is not None and stands_alone(node, first) for node, first in zip(nodes, firsts, strict=True)]
    stopped = [first is not None and closes_with_stop(node, first) for node, first in zip(nodes, firsts, strict=True)]
    if sum(stopped) > 1 and sum(alone) + sum(stopped) >= LIST_SHARE * len(nodes):
        return [one or other for one, other in zip(alone, stopped, strict=True)]
    return alone


def list_form(firsts: list[Passage]) -> tuple[Finder | None, str]:
    """Return how the points of a list part heading and text, or None if they don't."""
    for form in FORMS:
        cuts = [cut for first in firsts if (cut := form.find(first)) is not None]
        if len(cuts) < min(FEWEST_ALIKE, len(firsts)) or not cuts or len(cuts) < form.share * len(firsts):
            continue
        if not form.explains or explain_headings(cuts):
            return form.find, f"it stands before {form.why}, as in {len(cuts)} of {len(firsts)} points beside it"
    return None, ""


def explain_headings(cuts: list[tuple[Passage, Passage]]) -> bool:
    """Return whether there is more text than headings, as there is where the one explains the other."""
    return sum(length(str(text)[:LONGEST_WEIGHED]) - length(str(heading)) for heading, text in cuts) > 0


def before_colon(first: Passage) -> tuple[Passage, Passage] | None:
    """Cut at the first colon, if what stands before it can be a heading."""
    return cut_at(COLON, first, LONGEST_RUN_IN)


def short_label(first: Passage) -> tuple[Passage, Passage] | None:
    """Cut at a colon behind so few words that they can be nothing but a label, whatever the points beside do."""
    return cut_at(COLON, first, LONGEST_LABEL)


def before_dash(first: Passage) -> tuple[Passage, Passage] | None:
    """Cut at the first dash, if what stands before it can be a heading."""
    return cut_at(DASH, first, LONGEST_FIRST_SENTENCE)


def first_sentence(first: Passage) -> tuple[Passage, Passage] | None:
    """Cut after a short first sentence, if text follows."""
    return cut_at(FULL_STOP, first, LONGEST_FIRST_SENTENCE)


def colon_or_sentence(first: Passage) -> tuple[Passage, Passage] | None:
    """Cut at the first colon, or after a short first sentence: some writers use both."""
    return before_colon(first) or first_sentence(first)


def before_bold_ends(first: Passage) -> tuple[Passage, Passage] | None:
    """Cut where bold type ends, if a heading's length of it stands at the beginning."""
    bold = first.bold
    if not bold or bold >= first.end - first.start or not is_short(str(first)[:bold], LONGEST_RUN_IN):
        return None
    before, after = without_colon(first.part(0, bold)), first.part(bold + opening_mark(str(first)[bold : bold + 4]))
    if not before or not after or is_emphasis(str(first)[:bold].rstrip(), str(first)[bold:]):
        return None
    return before, after


def is_emphasis(bold: str, rest: str) -> bool:
    """Return whether a sentence that begins in bold type goes on behind it: with a small letter, or in a script that
    has none with a blank alone.
    """
    follows = rest.lstrip()[:1]
    if bold[-1].isalnum() and rest[:1].isspace() and follows.isalpha():
        return follows.islower() or (follows.lower() == follows.upper() and not is_wide(follows))
    return False


BOX = re.compile(r"[【〖［\[]\s?([^【】〖〗［］\[\]]+?)\s?[】〗］\]]\s?[:：]?")


def opening_mark(text: str) -> int:
    """Return how much of the text behind a heading only parts them."""
    match = re.match(r"\s*[:：.。–—-]?\s*", text)
    return match.end() if match else 0


def within_brackets(first: Passage) -> tuple[Passage, Passage] | None:
    """Cut behind the brackets with which the text begins: `[Safety] Wear gloves.`, `【准备】戴好手套。`."""
    text = str(first)
    match = BRACKETED.match(text)
    if match is None or (text[0] in QUOTING and match[0][-1] in QUOTING and text[match.end() :][:1].isalnum()):
        return None  # What stands in quotation marks is then the subject of its sentence.
    before, after = first.part(match.start(1), match.end(1)), first.part(match.end())
    return (before, after) if before and after else None


FORMS: Final = (
    Form(within_brackets, LIST_SHARE, "the end of brackets"),
    Form(before_bold_ends, LIST_SHARE, "the end of bold type"),
    Form(before_colon, LIST_SHARE, "a colon"),
    Form(before_dash, LIST_SHARE, "a dash"),
    Form(first_sentence, SENTENCE_SHARE, "the text as a short sentence", explains=True),
    Form(colon_or_sentence, SENTENCE_SHARE, "a colon or the text as a short sentence", explains=True),
)
"""The first that fits its share of a list is the list's."""


def cut_at(mark: re.Pattern[str], first: Passage, longest: int) -> tuple[Passage, Passage] | None:
    """Return what stands before and after the first `mark`, if that is one short clause and some text."""
    text = str(first)[: longest * 20]
    match = mark.search(text)
    if match is None or match.start() == 0 or match.end() >= first.end - first.start:
        return None
    # "Ask: why?" keeps its question mark, but a full stop is no part of a heading.
    kept = match.end() if match.group()[0] in "!?！？" else match.start()
    before, after = first.part(0, kept), first.part(match.end())
    stop = FULL_STOP.search(text, 0, match.start())
    if not is_short(str(before), longest) or stop is not None or not any(c.isalnum() for c in str(before)):
        return None
    return (before, after) if after else None


def first_passage(node: Node) -> Passage | None:
    """Return the text beside the marker, if there is any."""
    first = node.content[0] if node.content else None
    return first.passage if isinstance(first, Paragraph) else None


def stands_alone(node: Node, first: Passage) -> bool:
    """Return whether the first paragraph is a heading by its place: short, with text or points below it."""
    if node.item is not None and node.item.bare:
        return first.end - first.start <= LONGEST_GIVEN
    text = str(first)
    if first.bold >= len(text.rstrip(" .:：")) and is_short(text, LONGEST_RUN_IN):
        return True
    if len(node.content) + len(node.nodes) < 2 or not is_short(text, LONGEST_OWN_LINE):
        return False
    stop = ENDS_SENTENCE.search(text)
    if stop is None or stop.group()[0] in ":：?？!！":
        return FULL_STOP.search(text) is None and COLON.search(text.rstrip(":： ")) is None
    return False


def is_sentences(node: Node, first: Passage) -> bool:
    """Return whether the text of a heading that is a number alone (`Step 1`) is a paragraph below it."""
    below = node.item is not None and node.item.bare and first.span("").start_line > node.place[0]
    return below and FULL_STOP.search(str(first)) is not None


def closes_with_stop(node: Node, first: Passage) -> bool:
    """Return whether the first paragraph is a short sentence with text below it: `1. Listen first.` and its lines."""
    text = str(first)
    inner = FULL_STOP.search(text) or COLON.search(text)
    return len(node.content) > 1 and inner is None and is_short(text, LONGEST_FIRST_SENTENCE)


def is_phrase(first: Passage, node: Node) -> bool:
    """Return whether a point's only text is a phrase."""
    text = str(first)
    return (
        len(node.content) == 1
        and is_short(text, LONGEST_OWN_LINE)
        and (ENDS_SENTENCE.search(text) is None or (bool(node.nodes) and text.endswith((":", "："))))
        and FULL_STOP.search(text) is None
    )


def without_colon(heading: Passage) -> Passage:
    """Return a heading that has its line to itself without brackets around it, and the colon or stop behind it."""
    text = str(heading)
    box = BOX.fullmatch(text)
    if box is not None:
        return heading.part(box.start(1), box.end(1))
    kept = text.rstrip(":：").rstrip()
    if kept.endswith((".", "。")) and not kept.endswith("..") and len(kept) == len(text):
        kept = kept[:-1]
    return heading.part(0, len(kept)) if kept else heading
