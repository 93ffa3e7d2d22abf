"""Sections that stand around a text: other articles, what readers wrote, words on the author."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from trainkit.lazy import lazy
from trainkit.model import Heading
from trainkit.outline.line import ENDS_SENTENCE, Line, fold

from .dates import is_date
from .ending_words import ANSWERS, HISTORY
from .notes import is_count, notes_in
from .page import MARKED, Hit, Noise, Page, Place, is_prose
from .section_words import AUTHOR_BOX, COMMENTS, NEIGHBOURS, RELATED
from .vocabulary import FIRST_UNSPACED, Vocabulary, label_of

LONGEST_ENTRY: Final = 25
"""Words of another article's title."""

LONGEST_REST: Final = 5
"""Words behind the label of an answer: `chosen by the asker`."""

LONGEST_BOX: Final = 3
"""Blocks of words on an author: the name, a portrait's place, a paragraph."""

LONGEST_CARD: Final = 3
"""Lines below the heading of another text: a few words, perhaps a date, and the link."""

SOONEST: Final = 3
"""What stands around a text at its end is behind at least a third of its lines."""

SAYS = lazy(
    r"\b(?:says|said|wrote|reply|replies|replied|antworten|répondre|responder|rispondi|ответить|sagt|dit|dice|schreibt"
    r"|пишет|trả lời)\b"
    r"|回复|回覆|返信|답글|رد|@\w|\b\d{1,2}:\d\d\b|\bago\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|[:;]-?\)",
    re.IGNORECASE,
)
"""What stands in comments: who says it, when, and how to answer."""

SPEAKER = lazy(r"[^\W\d_][\w .'-]{1,24}:\s\S")


@cache
def vocabulary(name: str) -> Vocabulary:
    """Return the labels of one kind of section."""
    tables = {
        "related": RELATED,
        "neighbours": NEIGHBOURS,
        "comments": COMMENTS,
        "author": AUTHOR_BOX,
        "answers": ANSWERS,
        "history": HISTORY,
    }
    return Vocabulary(tables[name])


def reference(page: Page, index: int) -> Hit | None:
    """Recognise a line that names another text: `Read more: How to …`, `下一篇：……`."""
    text = page.lines[index].text
    label, rest = label_of(text)
    if not rest:
        # 上一篇 needs no colon before its title.
        label, _, rest = fold(text[:LONGEST_ENTRY]).partition(" ")
        label = label if label >= FIRST_UNSPACED else ""
    if not rest or len(text.split()) > LONGEST_ENTRY or len(text) > LONGEST_ENTRY * 10:
        return None
    label = label.strip(" <>»«›→←|-")
    if label in vocabulary("neighbours").phrases:
        return Hit(Noise("related", "it leads to the text before or behind this one"), Place.EDGES)
    if label in vocabulary("related").phrases:
        return Hit(Noise("related", "it leads to another text"), Place.APART)
    if vocabulary("related").at(label):
        return Hit(Noise("related", "it leads to another text"), Place.EDGES)
    return None


def answer_label(page: Page, index: int) -> Hit | None:
    """Recognise the labels of boards on which readers ask and answer: `Best answer (chosen by asker)`."""
    label = page.lines[index].label
    phrase = vocabulary("answers").at(label) if " " in label or label >= FIRST_UNSPACED else ""
    rest = label[len(phrase) :].strip(" ()（）-–—:：")
    if not phrase or len(rest.split()) > LONGEST_REST or len(rest) > LONGEST_ENTRY:
        return None
    return Hit(Noise("answers", "a label of a board on which readers ask and answer"), Place.ANYWHERE)


def related(page: Page) -> dict[int, Noise]:
    """Recognise labels like `Related articles` with the titles below them."""
    found: dict[int, Noise] = {}
    labels = vocabulary("related").phrases | vocabulary("neighbours").phrases
    for index, line in enumerate(page.lines):
        if index in found or not line.text or line.label not in labels or not page.is_whole(index):
            continue
        end = max(entries_end(page, index + 1), cards_end(page, index))
        weak = line.label in vocabulary("neighbours").phrases or line.text.endswith(("...", "…"))
        if end == index + 1 and not (weak or end == len(page.lines)):
            continue
        found[index] = Noise("related", "it names what leads to other texts")
        found.update(dict.fromkeys(range(index + 1, end), Noise("related", "the title of another text")))
    return found


def cards_end(page: Page, index: int) -> int:
    """Return the index behind the other texts that stand below a heading with headings of their own, each with a few
    words and a line that leads there.
    """
    end, own = index + 1, page.lines[index].given
    while isinstance(own, Heading) and end < len(page.lines):
        heading = page.lines[end].given
        if not isinstance(heading, Heading) or heading.level <= own.level:
            break
        words = range(end + 1, min(end + 1 + LONGEST_CARD, len(page.lines)))
        last = next((i for i in words if leads(page.lines[i]) or isinstance(page.lines[i].given, Heading)), None)
        if last is None or isinstance(page.lines[last].given, Heading):
            break
        end = last + 1
    return end


def leads(line: Line) -> bool:
    """Return whether a line is one link."""
    return bool(line.text) and len(line.links) == 1 and line.links[0].end - line.links[0].start >= len(line.text)


