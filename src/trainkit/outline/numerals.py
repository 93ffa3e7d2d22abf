"""Reads numbers as people write them before the items of a list: digits, Roman, Chinese, letters, words."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

HAN_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
HAN_DIGITS |= {
    character: value
    for pair in ("零壹貳參肆伍陸柒捌玖", "零壹贰叁肆伍陆柒捌玖")
    for value, character in enumerate(pair)
}
ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

ALPHABETS: Final = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщэюя",  # lists leave out ё, й, ъ, ы, ь (GOST 2.105)
    "αβγδεζηθικλμνξοπρστυφχψω",
    "가나다라마바사아자차카타파하",
    "アイウエオカキクケコサシスセソタチツテト",
    "أبجدهوزحطيكلمنسعفصقرشت",  # the order of abjad numbers, in which lists count
    "कखगघङचछजझञटठडढण",
    "甲乙丙丁戊己庚辛壬癸",
)
"""The letters that count items, in the order of counting; nobody reaches the thirtieth."""

LETTERS: Final = {letter: place for alphabet in ALPHABETS for place, letter in enumerate(alphabet, 1)} | {"ا": 1}

WORDS: Final = {
    "en": "one two three four five six seven eight nine ten eleven twelve",
    "de": "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "pt": "um dois três quatro cinco seis sete oito nove dez onze doze",
    "it": "uno due tre quattro cinque sei sette otto nove dieci undici dodici",
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "pl": "jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć",
    "ru": "один два три четыре пять шесть семь восемь девять десять",
    "vi": "một hai ba bốn năm sáu bảy tám chín mười",
    "hi": "एक दो तीन चार पाँच छह सात आठ नौ दस",
}
"""Numbers in words, as in `Step one`, from one on."""

ORDINALS: Final = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth",
    "de": "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte",
    "de, masculine": "erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter",
    "de, neuter": "erstes zweites drittes viertes fünftes sechstes siebtes achtes neuntes zehntes",
    "fr": "première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
    "fr, masculine": "premier second",
    "es": "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo",
    "es, feminine": "primera segunda tercera cuarta quinta sexta séptima octava novena décima",
    "es, short": "primer segundo tercer",
    "pt": "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo",
    "pt, feminine": "primeira segunda terceira quarta quinta sexta sétima oitava nona décima",
    "it": "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo",
    "it, feminine": "prima seconda terza quarta quinta sesta settima ottava nona decima",
    "nl": "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
    "tr": "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu",
    "uk": "перший другий третій четвертий п'ятий шостий сьомий восьмий дев'ятий десятий",
    "uk, feminine": "перша друга третя четверта п'ята шоста сьома восьма дев'ята десята",
    "el": "πρώτο δεύτερο τρίτο τέταρτο πέμπτο έκτο έβδομο όγδοο ένατο δέκατο",
    "pl": "pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty",
    "pl, feminine": "pierwsza druga trzecia czwarta piąta szósta siódma ósma dziewiąta dziesiąta",
    "ru": "первый второй третий четвёртый пятый шестой седьмой восьмой девятый десятый",
    "ru, feminine": "первая вторая третья четвёртая пятая шестая седьмая восьмая девятая десятая",
    "ru, neuter": "первое второе третье четвёртое пятое шестое седьмое восьмое девятое десятое",
    "ar": "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
    "ar, adverbs": "أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا",
    "ar, feminine": "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة",
    "hi": "पहला दूसरा तीसरा चौथा पाँचवाँ छठा सातवाँ आठवाँ नौवाँ दसवाँ",
    "hi, feminine": "पहली दूसरी तीसरी चौथी पाँचवीं छठी सातवीं आठवीं नौवीं दसवीं",
}
"""The adjectives of order, as in `First step`."""


def places(table: dict[str, str]) -> dict[str, int]:
    """Return the words of all rows with their values."""
    return {word: value for row in table.values() for value, word in enumerate(row.split(), 1)}


WORD_VALUES: Final = places(WORDS) | places(ORDINALS)


def decimal(text: str) -> int | None:
    """Read digits of any script: "１２" is 12."""
    return int(text)


def han(text: str) -> int | None:
    """Read a Chinese number below 1,000: "二十一" is 21."""
    total, digit = 0, 0
    for character in text:
        if character in "十拾百":
            total, digit = total + (digit or 1) * (100 if character == "百" else 10), 0
        else:
            digit = HAN_DIGITS[character]
    return total + digit


def roman(text: str) -> int | None:
    """Read a Roman number below 400, or give None: "iv" is 4, "iiii" isn't one."""
    letters = text.casefold()
    values = [ROMAN[letter] for letter in letters]
    total = sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
    return total if in_roman(total) == letters else None


def in_roman(number: int) -> str:
    """Write a number below 400 in small Roman letters."""
    spelt = ""
    for value, letters in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        count, number = divmod(number, value)
        spelt += letters * count
    return spelt


TASHKIL = re.compile("[\u064b-\u0652]")


def letter(text: str) -> int | None:
    """Read a letter's place in its alphabet: "c" is 3, "cc" too."""
    return LETTERS.get(text[0].casefold())


def enclosed(text: str) -> int | None:
    """Read a number in one character: "③", "⑶" and "❸" are 3."""
    if "❶" <= text <= "❿":
        return ord(text) - ord("❶") + 1
    return int(unicodedata.numeric(text))


def word(text: str) -> int | None:
    """Read a number in words: "two" and "second" are 2."""
    # The dot of a Turkish İ becomes a character of its own when it is folded; Arabic may write its short vowels.
    return WORD_VALUES.get(TASHKIL.sub("", text.casefold().replace("i\u0307", "i")))


def any_number(text: str) -> int | None:
    """Read digits, a Chinese number, a Roman number in capitals, a letter, or a word."""
    if text.isdecimal():
        return decimal(text)
    if text[0] in HAN_DIGITS or text[0] in "十拾百":
        return han(text)
    if set(text) <= set("IVX"):
        return roman(text)
    return letter(text) if len(text) == 1 else word(text)


def bullet(_: str) -> int | None:
    """Bullets don't count."""
    return None
