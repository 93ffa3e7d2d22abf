"""What can stand before an item of a list: one numbering style is one row of `STYLES`.

A row only says how a marker is spelt and what it counts. Whether it is one is decided over the whole document
(`sequences`): on its own, `2019.` at the beginning of a line is a year as often as not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

import msgspec

from .numerals import HAN_DIGITS, any_number, bullet, decimal, enclosed, han, letter, roman, word
from .phrases import words_of


class Style(msgspec.Struct, frozen=True, gc=False):
    """A numbering style: its name as people are told it, how its marker is spelt, and how `value` is read.

    `pattern` has the groups `value` and, where markers of one list share more than that, `label`.
    `inline` tells whether such a marker may also be looked for inside a line.
    """

    name: str
    pattern: str
    read: Callable[[str], int | None]
    inline: bool = False

    @property
    def counts(self) -> bool:
        """Whether the markers of this style have an order."""
        return self.read is not bullet


compiled = cache(re.compile)
"""Compiling all patterns takes longer than outlining a text, which needs a few of them."""

LETTER: Final = r"[^\s\d_!-/:-@\[-`{-~]"
"""A letter or a mark upon one, which `\\w` isn't: Hindi and its kin spell vowels so. What else this lets pass is told
when a label is read (`markers`); sets of all marks take milliseconds to compile."""

HAN_VALUE: Final = "[〇零一二两三四五六七八九十百壹貳贰參叁肆伍陸陆柒捌玖拾]{1,5}"
ANY_HAN: Final = rf"(?P<value>\d{{1,3}}|{HAN_VALUE})"
HAN_NUMBER: Final = f"(?P<value>{HAN_VALUE})"
NUMBER: Final = r"(?P<value>\d{1,4})"
"""Four digits: lists of more than 9,999 items have no readers."""
SHORT_NUMBER: Final = r"(?P<value>\d{1,3}|[IVX]{1,6}|[A-HА-Е])(?:\.?[ªºᵃᵒ°]|(?:er|ère|re|e|st|nd|rd|th)\b)?"
BEFORE_NUMBER: Final = r"(?:\s?(?:[#№]|(?i:n[or]\.?(?=\s?\d)|n[°º]))?\s?(?=\d)|\s)"
"""What stands between a word and its number; a letter that counts needs a blank, or `III.` would be `II` and `I`."""
UPPER_ROMAN: Final = "(?P<value>[IVXLC]{1,8})"
LOWER_ROMAN: Final = "(?P<value>[ivxlc]{1,8})"
WORD: Final = rf"(?P<value>{LETTER}{{2,13}})"
GAP: Final = r"(?:\s+|(?=[^\x00-\x7f])|$)"
"""What parts a marker from its text: blanks, or nothing before Chinese and its kin."""
NO_DIGIT: Final = r"(?![\d.．ºª°])\s*"
"""After "3." a digit makes a decimal or a date."""
ENDING: Final = r"(?:[ªº°]|-?[йяе]|(?:st|nd|rd|th|er|ère|re|e|ème|ste|de)\b)?"
"""What makes digits a word of order: `1st`, `1º`, `1-й`, `1er`."""
END: Final = r"\s*(?:[:：.)、,，|｜–—-](?![ªº])\s*(?!\d)|$)"
"""What closes a marker that begins with a word."""
CLOSED: Final = r"\s*(?:[:：.)|｜–—-](?![ªº])\s*(?!\d)|$)"
"""The same behind several words, which a comma doesn't close."""
OF: Final = r"(?:\s?(?:/|of|von|de|sur|di|из)\s?\d{1,3})?"
"""Some writers say how many there are: `Step 1 of 5`."""
SHORT_REST: Final = r"(?=[^\W\d_])(?![a-zà-öø-ÿа-я])(?=.{1,60}(?<![.!?…:;,。！？；：，،؛؟।])$)"
NAMED_REST: Final = r"(?=[^\W\d_])(?![a-zà-öø-ÿа-я])(?=.{1,60}(?<![!?…:;,。！？；：，،؛؟।])$)"
"""The rest of a line that can be a heading: without a mark behind the number, the line's shape must do as evidence.
Behind a word that counts parts of a text, the heading may have a full stop."""

