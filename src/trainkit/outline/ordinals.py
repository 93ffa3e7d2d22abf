"""Finds points that are counted in words: `First, … Second, … Finally, …`."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from typing import Final

import msgspec

from trainkit.model import ItemMark

from .line import Line, paragraph_end
from .tree import Item

COUNTING: Final = {
    "en": "first|firstly|first of all|first off|to begin with,second|secondly,third|thirdly,fourth|fourthly"
    ",fifth|fifthly,sixth|sixthly,seventh,eighth,ninth,tenth",
    "de": "erstens|zuerst|als erstes|zunächst,zweitens|als zweites,drittens|als drittes,viertens,fünftens,sechstens"
    ",siebtens,achtens,neuntens,zehntens",
    "fr": "premièrement|d'abord|d’abord|tout d'abord|tout d’abord|en premier lieu|primo"
    ",deuxièmement|en deuxième lieu|en second lieu|secundo|secondement,troisièmement|en troisième lieu|tertio"
    ",quatrièmement,cinquièmement,sixièmement",
    "es": "primero|primeramente|en primer lugar,segundo|en segundo lugar,tercero|en tercer lugar"
    ",cuarto|en cuarto lugar,quinto|en quinto lugar,sexto|en sexto lugar",
    "pt": "primeiro|primeiramente|em primeiro lugar,segundo|em segundo lugar,terceiro|em terceiro lugar"
    ",quarto|em quarto lugar,quinto|em quinto lugar,sexto|em sexto lugar",
    "it": "primo|innanzitutto|anzitutto|in primo luogo|per prima cosa,secondo|in secondo luogo,terzo|in terzo luogo"
    ",quarto|in quarto luogo,quinto|in quinto luogo",
    "nl": "ten eerste|allereerst,ten tweede,ten derde,ten vierde,ten vijfde",
    "pl": "po pierwsze,po drugie,po trzecie,po czwarte,po piąte,po szóste",
    "ru": "во-первых|прежде всего,во-вторых,в-третьих,в-четвертых|в-четвёртых,в-пятых,в-шестых,в-седьмых",
    "uk": "по-перше|насамперед|перш за все,по-друге,по-третє,по-четверте,по-п'яте|по-п’яте,по-шосте,по-сьоме",
    "tr": "ilk olarak|birincisi|öncelikle|birinci olarak,ikincisi|ikinci olarak,üçüncüsü|üçüncü olarak,dördüncüsü"
    "|dördüncü olarak,beşincisi|beşinci olarak",
    "fa": "اول|اول اینکه|نخست|اولاً,دوم|دوم اینکه|ثانیاً,سوم|سوم اینکه|ثالثاً,چهارم|چهارم اینکه,پنجم|پنجم اینکه",
    "th": "ประการแรก|อันดับแรก|ข้อแรก|ประการที่หนึ่ง,ประการที่สอง|ข้อที่สอง,ประการที่สาม|ข้อที่สาม,ประการที่สี่|ข้อที่สี่,ประการที่ห้า",
    "el": "πρώτον|κατ' αρχάς|αρχικά,δεύτερον,τρίτον,τέταρτον,πέμπτον",
    "id": "pertama|yang pertama,kedua|yang kedua,ketiga|yang ketiga,keempat|yang keempat,kelima|yang kelima",
    "sv": "för det första,för det andra,för det tredje,för det fjärde,för det femte",
    "cs": "zaprvé|za prvé,zadruhé|za druhé,zatřetí|za třetí,začtvrté|za čtvrté,zapáté|za páté",
    "ar": "أولا|أولاً|أولًا|اولا|اولاً,ثانيا|ثانياً|ثانيًا,ثالثا|ثالثاً|ثالثًا,رابعا|رابعاً|رابعًا,خامسا|خامساً|خامسًا"
    ",سادسا|سادساً|سادسًا,سابعا|سابعاً|سابعًا,ثامنا|ثامناً|ثامنًا,تاسعا|تاسعاً|تاسعًا,عاشرا|عاشراً|عاشرًا",
    "hi": "पहला|पहले|सबसे पहले|पहली बात|प्रथम,दूसरा|दूसरे|दूसरी बात|द्वितीय,तीसरा|तीसरे|तीसरी बात|तृतीय"
    ",चौथा|चौथे|चौथी बात,पाँचवाँ|पांचवां|पाँचवीं बात",
    "zh": "首先|第一|第一点|其一,其次|第二|第二点|其二,第三|第三点|再者|再次|其三,第四,第五,第六,第七,第八",
    "ja": "第一に|まず|まずは|一つ目は|1つ目は,第二に|次に|二つ目は|2つ目は,第三に|三つ目は|3つ目は,第四に"
    "|四つ目は|4つ目は,第五に|五つ目は|5つ目は",
    "ko": "첫째|첫 번째|첫번째|첫째로|우선|먼저,둘째|두 번째|두번째|둘째로,셋째|세 번째|세번째|셋째로"
    ",넷째|네 번째|네번째|넷째로,다섯째|다섯 번째,여섯째|여섯 번째,일곱째|일곱 번째",
    "vi": "thứ nhất|đầu tiên|trước hết|trước tiên,thứ hai,thứ ba,thứ tư,thứ năm,thứ sáu,thứ bảy",
}
"""How languages count what they say, from one on; forms of one number are parted by `|`."""

GOING_ON: Final = (
    "next|then|after that|danach|dann|anschließend|ensuite|puis|luego|después|a continuación|depois|em seguida|poi"
    "|vervolgens|daarna|następnie|затем|далее|потом|ثم|بعد ذلك|फिर|इसके बाद|然后|接着|接下来|另外|此外|还有一点|続いて"
    "|その後|それから|その次に|そして|그다음|다음으로|tiếp theo|sau đó"
)
"""Words that count one further without saying a number."""

ENDING: Final = (
    "finally|lastly|last|last but not least|schließlich|zuletzt|zum schluss|enfin|finalement|pour finir|en dernier lieu"
    "|por último|finalmente|en último lugar|por fim|infine|da ultimo|ten slotte|tot slot|wreszcie|na koniec|наконец"
    "|и наконец|أخيرا|أخيراً|أخيرًا|وأخيرا|وأخيراً|وأخيرًا|अंत में|अंततः|आखिर में|最后|最後に|最后一点|마지막으로|끝으로"
    "|cuối cùng"
)
"""Words for the last of what is counted."""

FEWEST: Final = 3
"""`First … finally` may frame any two sentences."""

LAST: Final = 1_000
NEXT: Final = 0
RANK: Final = -1
"""Above the lists that may stand within such a paragraph, below run-in headings."""

COUNTED: Final = "First,"
"""The kind of items that are counted in words."""

SERIES: Final = -300
"""No list has this number."""


class Counted(msgspec.Struct, frozen=True, gc=False):
    """A place where something is counted: `start:content` of that line is a marker, empty if its words are kept."""

    line: int
    start: int
    content: int
    value: int


@cache
def values() -> dict[str, int]:
    """Return what every counting word counts."""
    found = {
        word: value
        for row in COUNTING.values()
        for value, words in enumerate(row.split(","), 1)
        for word in words.split("|")
    }
    return found | dict.fromkeys(GOING_ON.split("|"), NEXT) | dict.fromkeys(ENDING.split("|"), LAST)


@cache
def lengths() -> list[int]:
    """Return how long counting words are, the longest first."""
    return sorted({len(word) for word in values()}, reverse=True)


@cache
def initials() -> frozenset[str]:
    """Return the letters with which counting words begin."""
    return frozenset(word[0] for word in values())


def counting_word(text: str, start: int) -> str:
    """Return the counting word at that place of the text, or ""."""
    if text[start : start + 1].casefold()[:1] not in initials():
        return ""
    known = values()
    # A dictionary finds it in the time that an expression of all languages takes to compile.
    words = (text[start : start + length] for length in lengths())
    return next((word for word in words if word.casefold() in known and not is_within_word(text, start, word)), "")


COMMA = re.compile(r"\s?[:：,，、،]\s*|\s[–—-]\s")
"""A mark behind the counting word makes it one, which is no part of the text; without it, it is the sentence's own."""

