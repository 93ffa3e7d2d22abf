"""What of a sentence may be left off so that the rest stands as a sentence of its own and says the same.

Nothing is paraphrased: what stays is one stretch of the sentence, with a capital at its beginning and a full stop at
its end. What holds a negation, a limit, a condition or a number is never left off, nor is anything that it may govern:
so nothing goes from the beginning of a sentence that holds one anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .clauses import fragments
from .languages import Grammar
from .words import count_words

WORDS_OF_A_CLAUSE: Final = 10
"""A sentence of no more words is read at a glance, and stays as it is."""

FEWEST_WORDS: Final = 4
"""What stays has a subject, a verb and something said of them."""

WORDS_OF_AN_OPENING: Final = 8
"""A longer adverbial at the beginning says something itself."""

FEWEST_MEMBERS: Final = 3
"""Two things are no series."""

MOST_MEMBERS: Final = 5
"""With the words before them they are the six items of a slide."""

WORDS_OF_A_MEMBER: Final = 5

_FULL_STOPS = (".", "。", "．")
_SEMICOLONS = (";", "；")
_COMMAS = (",", "，")
_COLONS = (":", "：")
_JOINTS = " ,;，；"


def shortest(sentence: str, grammar: Grammar) -> str:
    """Return the sentence without a participle clause or further main clauses at its end, and without an adverbial at
    its beginning, where it says the same without them.
    """
    if count_words(sentence) <= WORDS_OF_A_CLAUSE or not sentence.endswith(_FULL_STOPS):
        return sentence
    kept = _without_beginning(_without_end(fragments(sentence), grammar), grammar)
    text = "".join(kept)
    return sentence if text == sentence else finished(text, grammar)


def finished(clause: str, grammar: Grammar) -> str:
    """Return a clause written as a sentence."""
    text = clause.strip().rstrip(_JOINTS)
    text = text[:1].upper() + text[1:]
    return text if text.endswith(_FULL_STOPS) else text + grammar.full_stop


def _without_end(parts: Sequence[str], grammar: Grammar) -> Sequence[str]:
    while len(parts) > 1:
        *rest, last = parts
        head = "".join(rest)
        if grammar.is_guarded(last) or count_words(head) < FEWEST_WORDS or not _may_go(last.strip(), head, grammar):
            break
        parts = rest
    return parts


def _may_go(last: str, head: str, grammar: Grammar) -> bool:
    mark = head.rstrip()[-1:]
    if mark in _SEMICOLONS:
        # Behind a colon such marks part the members of a series.
        return not any(colon in head for colon in _COLONS)
    if mark not in _COMMAS:
        return False
    if grammar.adds_clause(last):
        return grammar.begins_clause(head)
    *_, before = head.rstrip(_JOINTS).split(" ")
    return grammar.is_participle(last) and not grammar.is_participle(before)


def _without_beginning(parts: Sequence[str], grammar: Grammar) -> Sequence[str]:
    if len(parts) < 2:
        return parts
    first, *rest = parts
    text = "".join(rest).strip()
    may_go = (
        first.endswith(_COMMAS)
        and count_words(first) <= WORDS_OF_AN_OPENING
        and count_words(text) >= FEWEST_WORDS
        and grammar.is_adverbial(first)
        and grammar.begins_clause(text)
        and not grammar.is_guarded("".join(parts))
    )
    return rest if may_go else parts


def series_in(sentence: str, grammar: Grammar) -> tuple[str, tuple[str, ...]] | None:
    """Return the words before a series that ends the sentence, and its members; None if it ends with none.

    Members that a negation or a condition governs stay in their sentence.
    """
    if not sentence.endswith(_FULL_STOPS):
        return None
    body = sentence[:-1]
    joints = list(grammar.last_joint.finditer(body))
    if len(joints) != 1 or any(mark in body for mark in '()（）"“”„«»;；'):
        return None
    before, last = body[: joints[-1].start()], body[joints[-1].end() :]
    first, *others = before.split(", " if grammar.is_spaced else "、")
    lead, opening = _parted(first, grammar)
    members = tuple(member.strip() for member in (opening, *others, last))
    if not lead or any(map(grammar.is_guarded, (lead, *members))):
        return None
    if not FEWEST_MEMBERS <= len(members) <= MOST_MEMBERS or not all(_is_member(each, grammar) for each in members):
        return None
    return lead, members


def _is_member(text: str, grammar: Grammar) -> bool:
    return 0 < count_words(text) <= WORDS_OF_A_MEMBER and not any(mark in text for mark in ",，:：")


def _parted(text: str, grammar: Grammar) -> tuple[str, str]:
    """Return the text before the first member of a series, and that member; "" for both where that isn't sure."""
    for colon in _COLONS:
        if colon in text:
            lead, _, opening = text.rpartition(colon)
            return lead + colon, opening.strip()
    words = text.split(" ") if grammar.is_spaced else []
    for count in range(1, min(WORDS_OF_A_MEMBER, len(words))):
        lead, opening = " ".join(words[:-count]), " ".join(words[-count:])
        if grammar.series_begin.search(lead) and (count == 1 or grammar.determiner.match(opening)):
            return lead, opening
    return "", ""
