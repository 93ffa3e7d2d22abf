"""Sharing the minutes of a session among its slides.

Minutes are whole ones: the clock in a training room shows no others, and nobody keeps to a half. They are shared by the
method of the largest remainder (Hare quota), so that they add up to the session exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from heapq import nlargest
from math import floor

from trainkit.model import PlannedSlide

from .words import count_words

# Weights are words: so many are said in the half minute that a room takes to look at a slide, whatever it shows.
_WORDS_OF_A_LOOK = 60

# A seventh of what all else takes is an eighth of the session for questions and discussion at its end.
_SHARE_OF_DISCUSSION = 7

# A welcome and a look at what is to come take no longer in a day than in an hour: at most so many minutes.
_LONGEST = {"title": 5, "agenda": 2}


def minutes_of(slides: Sequence[PlannedSlide], minutes: int) -> tuple[int, ...]:
    """Return the minutes that each slide gets of the session, 0 for what passes within a minute; the last is discussed.

    What a slide weighs is what is said at it, and a look at it.
    """
    weights = [_weight(slide) for slide in slides]
    weights[-1] = max(weights[-1], sum(weights[:-1]) // _SHARE_OF_DISCUSSION)
    longest = [_LONGEST.get(slide.id.partition("-")[0], minutes) for slide in slides]
    return whole(_quotas(minutes, weights, longest))


def whole(quotas: Sequence[Fraction]) -> tuple[int, ...]:
    """Return the quotas as whole numbers of the same sum, which is one; of equal remainders the first is rounded up."""
    shares = [floor(quota) for quota in quotas]
    left = int(sum(quotas)) - sum(shares)
    for index in nlargest(left, range(len(quotas)), key=lambda index: (quotas[index] - shares[index], -index)):
        shares[index] += 1
    return tuple(shares)


def _quotas(minutes: int, weights: Sequence[int], longest: Sequence[int]) -> list[Fraction]:
    """Return what each would get exactly; what is more than its longest goes to those that may have more."""
    quotas = [Fraction(0)] * len(weights)
    sharing, left = set(range(len(weights))), minutes
    while True:
        total = sum(weights[index] for index in sharing)
        full = {index for index in sharing if left * weights[index] > longest[index] * total}
        if not full:
            break
        for index in full:
            quotas[index] = Fraction(longest[index])
        left -= sum(longest[index] for index in full)
        sharing -= full
    for index in sharing:
        quotas[index] = Fraction(left * weights[index], total)
    return quotas


def _weight(slide: PlannedSlide) -> int:
    said = sum(count_words(paragraph.text) for paragraph in slide.speaker_notes if not paragraph.trainer_only)
    return said + _WORDS_OF_A_LOOK