SIGN: Final = r"(?:[#№]|(?i:n[or]\.?(?=\s?\d)|n[°º]))"
DIVISIONS: Final = {
    "en": "chapter|part|section|article|unit|lesson|module|step|rule|tip|stage|phase|level|week|day|session|topic|annex"
    "|appendix",
    "de": "kapitel|teil|abschnitt|artikel|lektion|modul|schritt|regel|tipp|stufe|woche|tag|thema|anhang",
    "fr": "chapitre|partie|leçon|étape|règle|conseil|semaine|jour|thème|annexe|appendice",
    "es": "capítulo|parte|sección|artículo|lección|paso|regla|consejo|semana|día|tema|anexo|apéndice",
    "pt": "seção|secção|artigo|lição|passo|dica|regra|apêndice",
    "it": "capitolo|sezione|articolo|lezione|regola|consiglio|fase|appendice",
    "nl": "hoofdstuk|deel|stap|les|regel",
    "pl": "rozdział|część|krok|lekcja|zasada",
    "tr": "madde|bölüm|kısım|adım|aşama|ek",
    "uk": "розділ|глава|стаття|крок|правило|порада|урок|етап",
    "th": "ขั้นตอนที่|ข้อที่|ขั้นที่|บทที่|ข้อ",
    "fa": "گام|مرحله|فصل|ماده|بخش|نکته",
    "el": "κεφάλαιο|άρθρο|βήμα|κανόνας|ενότητα",
    "id": "bab|pasal|langkah|bagian",
    "sv": "kapitel|steg|regel|avsnitt",
    "cs": "kapitola|část|článek|krok|pravidlo|příloha|dodatek",
    "ru": "глава|часть|раздел|статья|шаг|урок|правило|совет|этап|модуль",
    "vi": "chương|phần|mục|điều|bài|bước",
    "ar": "الفصل|المادة|الخطوة|الدرس|القسم|الباب",
    "hi": "अध्याय|भाग|चरण|पाठ|नियम|धारा|कदम",
    "ja": "ステップ|レッスン|パート|ルール|コツ|ポイント|手順",
    "ko": "단계|규칙",
}
"""Words that count parts of a text: behind them a number needs no mark."""
DIVISION: Final = rf"(?P<label>(?i:{'|'.join(words_of(DIVISIONS))})|§§?|Art\.|Abs\.|Sec\.|Kap\.|Nr\.|Ст\.|ст\.)"

COUNTED_PART: Final = rf"(?P<label>(?i:{'|'.join(words_of(DIVISIONS))}))"

ARTICLE: Final = r"(?P<label>(?i:artículo|artigo|articolo|artikel|article|artykuł|madde|điều|статья|art|ст)\.?)"
"""What laws and rules of houses call their parts; behind its number the text begins at once."""

ROUND: Final = "・･‧▲△▼▽•●◦‣▪▸■□◆◇►▶➢➤✓✔★☆·∙○◎☐☑☒✗✘❖✦✧⦿⁃→⇒»\uf000-\uf0ff"
"""Signs that nobody writes at the beginning of a line but as a bullet; Word's Symbol and Wingdings are U+F0xx."""
PICTOGRAPH: Final = "\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
"""What posts use as bullets: dingbats and emoji (Unicode blocks)."""