def entries_end(page: Page, start: int) -> int:
    """Return the index behind the titles of other texts that stand from `start` on.

    They end at a sentence and at a heading; behind a block of them another one must be of titles with the same mark.
    """
    index = start
    while index < len(page.lines):
        line = page.lines[index]
        heading = isinstance(line.given, Heading)
        if line.part is not None or heading or not is_entry(line.text):
            break
        index += 1
        if line.closes_block and index < len(page.lines) and not goes_on(page, start, index):
            break
    # Prose right behind the last lines of a block: these were its heading.
    while index > start and index < len(page.lines) and not page.lines[index - 1].closes_block:
        index -= 1
    return index


def is_entry(text: str) -> bool:
    """Return whether a line can be the title of another text."""
    if len(text) > LONGEST_ENTRY * 10 or len(text.split()) > LONGEST_ENTRY:
        return False
    stop = ENDS_SENTENCE.search(text[-4:])
    return (stop is None or stop.group()[0] in "?？!！…") and not is_prose(text)


def goes_on(page: Page, start: int, index: int) -> bool:
    """Return whether the list of titles goes on with the next block: with the same mark, or as nothing else comes."""
    first, following = page.lines[start], page.lines[index]
    if MARKED.match(first.text) or first.given is not None:
        same = (following.given is not None and type(following.given) is type(first.given)) if first.given else True
        return same and following.text[:1] == first.text[:1] if not first.given else same
    rest = page.lines[index : index + 12]
    return all(line.part is None and is_entry(line.text) for line in rest) and len(page.lines) - index <= 12


def comments(page: Page) -> dict[int, Noise]:
    """Recognise what readers wrote: a label, or their number, with what looks like comments from there to the end."""
    phrases = vocabulary("comments").phrases
    for index, line in enumerate(page.lines):
        if index * SOONEST < len(page.lines) or line.label not in phrases or not page.is_whole(index):
            continue
        rest = page.lines[index + 1 :]
        counted = is_count(line.text)
        told = sum(bool(SAYS.search(one.text) or is_date(one.text) or SPEAKER.match(one.text)) for one in rest[:400])
        asked = len(line.label.split()) > 1
        if told * 4 >= len(rest) or ((counted or asked) and (told or len(rest) <= 6)):
            noise = Noise("comments", "what readers wrote, from here to the end")
            return dict.fromkeys(range(index, len(page.lines)), noise)
    return {}


def histories(page: Page) -> dict[int, Noise]:
    """Recognise the table of a document's versions: its label behind the text, and the rows below it."""
    phrases = vocabulary("history").phrases
    for index, line in enumerate(page.lines):
        if index * SOONEST < len(page.lines) or line.label not in phrases or not page.is_whole(index):
            continue
        end = page.block_end(index)
        end = page.block_end(end) if end == index + 1 and end < len(page.lines) else end
        rows = page.lines[index + 1 : end]
        dated = sum(any(map(str.isdigit, row.text)) for row in rows)
        if rows and dated * 2 >= len(rows) and all(row.part is None for row in rows):
            return dict.fromkeys(range(index, end), Noise("version", "the versions of the document, behind its text"))
    return {}


def author_box(page: Page) -> dict[int, Noise]:
    """Recognise the words on the author behind a text: under a label, or because they begin with the byline's name."""
    phrases = vocabulary("author").phrases
    for index, line in enumerate(page.lines):
        if index * SOONEST < len(page.lines) or not page.is_whole(index):
            continue
        if line.label in phrases and line.text and "?" not in line.text:
            end = box_end(page, index)
            if end > index + 1:
                return dict.fromkeys(range(index, end), Noise("author-box", "words on the author, under a label"))
    return signed_box(page)


def box_end(page: Page, index: int) -> int:
    """Return the index behind the words below a label; nothing but noise and other boxes may follow them."""
    end, blocks = page.block_end(index), 0
    alone = end == index + 1
    while end < len(page.lines) and (blocks < 1 and alone):
        end = page.block_end(end)
        blocks += 1
    marked = any(MARKED.match(line.text) for line in page.lines[index:end])
    following = any(MARKED.match(line.text) for line in page.lines[end:])
    return index if marked or following else end


def signed_box(page: Page) -> dict[int, Noise]:
    """Recognise a last block that begins with the name that stands in the byline."""
    names = [name for line in page.lines[:12] if (name := byline_name(line.text))]
    for index in range(len(page.lines) - 1, max(len(page.lines) - 12, 0), -1):
        line = page.lines[index]
        starts = line.opens_block and index * SOONEST > len(page.lines)
        if starts and any(line.text.startswith(f"{name} ") and line.text != name for name in names):
            noise = Noise("author-box", "words on the author whose name stands above")
            return dict.fromkeys(range(index, page.block_end(index)), noise)
    return {}


def byline_name(text: str) -> str:
    """Return the name in a byline, or ""."""
    if not any(note.reason == "byline" for note in notes_in(text)):
        return ""
    words = re.split(r"\s*[|·,•–—]\s*|\s+on\s+|[:：]\s*", text)
    names = [w for part in words if (w := re.sub(r"^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Ww]ritten by)\s+", "", part))]
    return next((name for name in names if len(name.split()) in (2, 3, 4) and name[0].isupper()), "")