SENTENCE_START = re.compile(r"(?:^|(?<=[.!?…;。！？；؟।]))[\s\"“«„(]*")


def find_ordinals(lines: Sequence[Line], taken: Container[int], start: int) -> list[Item]:
    """Return the points counted at the beginnings of paragraphs, and with them those counted inside of these."""
    at_starts: list[Counted] = []
    anywhere: list[Counted] = []
    for index in free_lines(lines, taken, start):
        counted = [one for i in range(index, paragraph_end(lines, index)) for one in counted_in(lines[i].text, i)]
        first = [one for one in counted[:1] if (one.line, one.start) == (index, 0)]
        at_starts += first
        # Inside of a paragraph, only a number counts; "then" and "finally" are turns of speech.
        anywhere += first + [one for one in counted[len(first) :] if NEXT < one.value < LAST]
    begun = list(counted_series(at_starts))
    whole = [run for run in counted_series(anywhere) if len({one.line for one in run}) > 1]
    return items_of_all(whole if sum(map(len, whole)) > sum(map(len, begun)) else begun)


def find_ordinals_inside(lines: Sequence[Line], taken: Container[int], start: int) -> list[Item]:
    """Return the points counted at the beginnings of the sentences of one paragraph."""
    series: list[list[Counted]] = []
    for index in free_lines(lines, taken, start):
        paragraph = range(index, paragraph_end(lines, index))
        series += counted_series([found for i in paragraph for found in counted_in(lines[i].text, i)])
    return items_of_all(series)


