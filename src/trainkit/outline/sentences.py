"""Cuts running text into sentences: sentencex's rules, and a list of abbreviations that they don't know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from .passage import Passage

ABBREVIATIONS: Final = {
    "en": "Nos?|Figs?|Eq|vs|approx|incl|Sec|Ch|Vol|pp|ca",
    "fr": "M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|St|Ste|av|apr|art|chap|cf|env|ex|fig|p|pp|vol|tél|n",
    "de": "Nr|Abs|Art|bzw|ca|Dr|evtl|Fa|ggf|inkl|max|min|Mio|Mrd|Prof|S|St|Tel|vgl|zzgl",
    "es": "Sr|Sra|Srta|Dr|Dra|Ud|Uds|art|cap|núm|pág|págs|p|ej|aprox|tel",
    "pt": "Sr|Sra|Dr|Dra|art|cap|núm|pág|p|ex|tel",
    "it": "Sig|Dott|Prof|art|cap|pag|p|es|tel|n",
    "nl": "nr|nrs|art|bijv|ca|dhr|mevr|mw|blz|jl|tel|incl|excl|max|min",
    "ru": "г|гг|ул|д|стр|с|т|п|рис|см|ср|др|пр|руб|тыс|млн|им|ст|ч",
    "uk": "м|вул|ст|п|ч|рис|див|ім|тис|млн|обл|буд",
    "pl": "im|ul|ust|art|pkt|par|lit|nr|poz|dr|prof|mgr|inż|tj|np|tzw|ok|por|zob|str|godz|tel|woj|św|ks",
    "cs": "č|čl|odst|písm|ul|tzv|např|tj|sv|kl|str|tel|resp|popř|mj|doc|prof|ing|mgr",
    "ro": "nr|art|alin|lit|pct|str|jud|dl|dna|tel|cap",
    "sv": "nr|kl|ca|tel|dvs|resp|kap|st|sid",
    "no": "nr|kl|ca|tlf|jf|pkt|kap|ev|evt",
    "da": "nr|kl|ca|tlf|jf|pkt|kap|stk|ev|evt",
}
"""What doesn't end a sentence although a capital follows, by language; `No. 5` is one sentence in all of them."""


@cache
def unfinished(language: str) -> re.Pattern[str]:
    """Return what finds such an abbreviation at the end of what was taken for a sentence, or an initial behind it."""
    words = ABBREVIATIONS.get(language, ABBREVIATIONS["en"])
    return re.compile(rf"(?:^|[\s('’«(\[])(?:{words})\.\s*(?:[A-ZА-ЯŁŚŻČŠŽ]\.\s*)?$")


SHORT_OR_NUMBER = re.compile(r"(?:^|\W)(?:\d+|[^\W\d_]{1,4})\.\s*$")
"""What may be an abbreviation or an ordinal; a small letter behind it says that it is."""

LONE_NUMBER = re.compile(r"\s*\d+\s?[.．]\s*")
"""A marker that counts no list, or an ordinal: nobody writes a sentence of digits alone."""

CLOSERS: Final = "”’»）」』\"')]"
SPEECH_GOES_ON = re.compile(r"と|って|[^，。、]{1,4}[说道问說問]")


def sentences(passage: Passage, language: str) -> Iterator[Passage]:
    """Yield the sentences of a passage in order; together they are all of its words."""
    text = str(passage)
    tag = language.partition("-")[0]
    abbreviation = unfinished(tag)
    start = end = 0
    for part in parts_of(tag, text):
        if end > start and not belongs(text[max(start, end - 30) : end], part, abbreviation):
            yield from filter(None, [passage.part(start, end)])
            start = end
        # Where the splitter left blanks out, its parts no longer add up to the text.
        end = text.index(part, end) + len(part) if not text.startswith(part, end) else end + len(part)
    yield from filter(None, [passage.part(start)])


STOP_BEFORE_NUMBER = re.compile(r"(?<=[。！？])(?=[\d０-９])")
"""The splitter takes a full stop before a digit for a decimal point."""


SENTENCE_END = re.compile(r"[.!?…]\s|[。！？।؟]")
"""What surely ends a sentence that has no end in a stretch."""

LONGEST_STRETCH: Final = 20_000
"""Characters that are given to the splitter at once: of marks without blanks, it takes the square of their number."""


def next_sentence(text: str, start: int) -> int:
    """Return where the first sentence behind `start` begins, at the latest at the end of the text."""
    stop = SENTENCE_END.search(text, start)
    return stop.end() if stop else len(text)


def parts_of(tag: str, text: str) -> Iterator[str]:
    """Yield the parts that the splitter finds."""
    from sentencex.sentencex import segment

    start = 0
    while start < len(text):
        parts = segment(tag, text[start : start + LONGEST_STRETCH])
        if start + LONGEST_STRETCH < len(text):
            parts = parts[:-1]  # which goes on in the next stretch
        if not parts:  # a sentence that is longer than a stretch
            end = next_sentence(text, start + LONGEST_STRETCH)
            yield text[start:end]
            start = end
            continue
        end = start
        for part in parts:
            end = text.index(part, end) + len(part)
            yield from STOP_BEFORE_NUMBER.split(part) if "。" in part else (part,)
        start = end


def belongs(before: str, after: str, abbreviation: re.Pattern[str]) -> bool:
    """Return whether the boundary between two parts is none."""
    if (
        not any(map(str.isalnum, after))  # a mark that was left over
        or LONE_NUMBER.fullmatch(before)
        or abbreviation.search(before)
        or (after[:1].islower() and SHORT_OR_NUMBER.search(before))
    ):
        return True
    closing = before.rstrip()[-1:]
    # 「はい。」と言った: after a quotation and without a space, Japanese and Chinese name the speaker.
    return closing != "" and closing in CLOSERS and before[-1] == closing and SPEECH_GOES_ON.match(after) is not None