STYLES: Final = (
    Style("第一章", rf"第\s?{ANY_HAN}\s?(?P<label>[编編章部篇回])[，,、：:.]?\s*", any_number),
    Style("제1장", rf"제\s?{NUMBER}\s?(?P<label>[편장부])[.:]?\s*", decimal),
    Style("第一步", rf"第\s?{ANY_HAN}\s?(?P<label>[节節步課课講讲條条點点項项款])[，,、：:.]?\s*", any_number),
    Style("제1조", rf"제\s?{NUMBER}\s?(?P<label>[절조항과단회])[.:]?\s*", decimal),
    Style("步骤一：", rf"(?P<label>[\u4e00-\u9fff]{{2,4}}){HAN_NUMBER}\s?[：:、，,.\s]\s*", han),
    Style("Lesson 1.1:", rf"(?P<label>{LETTER}{{2,20}}\s\d{{1,2}})\.(?P<value>\d{{1,2}})\s?[:：–—-]\s+(?=\S)", decimal),
    Style("Step 1:", rf"(?P<label>{LETTER}{{2,20}}){BEFORE_NUMBER}{SHORT_NUMBER}{OF}{END}", any_number),
    Style("Step 1", rf"{DIVISION}\s?{SIGN}?\s?{SHORT_NUMBER}{OF}\s+{NAMED_REST}", any_number),
    Style("Art. 1", rf"{ARTICLE}\s?{NUMBER}(?:[a-z]\b)?{ENDING}\s?[.:)–-]*\s+(?=\S)", decimal),
    Style("Step 1 Text", rf"{COUNTED_PART}\s?{SIGN}?\s?{SHORT_NUMBER}\s+(?=[A-ZÀ-ÞА-Я])", any_number),
    Style("その1", rf"(?P<label>[\u3040-\u30ff\u4e00-\u9fff]{{2,5}})\s?{NUMBER}(?:[：:、.．]\s*|\s+)(?=\S)", decimal),
    Style(
        "Pro tip 1:",
        rf"(?P<label>{LETTER}{{2,20}}(?:\s{LETTER}{{1,20}}){{1,2}}){BEFORE_NUMBER}{SHORT_NUMBER}{OF}{CLOSED}",
        any_number,
    ),
    Style("Step one:", rf"(?P<label>{LETTER}{{2,20}})\s{WORD}{END}", word),
    Style("First step:", rf"(?:[^\W\d_]{{2,3}}\s)?{WORD}\s(?P<label>[^\W\d_]{{2,20}})\s*[:：–—-]\s*", word),
    Style("First chapter", rf"{WORD}\s(?P<label>[^\W\d_]{{2,20}})\s*$", word),
    Style("First.", rf"{WORD}\s?(?:\.[-–—]+|[.:：]|\s[–—-])\s+(?=\S)", word),
    Style("§ 1", rf"§\s?{NUMBER}[a-z]?{ENDING}[.:)–-]?(?:\s+|$)", decimal),
    Style("一、", rf"{HAN_NUMBER}\s?[、.．，,：:]\s*", han, inline=True),
    Style("（一）", rf"[(（]\s?{HAN_NUMBER}\s?[)）]\s*[、.]?\s*", han, inline=True),
    Style("第一，", rf"第{HAN_NUMBER}\s?[，,、：:是]\s*", han, inline=True),
    Style("其一，", rf"其{HAN_NUMBER}\s?[，,、：:是]\s*", han, inline=True),
    Style("一是", r"(?P<value>[一二三四五六七八九十]{1,2})(?:是|要)(?=\w)", han, inline=True),
    Style("甲、", r"(?P<value>[甲乙丙丁戊己庚辛壬癸])\s?[、.．，,：:]\s*", letter),
    Style("I.", rf"{UPPER_ROMAN}[.．]{GAP}", roman),
    Style("I)", rf"{UPPER_ROMAN}[)）]{GAP}", roman),
    Style("(I)", rf"[(（]{UPPER_ROMAN}[)）]{GAP}", roman),
    Style("I -", rf"{UPPER_ROMAN}\s[–—-]\s+", roman),
    Style("A.", rf"(?P<value>[A-ZА-ЯΑ-Ω])[.．]{GAP}", letter),
    Style("A)", rf"(?P<value>[A-ZА-Я])[)）]{GAP}", letter),
    Style("(A)", rf"[(（](?P<value>[A-ZА-Я])[)）]{GAP}", letter),
    Style("Q1:", rf"(?P<label>[A-ZВ])\.?\s?{NUMBER}\s?[:：.)]\s*(?!\d)", decimal),
    Style("A.1", r"(?P<label>[A-Z]|[IVX]{2,5})\.(?P<value>\d{1,2})[.)]?\s+", decimal),
    Style("#1", rf"{SIGN}\s?{NUMBER}(?:\s*[:：.)–—-]\s*(?!\d)|\s+{SHORT_REST})", decimal),
    Style("1️⃣", "(?P<value>\\d|🔟)\ufe0f?\u20e3?(?<=[\u20e3🔟])\\s*", lambda text: 10 if text == "🔟" else int(text)),
    Style("1. step:", rf"{NUMBER}\.\s?(?P<label>[^\W\d_]{{3,20}})\s*[:：–—-]\s*", decimal),
    Style("1st step:", rf"{NUMBER}{ENDING}\s?(?P<label>[^\W\d_]{{2,20}})\s*[:：–—-]\s*", decimal),
    Style("1.", rf"{NUMBER}\s?[.．](?:\s*[)）]|[–-])?{NO_DIGIT}", decimal, inline=True),
    Style("1、", rf"{NUMBER}\s?、\s*", decimal, inline=True),
    Style("1:", rf"{NUMBER}\s?[:：](?!\d)\s*", decimal),
    Style("1 -", rf"{NUMBER}(?:\s?[–—-]\s+(?!\d)|[–—-](?=[\u0600-\u06ff]))", decimal),
    Style("1)", rf"{NUMBER}\s?[)）]\s*", decimal, inline=True),
    Style("1/", rf"{NUMBER}\s?[/／]\s+(?=[^\W\d_])", decimal),
    Style("1°", rf"{NUMBER}\s?[°º][)）]?\s+(?![CF]\b)", decimal),
    Style("1", rf"(?P<value>\d{{1,2}})\s{{1,3}}{SHORT_REST}", decimal),
    Style("１　", r"(?P<value>\d{1,2})\u3000+(?=[\u3040-\u30ff\u4e00-\u9fff「『（])", decimal),
    Style(
        "1.1", r"(?P<label>\d{1,3}(?:\.\d{1,3}){0,3})\.(?P<value>\d{1,3})[.)]?[–-]?(?:\s+|$|(?=[^\x00-\x7f]))", decimal
    ),
    Style("1-1", r"(?P<label>\d{1,2})[-－‐](?P<value>\d{1,2})[.．、)]?\s+(?=[^\W\d_])", decimal),
    Style("(1)", rf"[(（\[【]\s?{NUMBER}\s?[)）\]】]\s*", decimal, inline=True),
    Style("①", r"(?P<value>[①-⑳⑴-⒇⒈-⒛❶-❿])\s*", enclosed, inline=True),
    Style("a)", rf"(?P<value>[a-zа-яα-ω가-하ア-トأاب-يक-ण])[)）]{GAP}", letter, inline=True),
    Style("(a)", rf"[(（](?P<value>[a-zа-яα-ω가-하ア-トأاب-يक-ण])[)）]{GAP}", letter, inline=True),
    Style("a.", rf"(?P<value>[a-zа-яα-ω가-하ア-ト])[.．]{GAP}", letter),
    Style("a -", r"(?P<value>[أاب-ي])\s?[-–.]\s*(?=[\u0600-\u06ff])", letter),
    Style("ア", r"(?P<value>[ア-ト])(?:\s+|[、，．.]\s*)(?=\S)", letter),
    Style("aa)", r"(?P<value>([a-z])\2)[)）]\s+", letter),
    Style("i.", rf"{LOWER_ROMAN}[.．]{GAP}", roman),
    Style("i)", rf"{LOWER_ROMAN}[)）]{GAP}", roman),
    Style("(i)", rf"[(（]{LOWER_ROMAN}[)）]{GAP}", roman),
    Style("[ ]", r"(?:[-*•]\s+)?(?P<value>\[[ xX✓✔]?\]|[(]\s{1,3}[)])\s*", bullet),
    Style("•", rf"(?P<label>(?P<value>[{ROUND}]|[{PICTOGRAPH}]))\ufe0f?\s*", bullet),
    Style("o", r"(?P<value>o)\s+(?=\S)", bullet),
    Style("-", r"(?P<label>(?P<value>[-*–—+]))\s+", bullet),
    Style("-x", r"(?P<value>[-–])(?=[^\W\d_]|[\"“„«»「][^\W_])", bullet),
)
"""All numbering styles, from the outermost of a document to the innermost by custom: `Step 1`, `I.`, `A.`, `1.`, `a)`,
`i.`, bullets, as style guides for outlines have it, and 一、（一） 1. (1) as in GB/T 9704."""

