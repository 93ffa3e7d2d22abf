"""The words of one language as data, and what is asked of them."""

from __future__ import annotations

import re

import msgspec

from trainkit.lazy import lazy


class Words(msgspec.Struct, frozen=True):
    """The table of one language. Rows are alternatives parted by `|`, parts of regular expressions.

    `bounded` says that words are parted by blanks, so that an alternative is a whole word.
    """

    guarded: str
    """Negations, limits, conditions, numbers: what holds one is never left off, nor shown without what it governs."""
    adverbials: str
    """What an adverbial begins with that may be left off at the beginning of a sentence."""
    openings: str
    """What begins that which stands before a main clause, whether it may be left off or not."""
    subjects: str
    """What a main clause may begin with."""
    participles: str
    """How a participle clause behind the last comma begins; what it says goes beside the sentence."""
    joints: str
    """What adds one main clause to another."""
    contrasts: str
    """What takes back a part of the sentence before."""
    referring: str
    """What begins a sentence that can't be understood without the one before."""
    last_joint: str
    """What stands before the last member of a series."""
    series_begin: str
    """Words behind which a series may begin, each member an item of its own."""
    determiners: str
    """What a member of a series may begin with that belongs to it."""
    common: str
    """Words that say nothing about what a text is about."""
    full_stop: str = "."
    bounded: bool = True


class Grammar:
    """Asks about sentences of one language. All patterns take time linear in the sentence."""

    def __init__(self, words: Words) -> None:
        self.full_stop = words.full_stop
        self.is_spaced = words.bounded
        edge = r"\b" if words.bounded else ""
        self._guarded = lazy(rf"\d|{edge}(?:{words.guarded}){edge}", re.IGNORECASE)
        self._adverbial = lazy(rf"(?:{words.adverbials}){edge}", re.IGNORECASE)
        self._opening = lazy(rf"(?:{words.openings}|{words.adverbials}){edge}", re.IGNORECASE)
        self._subject = lazy(rf"(?:{words.subjects}){edge}", re.IGNORECASE)
        self._participle = lazy(rf"(?:{words.participles}){edge}", re.IGNORECASE) if words.participles else None
        self._joint = lazy(rf"(?:{words.joints}){edge}\s*", re.IGNORECASE)
        self._contrast = lazy(rf"(?:{words.contrasts}){edge}", re.IGNORECASE)
        self._referring = lazy(rf"[\"“„«「『(]?(?:{words.referring}){edge}", re.IGNORECASE)
        self.last_joint = lazy(rf"(?:,\s|\s)(?:{words.last_joint})\s" if words.bounded else words.last_joint)
        self.series_begin = lazy(rf"{edge}(?:{words.series_begin})$", re.IGNORECASE)
        self.determiner = lazy(rf"(?:{words.determiners}){edge}\s?", re.IGNORECASE)
        self.common = frozenset(words.common.split("|"))

    def is_guarded(self, text: str) -> bool:
        """Whether the text holds a negation, a limit, a condition or a number."""
        return self._guarded.search(text) is not None

    def begins_limit(self, clause: str) -> bool:
        """Whether the clause begins with what limits the one before it, maybe behind a word that joins the two."""
        joint = self.last_joint.match(f" {clause}")
        return self._guarded.match(clause, max(0, joint.end() - 1) if joint else 0) is not None

    def is_adverbial(self, text: str) -> bool:
        """Whether the text, which ends at a comma, begins as an adverbial that may be left off."""
        return self._adverbial.match(text) is not None

    def is_opening(self, text: str) -> bool:
        """Whether the text, which ends at a comma, begins as what stands before a main clause."""
        return self._opening.match(text) is not None

    def begins_clause(self, text: str) -> bool:
        """Whether the text begins as a main clause does."""
        return self._subject.match(text) is not None

    def is_participle(self, text: str) -> bool:
        """Whether the text, which stands behind a comma, is a participle clause."""
        return self._participle is not None and self._participle.match(text) is not None

    def adds_clause(self, text: str) -> bool:
        """Whether the text, which stands behind a comma, joins one more main clause to those before."""
        joint = self._joint.match(text)
        return joint is not None and self._subject.match(text, joint.end()) is not None

    def refers_back(self, sentence: str) -> bool:
        """Whether the sentence begins with what only the one before makes clear."""
        return self._referring.match(sentence) is not None

    def takes_back(self, sentence: str) -> bool:
        """Whether the sentence limits what the one before says."""
        return self._contrast.match(sentence) is not None and self.is_guarded(sentence)
