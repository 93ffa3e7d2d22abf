"""Tells, among the lines behind a text's last sentence, what is none of it: titles of other texts, key words, how many
liked it, where to sign.

Such lines have no common words. But they are no sentences, and stand behind the last one, where a text of sentences has
nothing more to say.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import Final

from trainkit.model import Heading, ListItem

from .front import FIELD, has_shape_again, note_marks
from .line import ENDS_SENTENCE, Line, paragraph_end
from .measure import is_short
from .noise import Noise
from .noise.calls import says_to_readers
from .noise.page import is_prose

LONGEST: Final = 40
"""Lines. Behind a text stand a dozen links and some comments; more is a text of its own."""

LONGEST_LINE: Final = 40
"""Words of such a line; longer ones are paragraphs that lost their full stop."""

LONGEST_CALL: Final = 8
"""Lines of what a newsletter says at its end."""

LONGEST_HEADING: Final = 12
"""Words of a heading that a text of sections may end with."""

ALIKE: Final = 3
"""So many lines that look the same, the title among them, and the last one may be a heading."""

FEWEST: Final = 2
"""One line without a full stop at the very end may have lost it; two are no sentences."""

STOP = re.compile(r"[.!?…。！？।؟][\"'”’»)）」』\]]*$")


def back_notes(lines: Sequence[Line], items: Container[int], removed: bool) -> dict[int, Noise]:
    """Return which of the last lines are none of the text, by index; `items` begin with a marker.

    `removed` says that what stood behind them was none of it, either.
    """
    begins = [index for index, line in enumerate(lines) if not line.goes_on]
    found: dict[int, Noise] = {}
    run: list[int] = []
    proofs = int(removed)
    for index in reversed(begins[-LONGEST:]):
        text = " ".join(line.text for line in lines[index : paragraph_end(lines, index)])
        line = lines[index]
        if line.part is not None or isinstance(line.given, Heading | ListItem) or index in items or not text:
            break
        calls = says_to_readers(text)
        ends = STOP.search(text) or not is_short(text, LONGEST_LINE) or is_prose(text)
        if ends and not calls and not is_title_of_another(text, proofs + len(run)):
            break
        run.append(index)
        proofs += calls or bool(note_marks(text) and not has_shape_again(line.text, lines[:index]))
    if not has_text(lines, run) or not (proofs or stands_apart(lines, run, items)):
        run = [index for index in run if says_to_readers(lines[index].text)]
    proofs += FEWEST * stands_apart(lines, run, items)
    for index in sorted({*own_lines(lines, run, proofs), *called_blocks(lines, begins, items)}):
        noise = Noise("behind-text", "it stands behind the last sentence and is none")
        found.update(dict.fromkeys(range(index, paragraph_end(lines, index)), noise))
    return found


def is_title_of_another(text: str, proofs: int) -> bool:
    """Return whether a short question beside other such lines is the title of another text."""
    return proofs > 1 and is_short(text, LONGEST_LINE // 3) and text[-1] in "?？؟!！" and len(STOP.findall(text)) == 1


def has_text(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Return whether the text before the run is of sentences; one of entries without full stops ends with such."""
    first = min(run, default=len(lines))
    ends = [line.text for index, line in enumerate(lines[:first]) if line.closes_block or index + 1 == first]
    return sum(ENDS_SENTENCE.search(text[-8:]) is not None for text in ends[-5:]) * 2 > len(ends[-5:])


def called_blocks(lines: Sequence[Line], begins: Sequence[int], items: Container[int]) -> list[int]:
    """Return the lines of the last blocks that begin with words to the readers."""
    found: list[int] = []
    for index in begins[-LONGEST_CALL:]:
        if index in items or isinstance(lines[index].given, Heading | ListItem) or lines[index].part is not None:
            found = []
        elif (lines[index].opens_block and says_to_readers(lines[index].text)) or (
            found and not lines[index].opens_block
        ):
            found.append(index)
        elif lines[index].opens_block:
            found = []
    return found


def stands_apart(lines: Sequence[Line], run: Sequence[int], items: Container[int]) -> bool:
    """Return whether the run stands in blocks of its own behind text, and begins with no heading.

    One line alone is no heading, as nothing stands below it.
    """
    first = min(run, default=0)
    if not first or not lines[first].opens_block:
        return False
    start = first - 1
    while start and lines[start].goes_on:
        start -= 1
    is_text = start in items or (lines[start].opens_block and is_prose(lines[start].text + lines[first - 1].text))
    if len(run) == 1:
        return is_text and FIELD.match(lines[first].text) is None
    return is_text and start not in items and looks_alike(lines, first, items) < ALIKE


def looks_alike(lines: Sequence[Line], index: int, items: Container[int]) -> int:
    """Return how many lines above one at `index` could be headings if that is one."""
    return sum(
        line.opens_block
        and not line.goes_on
        and place not in items
        and is_short(line.text, LONGEST_HEADING)
        and STOP.search(line.text) is None
        and lines[place + 1].opens_block == lines[index + 1].opens_block
        for place, line in enumerate(lines[: index - 1])
    )


def own_lines(lines: Sequence[Line], run: Sequence[int], proofs: int) -> list[int]:
    """Return the lines of a run without those right behind the text that may be its last heading and what is below."""
    kept = sorted(run)
    if proofs >= FEWEST or not kept:
        return kept
    return [index for index in kept if says_to_readers(lines[index].text) or note_marks(lines[index].text)]