RANK: Final = {style.name: rank for rank, style in enumerate(STYLES)}
LAST_DIVISION: Final = RANK["§ 1"]
"""The rank up to which a marker says what it counts."""
FIRST_BULLET: Final = RANK["[ ]"]
"""The rank from which on items aren't counted."""

NAMED_SECTION: Final = "Lesson 1.1:"
UNMARKED: Final = "1"
SECTION: Final = "1.1"
CHAPTERS: Final = ("1.", "1)", UNMARKED, SECTION)
"""Styles whose numbers the next rank repeats in front of its own, as ISO 2145 has it."""


LONGEST_MARKER: Final = 80
"""Characters, with all that a row looks at behind its marker."""

LOOKS_MARKED = re.compile(
    r"[\d(（\[【〇零一二两三四五六七八九十百壹貳贰參叁肆伍陸陆柒捌玖拾甲乙丙丁戊己庚辛壬癸第其①-⒛❶-❿]|[^\w\s]\s*\S|[\uf000-\uf0ff]|o\s|[ア-ト][\s、，．.]"
    r"|[\u0621-\u064a][\u0621-\u0652]{1,11}\s?[:：]|[^\W\d_]{1,8}\s?[.．)）–—-]|제\s?\d|\w{2,4}[一二三四五六七八九十]"
    rf"|(?:{LETTER}{{1,20}}\s){{0,2}}{LETTER}{{1,20}}\.?\s?{SIGN}?\s?(?:\d|[IVX]{{1,6}}\b|[A-HА-Е]\b)"
    rf"|(?:{LETTER}{{2,20}}\s){{1,2}}{LETTER}{{2,20}}\s?(?:[:：.)–—-]|$)"
)
"""What the rows have in common; most lines of prose don't, and need no closer look."""

