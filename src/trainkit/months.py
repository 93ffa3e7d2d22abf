"""Names of months. One language is one row."""

from __future__ import annotations

from typing import Final

MONTHS: Final = {
    "en": "january|february|march|april|may|june|july|august|september|october|november|december",
    "de": "januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "es": "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
    "it": "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
    "pt": "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
    "nl": "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
    "pl": "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
    "ru": "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
    "uk": "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
    "cs": "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince",
    "sv": "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
    "da": "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
    "tr": "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
    "id": "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember",
    "ar": "يناير|فبراير|مارس|أبريل|ابريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    "hi": "जनवरी|फ़रवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर",
}
"""The months of the languages that write a day with its number in front."""

NOMINATIVE: Final = {
    "pl": "styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień",
    "ru": "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь",
    "uk": "січень|лютий|березень|квітень|травень|червень|липень|серпень|вересень|жовтень|листопад|грудень",
    "cs": "leden|únor|březen|duben|květen|červen|červenec|srpen|září|říjen|listopad|prosinec",
    "fa": "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند",
    "th": "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม",
}
"""How languages that inflect them write months without a day (`Stand: maj 2024`)."""

ABBREVIATED: Final = {
    "en": "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec",
    "de": "jän|mär|mrz|okt|dez",
    "fr": "janv|févr|avr|juil|sept|déc",
    "es": "ene|abr|ago|set|dic",
    "it": "gen|mag|giu|lug|ott",
    "pt": "fev|mai|out|dez",
    "nl": "mrt|okt",
    "ru": "янв|фев|мар|апр|июн|июл|авг|сен|сент|окт|ноя|дек",
}
"""Short forms; dates alone are full of them."""
