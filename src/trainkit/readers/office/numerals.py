"""Numbers as lists show them: the formats of word processors (ECMA-376 part 1, 17.18.59) and decks (20.1.10.61)."""

from __future__ import annotations

from typing import Final

LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщыэюя"

CYCLES: Final = {
    "lowerLetter": LATIN,
    "upperLetter": LATIN.upper(),
    "russianLower": RUSSIAN,
    "russianUpper": RUSSIAN.upper(),
    "chicago": "*†‡§",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
    "aiueo": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    "iroha": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン",
    "ganada": "가나다라마바사아자차카타파하",
    "chosung": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    "hebrew2": "אבגדהוזחטיכלמנסעפצקרשת",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "hindiConsonants": "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
    "hindiVowels": "अआइईउऊऋएऐओऔ",
    "thaiLetters": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
}
"""Letters that count. Behind the last, the first comes twice: aa, bb, cc."""

DIGITS: Final = {
    "decimalFullWidth": "０１２３４５６７８９",
    "decimalFullWidth2": "０１２３４５６７８９",
    "hindiNumbers": "०१२३४५६७८९",
    "hindiArabic": "٠١٢٣٤٥٦٧٨٩",
    "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙",
    "ideographDigital": "〇一二三四五六七八九",
    "japaneseDigitalTenThousand": "〇一二三四五六七八九",
    "taiwaneseDigital": "○一二三四五六七八九",
    "koreanDigital": "영일이삼사오육칠팔구",
    "koreanDigital2": "零一二三四五六七八九",
}
"""Other signs for the ten digits."""

COUNTING: Final = {
    "chineseCounting": "一二三四五六七八九十百千零",
    "chineseCountingThousand": "一二三四五六七八九十百千零",
    "taiwaneseCounting": "一二三四五六七八九十百千零",
    "taiwaneseCountingThousand": "一二三四五六七八九十百千零",
    "japaneseCounting": "一二三四五六七八九十百千",
    "koreanCounting": "일이삼사오육칠팔구십백천",
    "chineseLegalSimplified": "壹贰叁肆伍陆柒捌玖拾佰仟零",
    "ideographLegalTraditional": "壹貳參肆伍陸柒捌玖拾佰仟零",
    "japaneseLegal": "壱弐参四伍六七八九拾百阡",
}
"""Nine digits, the signs for ten, a hundred and a thousand, and that for a gap where it is spoken."""

CIRCLED: Final = {
    "decimalEnclosedCircle": ("①", 20),
    "decimalEnclosedCircleChinese": ("①", 20),
    "decimalEnclosedCircleBlack": ("❶", 10),
    "decimalEnclosedFullstop": ("⒈", 20),
    "decimalEnclosedParen": ("⑴", 20),
    "ideographEnclosedCircle": ("㊀", 10),
}
"""Numbers that are one character each: the first of them, and how many Unicode has in a row."""

ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
LARGEST_ROMAN: Final = 3999
LARGEST_COUNTED: Final = 9999
MOST_LETTERS: Final = 8
"""Times that a letter is repeated at most: no list has more than two hundred items that anybody could name."""


def counted(number: int, style: str) -> str:
    """Return `number` as a list in that format shows it, in decimal digits if it can't or the format isn't known."""
    if number < 1:
        return f"{number:02}" if style == "decimalZero" else str(number)
    style = style.removesuffix("FullWidth") if style.startswith(("aiueo", "iroha")) else style
    if style in CYCLES:
        letters = CYCLES[style]
        times, place = divmod(number - 1, len(letters))
        return letters[place] * (times + 1) if times < MOST_LETTERS else str(number)
    if style in DIGITS:
        return str(number).translate(str.maketrans("0123456789", DIGITS[style]))
    if style in COUNTING and number <= LARGEST_COUNTED:
        return _spoken(number, COUNTING[style])
    if style in CIRCLED and number <= CIRCLED[style][1]:
        return chr(ord(CIRCLED[style][0]) + number - 1)
    if style.endswith("Roman") and number <= LARGEST_ROMAN:
        return _roman(number).upper() if style.startswith("upper") else _roman(number)
    return _decimal(number, style)


def _decimal(number: int, style: str) -> str:
    match style:
        case "decimalZero":
            return f"{number:02}"
        case "ordinal":
            teens = 11 <= number % 100 <= 13
            return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
        case "numberInDash":
            return f"- {number} -"
        case "hex":
            return f"{number:X}"
    return str(number)


def _roman(number: int) -> str:
    letters = ""
    for value, sign in ROMAN:
        times, number = divmod(number, value)
        letters += sign * times
    return letters


def _spoken(number: int, signs: str) -> str:
    """Return a number in characters as it is spoken: 十二, 二十, 一百零五; in Japanese and Korean 百五."""
    digits, units, nought = signs[:9], ("", *signs[9:12]), signs[12:]
    spoken, gap = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        gap = gap or (not digit and bool(spoken))
        if digit:
            # Ten is no "one ten", but in contracts and receipts, and behind a hundred in Chinese.
            is_bare = digit == 1 and power and (not nought or (power == 1 and not spoken)) and digits[0] in "一일"
            spoken += (nought if gap else "") + ("" if is_bare else digits[digit - 1]) + units[power]
            gap = False
    return spoken