FIRST_OF_ALL = re.compile(
    r"(?<!\d)[1１]\s?[.．、)）\]】]|一\s?[、.．，,：:)）]|第一|其一|一[是要]|[①⑴⒈❶]|(?<![^\W_])[aаα가ア][)）]"
)
"""How any list inside a line must begin; lines without it, nearly all, need no closer look."""


def beginning(character: str) -> str:
    """Return what kind of marker can begin with `character`."""
    if character.isdecimal():
        return "1"
    if character in "(（[【":
        return "("
    if character in "第제其甲乙丙丁戊己庚辛壬癸" or character in HAN_DIGITS or character in "十百拾":
        return "一"
    if character.isalpha() and not "\uf000" <= character <= "\uf0ff":
        return "A"
    return "①" if character.isnumeric() else "•"


OPENINGS: Final = {
    "1️⃣": "1",
    "[ ]": "(•",
    "#1": "A•",
    "§ 1": "•",
    "Step 1": "A•",
    "Art. 1": "A",
    "その1": "A",
    "Step 1 Text": "A",
    "步骤一：": "A一",
    "一是": "一",
}
"""The kinds of first characters of those styles whose names don't show them all."""

BY_BEGINNING: Final = {
    kind: tuple(style for style in STYLES if kind in OPENINGS.get(style.name, beginning(style.name[0])))
    for kind in "1(一A①•"
}
"""The styles sorted by how they begin."""


def spellings(text: str) -> tuple[tuple[Style, re.Match[str]], ...]:
    """Return the styles of markers with which `text`, of `LONGEST_MARKER` characters at most, begins."""
    return tuple(
        (style, match)
        for style in BY_BEGINNING[beginning(text[0])]
        if (match := compiled(style.pattern).match(text)) is not None
    )
