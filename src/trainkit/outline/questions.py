"""Finds questions and answers that are marked as such: `Q: …`, `A: …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from trainkit.model import Heading, ItemMark

from .line import Line
from .phrases import words_of
from .tree import Item

QUESTION: Final = {
    "en": "q|question",
    "de": "f|frage",
    "fr": "q|question",
    "es": "p|pregunta",
    "pt": "p|pergunta",
    "it": "d|domanda",
    "nl": "v|vraag",
    "pl": "p|pytanie",
    "ru": "в|вопрос",
    "zh": "问|問|问题|問題",
    "ja": "質問|問",
    "ko": "질문|문",
    "ar": "س|سؤال|السؤال",
    "hi": "प्र|प्रश्न|सवाल",
    "vi": "h|hỏi|câu hỏi",
}
ANSWER: Final = {
    "en": "a|answer",
    "de": "a|antwort",
    "fr": "r|réponse",
    "es": "r|respuesta",
    "pt": "r|resposta",
    "it": "r|risposta",
    "nl": "a|antwoord",
    "pl": "o|odpowiedź",
    "ru": "о|ответ",
    "zh": "答|回答|答案",
    "ja": "回答|答|答え",
    "ko": "답변|답",
    "ar": "ج|جواب|الجواب",
    "hi": "उ|उत्तर|जवाब",
    "vi": "đ|đáp|trả lời",
}
"""What stands before questions and answers, by language."""

FEWEST: Final = 2
"""One question with its answer is a quotation."""

RANK: Final = -10
"""Questions head what stands below them, and stand below all other headings."""

SERIES: Final = -100
"""No list has this number."""


def mark(words: dict[str, str]) -> re.Pattern[str]:
    """Return what finds such a mark at the beginning of a line."""
    spelt = "|".join(sorted(words_of(words), key=len, reverse=True))
    return re.compile(
        rf"(?:\d{{1,3}}\s?[.、．)]\s*)?(?:{spelt})\s?\d{{0,3}}\s?(?:[:：]|(?<=[QA\d])[.)]|(?<=[^\W\d_]{{2}})[)])\s*(?=\S)",
        re.IGNORECASE,
    )


NARROW: Final = {0xFF00 + code: 0x20 + code for code in range(1, 0x5F)}
"""Full-width signs as they are compared (Unicode block Halfwidth and Fullwidth Forms)."""


class Questions(msgspec.Struct, frozen=True):
    """The questions as items, and how many characters the marks of their answers have, by index of line.

    `headings` are those marks of questions that stand in headings which the format gives.
    """

    items: list[Item]
    answers: dict[int, int]
    headings: dict[int, int] = {}

    def begin_lines(self, lines: Sequence[Line]) -> list[Line]:
        """Return the lines, of which those with a question's or an answer's mark go on from no other."""
        marked = {*(item.line for item in self.items), *self.answers}
        return [
            msgspec.structs.replace(line, goes_on=False) if index in marked and line.goes_on else line
            for index, line in enumerate(lines)
        ]


def find_questions(lines: Sequence[Line]) -> Questions:
    """Return the questions of the document if each of most of them has an answer behind it."""
    is_question, is_answer = mark(QUESTION), mark(ANSWER)
    asked: dict[int, int] = {}
    answers: dict[int, int] = {}
    for index, line in enumerate(lines):
        if line.part is not None or len(line.text) < FEWEST:
            continue
        head = line.text[:40].translate(NARROW)
        question = is_question.match(head)
        # "P:" asks in Spanish, "R:" answers in French: an answer comes only behind a question.
        if question is not None:
            asked[index] = question.end()
        elif asked and (answer := is_answer.match(head)) is not None:
            answers[index] = answer.end()
    if len(asked) < FEWEST or len(answers) * 2 < len(asked):
        return Questions([], {})
    last = max(asked)
    why = f"one of {len(asked)} questions that are marked as such"
    headings = {index: end for index, end in asked.items() if isinstance(lines[index].given, Heading)}
    items = [
        Item(index, 0, end, "question", SERIES, RANK, 0, last, why, bare=True, level=1, mark=ItemMark.QUESTION)
        for index, end in asked.items()
        if index not in headings
    ]
    return Questions(items, answers, headings)