def free_lines(lines: Sequence[Line], taken: Container[int], start: int) -> list[int]:
    """Return the indices of the lines where a paragraph begins and nothing else does."""
    return [i for i in range(start, len(lines)) if i not in taken and lines[i].given is None and not lines[i].goes_on]


def items_of_all(series: Iterable[Sequence[Counted]]) -> list[Item]:
    """Return the items of all counted series."""
    return [item for number, run in enumerate(series) for item in items_of(run, number)]


def items_of(run: Sequence[Counted], number: int) -> list[Item]:
    """Return the items of one counted series."""
    why = f"one of {len(run)} points that are counted in words"
    # "First" and "second" count whatever there is; only what is done has a "then".
    mark = ItemMark.STEP if any(one.value == NEXT for one in run) else ItemMark.NUMBER
    last = run[-1].line
    return [
        Item(one.line, one.start, one.content, COUNTED, SERIES - number, RANK, 0, last, why, mark=mark) for one in run
    ]


def counted_at(text: str, start: int, line: int) -> Counted | None:
    """Return what is counted at that place of the text."""
    word = counting_word(text, start)
    if not word:
        return None
    mark = COMMA.match(text, start + len(word))
    return Counted(line, start, mark.end() if mark else start, values()[word.casefold()])


def is_within_word(text: str, start: int, word: str) -> bool:
    """Return whether the counting word is only the beginning of another: "Firstborn"."""
    after = text[start + len(word) : start + len(word) + 1]
    return after.isalpha() and word[-1].lower() != word[-1].upper() and after.lower() != after.upper()


def counted_in(text: str, line: int) -> Iterator[Counted]:
    """Yield what is counted at the beginnings of the sentences of a line."""
    for match in SENTENCE_START.finditer(text):
        found = counted_at(text, match.end(), line)
        if found is not None:
            yield found


def counted_series(found: Sequence[Counted]) -> Iterator[list[Counted]]:
    """Yield the runs that count from one on, each up to its last word."""
    run: list[Counted] = []
    reached = 0
    for one in found:
        if one.value == 1:
            if is_whole(run):
                yield run
            run, reached = [one], 1
        elif run and (one.value in (NEXT, LAST) or reached < one.value <= reached + 1):
            run.append(one)
            reached = max(reached, one.value) if one.value != LAST else LAST
    if is_whole(run):
        yield run


def is_whole(run: Sequence[Counted]) -> bool:
    """Return whether so many are counted that it is no turn of speech."""
    return len(run) >= FEWEST and sum(one.value != NEXT for one in run) > 1
