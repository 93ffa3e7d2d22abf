"""Words by which writers announce what comes: one language is one row."""

from __future__ import annotations

from typing import Final

CLOSING_PHRASES: Final = {
    "en": "in short|in conclusion|to conclude|in summary|to sum up|summing up|in sum|all in all|in a nutshell|overall"
    "|to summarise|to summarize|in closing|ultimately|taken together|in brief|to wrap up|the bottom line",
    "de": "kurz gesagt|kurzum|zusammenfassend|zusammengefasst|insgesamt|alles in allem|abschließend|unter dem strich"
    "|im ergebnis|zum schluss",
    "fr": "en conclusion|en résumé|pour conclure|en bref|bref|en somme|pour résumer|en définitive|au final"
    "|en fin de compte",
    "es": "en resumen|en conclusión|para concluir|en definitiva|en suma|para terminar|en síntesis|resumiendo",
    "pt": "em resumo|em conclusão|para concluir|em suma|concluindo",
    "it": "in conclusione|in sintesi|in breve|riassumendo|per concludere|insomma",
    "nl": "kortom|samengevat|tot slot|al met al|concluderend",
    "pl": "podsumowując|krótko mówiąc|reasumując",
    "ru": "в заключение|подводя итог|таким образом|итак|одним словом|короче говоря|в итоге|в целом",
    "vi": "tóm lại|nói tóm lại|kết luận",
    "zh": "总之|总而言之|综上所述|综上|总的来说|总体而言|概括地说|简而言之|一句话|最后总结"
    "|總之|總而言之|綜上所述|總的來說|簡而言之",
    "ja": "まとめると|要するに|以上のように|結論として|つまるところ|総じて|最後にまとめ",
    "ko": "요약하면|결론적으로|정리하면|요컨대|결국",
    "ar": "في الختام|باختصار|خلاصة القول",
    "hi": "संक्षेप में|अंत में|निष्कर्ष",
}
"""What the last words of a text begin with, by language."""

CLOSING_LABELS: Final = {
    "en": "conclusion|conclusions|summary|final thoughts|closing|closing words|closing thoughts"
    "|wrap-up|wrap up|wrapping up|in short|to sum up"
    "|in conclusion|in summary|key takeaway|key takeaways|takeaway|takeaways|the bottom line",
    "de": "fazit|schluss|schlussfolgerung|zusammenfassung|schlusswort|resümee",
    "fr": "conclusion|conclusions|résumé|en résumé|en bref|pour conclure",
    "es": "conclusión|conclusion|conclusiones|resumen|en resumen",
    "pt": "conclusão|resumo|considerações finais",
    "it": "conclusione|conclusioni|riepilogo|in sintesi",
    "ru": "заключение|вывод|выводы|итоги|итог",
    "vi": "kết luận|tóm lại|tổng kết",
    "zh": "结论|总结|结语|小结|结束语|結論|總結|結語|小結",
    "ja": "まとめ|結論|おわりに|終わりに|最後に",
    "ko": "결론|요약|맺음말|마무리",
    "ar": "الخاتمة|خاتمة|الخلاصة",
    "hi": "निष्कर्ष|सारांश",
}
"""Headings under which nothing but a conclusion stands, by language."""

OPENING_LABELS: Final = {
    "en": "introduction|intro|overview|summary|abstract|executive summary|in brief|foreword|at a glance",
    "de": "einleitung|einführung|überblick|zusammenfassung|vorwort|auf einen blick",
    "fr": "introduction|résumé|aperçu|avant-propos|vue d'ensemble",
    "es": "introducción|introduccion|resumen|presentación|visión general",
    "pt": "introdução|resumo|apresentação",
    "it": "introduzione|sommario|premessa",
    "ru": "введение|вступление|обзор|аннотация",
    "vi": "giới thiệu|mở đầu|tổng quan|tóm tắt",
    "zh": "引言|前言|导言|简介|概述|摘要|導言|簡介|緒論|绪论",
    "ja": "はじめに|概要|要約|序論|要旨",
    "ko": "서론|소개|개요|들어가며|요약",
    "ar": "مقدمة|المقدمة|ملخص",
    "hi": "परिचय|भूमिका|सारांश",
}
"""Headings of what comes before the first point, by language."""


def words_of(table: dict[str, str]) -> tuple[str, ...]:
    """Return the entries of all rows: a text may be in another language than its statistics say."""
    return tuple(dict.fromkeys("|".join(table.values()).split("|")))


PHRASES: Final = words_of(CLOSING_PHRASES)
CLOSING: Final = frozenset(words_of(CLOSING_LABELS))
OPENING: Final = frozenset(words_of(OPENING_LABELS))
LONGEST: Final = max(len(phrase) for phrase in (*PHRASES, *CLOSING)) + 1


def closing_phrase(text: str) -> str:
    """Return the words with which `text` begins as a conclusion does, or ""."""
    beginning = text[:LONGEST].casefold()
    label, colon, _ = beginning.replace("：", ":").partition(":")
    if colon and label.strip() in CLOSING:
        return text[: len(label)].strip()
    if not beginning.startswith(PHRASES):
        return ""
    fitting = (len(phrase) for phrase in PHRASES if beginning.startswith(phrase))
    # "Overall" closes, "Overalls" don't; Chinese and its kin have no blank behind the phrase.
    return next((text[:n] for n in fitting if not (text[n - 1].isalpha() and is_cased(text[n : n + 1]))), "")


def is_cased(letter: str) -> bool:
    """Return whether `letter` belongs to a script with capitals, in which blanks part words."""
    return letter.lower() != letter.upper()


def is_closing_label(text: str) -> bool:
    """Return whether a heading says no more than that a conclusion follows."""
    return text.casefold().rstrip(" :：.。") in CLOSING


def is_opening_label(text: str) -> bool:
    """Return whether a heading says no more than that an introduction follows."""
    return text.casefold().rstrip(" :：.。") in OPENING
