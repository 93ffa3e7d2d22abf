"""Finds the headings that only say what part of a text follows: an introduction, the conclusion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from trainkit.model import Heading

from .line import ENDS_SENTENCE, Line
from .phrases import begins_with_closing_label, is_closing_label, is_opening_label
from .tree import Item

FEWEST_BEFORE: Final = 2
"""Headings. What stands behind one heading alone is no conclusion of several points."""

MOST_BEHIND: Final = 2
"""Headings behind a conclusion that aren't its own: questions, and one more; behind more of them the text goes on."""

MOST_ABOVE: Final = 3
"""Lines between which a title and what is said below it stand: a note, a picture."""

ASKED = re.compile(
    r"\bf\.?a\.?q\b|q\s?&\s?a\b|frequently asked|häufige fragen|häufig gestellte|questions fréquentes|foire aux quest"
    r"|preguntas frecuentes|perguntas frequentes|domande frequenti|veelgestelde vragen|często zadawane|najczęściej zad"
    r"|часто задаваемые|частые вопросы|вопросы и ответы|поширені запитання|часті запитання|câu hỏi thường gặp|hỏi đáp"
    r"|常见问题|常見問題|よくある質問|よくあるご質問|자주 묻는|الأسئلة الشائعة|أسئلة شائعة|अक्सर पूछे जाने|सामान्य प्रश्न"
    r"|sık sorulan|sıkça sorulan|pertanyaan umum|vanliga frågor|ofte stillede|ofte stilte|usein kysytyt"
    r"|časté dotazy|často kladené|gyakran ismételt|întrebări frecvente|συχνές ερωτήσεις|שאלות נפוצות|سوالات متداول"
    r"|คำถามที่พบบ่อย",
    re.IGNORECASE,
)
"""How the questions are headed that pages set behind their texts."""


def find_labels(lines: Sequence[Line], headings: Sequence[int]) -> list[int]:
    """Return which of the headings, in order of reading, only say what part follows.

    Only before all others can a heading say that an introduction follows, and only the last one that a conclusion does
    and more.
    """
    found = []
    others = 0
    for place, index in enumerate(headings):
        text = lines[index].text
        last = others >= FEWEST_BEFORE and place + 1 == len(headings) and begins_with_closing_label(text)
        opens = not others and (is_opening_label(text) or (not place and is_subtitle(lines, headings)))
        if is_closing_label(text) or opens or last:
            found.append(index)
        else:
            others += 1
    return found


def is_subtitle(lines: Sequence[Line], headings: Sequence[int]) -> bool:
    """Return whether the first heading is of less weight than the next, and none else is like it: blogs set what they
    say below their titles so.
    """
    levels = [given.level for index in headings if isinstance(given := lines[index].given, Heading)]
    own = lines[headings[0]].given
    if not isinstance(own, Heading) or len(levels) <= FEWEST_BEFORE or levels.count(own.level) > 1:
        return False
    return levels[1] < own.level and headings[0] <= MOST_ABOVE


def conclusion_label(lines: Sequence[Line], labels: Sequence[int], listed: Sequence[Item], bare: Sequence[int]) -> int:
    """Return the line of the last label of a conclusion behind which nothing goes on, or the number of lines.

    A summary at the top is followed by the points, a conclusion only by its own text and perhaps a list of its own.
    """
    closing = [index for index in labels if says_closing(lines[index].text)]
    if not closing or any(index > closing[-1] for index in bare):
        return len(lines)
    before = {item.series for item in listed if item.line < closing[-1]}
    goes_on = any(item.line > closing[-1] and item.series in before for item in listed)
    has_points = before or any(index < closing[-1] and index not in labels for index in bare)
    return closing[-1] if has_points and not goes_on else len(lines)


def says_closing(text: str) -> bool:
    """Return whether a heading announces a conclusion."""
    return is_closing_label(text) or begins_with_closing_label(text)


def conclusion_last(lines: list[Line]) -> list[Line]:
    """Return the lines with the conclusion at their end, if it stands above questions or one more section."""
    closing = [index for index, line in enumerate(lines) if is_heading(line) and says_closing(line.text)]
    if not closing:
        return lines
    start = closing[-1]
    behind = [index for index in range(start + 1, len(lines)) if is_next(lines[start], lines[index])]
    before = sum(is_beside(lines[start], line) for line in lines[:start])
    if not 0 < len(behind) <= MOST_BEHIND or behind[0] == start + 1 or before < FEWEST_BEFORE:
        return lines
    if lines[start].given is None and not ASKED.search(lines[behind[0]].text):
        return lines
    return [*lines[:start], *lines[behind[0] :], *lines[start : behind[0]]]


def is_heading(line: Line) -> bool:
    """Return whether a line is a heading that the format gives, or a block of its own."""
    return isinstance(line.given, Heading) or (line.given is None and line.opens_block and line.closes_block)


def is_next(label: Line, line: Line) -> bool:
    """Return whether a line can be a heading of the same weight as the label's, or of more."""
    if isinstance(label.given, Heading):
        return isinstance(line.given, Heading) and line.given.level <= label.given.level
    return is_heading(line) and line.is_strong == label.is_strong and ASKED.search(line.text) is not None


def is_beside(label: Line, line: Line) -> bool:
    """Return whether a line may be a heading of the weight of the label's that stands before it."""
    if isinstance(label.given, Heading):
        return is_next(label, line)
    return is_heading(line) and line.is_strong == label.is_strong and ENDS_SENTENCE.search(line.text) is None
