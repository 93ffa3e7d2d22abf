"""Tells whether a few words are a date or a time and nothing else, in any common order, with the words around it."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from trainkit.months import ABBREVIATED, MONTHS, NOMINATIVE
from trainkit.outline.line import fold

from .vocabulary import Vocabulary, consume

LONGEST: Final = 80
"""Characters: `Published on Wednesday, the 3rd of September 2024, at 10:30 p.m. Central European Summer Time`."""

WEEKDAYS: Final = {
    "en": "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun",
    "de": "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so",
    "fr": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim",
    "es": "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    "pt": "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|segunda|terça|quarta|quinta|sexta",
    "it": "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
    "nl": "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    "pl": "poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela",
    "ru": "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс",
    "vi": "thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật",
    "zh": "星期一|星期二|星期三|星期四|星期五|星期六|星期日|星期天|周一|周二|周三|周四|周五|周六|周日|週一|週二"
    "|週三|週四|週五|週六|週日",
    "ja": "月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日|月|火|水|木|金|土|日",
    "ko": "월요일|화요일|수요일|목요일|금요일|토요일|일요일|월|화|수|목|금|토|일",
    "ar": "الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
    "hi": "सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार",
    "tr": "pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar",
    "id": "senin|selasa|rabu|kamis|jumat|sabtu|minggu",
    "sv": "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag",
}

JOINTS: Final = {
    "en": "st|nd|rd|th|of|the|on|at|am|pm|a.m|p.m|a|m|p|t|z|gmt|utc|est|pst|cet|cest|issue|edition|print edition",
    "de": "den|der|am|um|uhr|mez|mesz|ausgabe|heft",
    "fr": "le|à|er|h|min|numéro|édition",
    "es": "de|del|el|a las|hrs|hs|h|número|edición",
    "pt": "de|em|às|as|h|min|edição",
    "it": "il|alle|ore|del|numero",
    "nl": "om|uur|op|de",
    "pl": "r|o|godz|roku|dnia",
    "ru": "г|в|года|от|мск",
    "vi": "ngày|tháng|năm|lúc|giờ|phút|h|sa|ch|gmt",
    "zh": "年|月|日|号|號|时|時|分|秒|点|點|上午|下午|星期",
    "ja": "令和|平成|午前|午後",
    "ko": "년|일|시|분|초|오전|오후",
    "ar": "في|م|ص|هـ|الساعة|من",
    "hi": "को|बजे",
    "sv": "kl|den",
    "uk": "р|року|о|від",
    "th": "น|พ.ศ|ค.ศ|เวลา|พ|ศ|ค",
}
"""What stands between the parts of a date."""

AGO: Final = {
    "en": "second ago|seconds ago|minute ago|minutes ago|hour ago|hours ago|day ago|days ago|week ago|weeks ago"
    "|month ago|months ago|year ago|years ago|yesterday|today|just now|years|months|days|weeks",
    "zh": "秒前|分钟前|小时前|天前|周前|个月前|年前|分鐘前|小時前|個月前|刚刚|昨天",
    "ja": "分前|時間前|日前|週間前|か月前|ヶ月前",
    "ko": "분 전|시간 전|일 전|주 전|개월 전|년 전|분전|시간전|일전",
    "ru": "минут назад|час назад|часа назад|часов назад|день назад|дня назад|дней назад|вчера|сегодня",
    "vi": "phút trước|giờ trước|ngày trước|tuần trước|tháng trước|năm trước|hôm qua",
}

NUMERIC = re.compile(
    r"(?<!\d)(?:\d{4}\s?[-/.年년]\s?\d{1,2}(?:\s?[-/.月월]\s?\d{1,2})?|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2,4})(?!\d)"
)
"""A date of numbers: year first (ISO 8601 and East Asia) or last."""

HAN_DATE = re.compile(r"[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日")
SHORTEST_SPELT: Final = 12
"""Characters of dates without a digit: `just now`, `二〇一八年十二月三十一日`."""

YEAR = re.compile(r"(?<!\d)(?:1[89]|20|२०|٢٠)\d\d(?!\d)")
DIGITS = re.compile(r"\d+")


TABLES: Final = (MONTHS, ABBREVIATED, NOMINATIVE, WEEKDAYS, JOINTS, AGO)


@cache
def date_words() -> Vocabulary:
    """Return the names of months, what else dates hold, and what tells a time by how long ago it was."""
    return Vocabulary((MONTHS, ABBREVIATED, NOMINATIVE), (WEEKDAYS, JOINTS), AGO)


def is_date(text: str) -> bool:
    """Return whether `text` is a date, with a time or a weekday or without, and nothing else."""
    if not text or len(text) > LONGEST or not (DIGITS.search(text) or len(text) <= SHORTEST_SPELT):
        return False
    if HAN_DATE.fullmatch(text):
        return True
    folded = fold(text)
    found = consume(folded, date_words())
    if found is None or len(DIGITS.findall(folded)) > len(["dd", "mm", "yyyy", "hh:mm:ss", "+zz:zz"]) * 2:
        return False
    if NUMERIC.search(folded) or 2 in found:
        return True
    # "3 May" and "May 2024" are dates, "May" and "2024" are words of a text; "3 日" is a date's end.
    return 0 in found and DIGITS.search(folded) is not None


def has_year(text: str) -> bool:
    """Return whether a year, of this century or the two before, stands in `text`."""
    return YEAR.search(text) is not None
