"""Words by which a line is known as a title, or as none. One language is one row."""

from __future__ import annotations

from typing import Final

from .line import letters_of
from .phrases import words_of

LABELS: Final = {
    "en": "title|subject|#+title|headline|topic|re|fwd|fw|article title",
    "de": "titel|betreff|überschrift|thema|aw|wg",
    "fr": "titre|objet|sujet",
    "es": "título|asunto|tema|titulo",
    "pt": "título|assunto|tema",
    "it": "titolo|oggetto|tema",
    "nl": "titel|onderwerp",
    "pl": "tytuł|temat",
    "ru": "заголовок|тема|название",
    "uk": "заголовок|тема|назва",
    "vi": "tiêu đề|chủ đề",
    "zh": "标题|題目|标题名|主题|题目|標題|主題|主旨|课题",
    "ja": "タイトル|件名|題名|表題",
    "ko": "제목|주제",
    "ar": "العنوان|عنوان|الموضوع",
    "hi": "शीर्षक|विषय",
    "tr": "başlık|konu",
    "id": "judul|subjek|perihal",
}
"""What stands, with a colon, before a title."""

LEAD_INS: Final = {
    "en": "here are|here is|here's|these are|the following|as follows|below are|follow these|listed below"
    "|you should|you will|you need|we have|we recommend|let's|there are|remember to|please",
    "de": "hier sind|folgende|die folgenden|dazu gehören|im folgenden|wie folgt|sie sollten|sie brauchen|es gibt"
    "|beachten sie",
    "fr": "voici|les suivants|les suivantes|suivants|suivantes|ci-dessous|il faut|vous devez|il y a",
    "es": "aquí tienes|aquí están|estos son|estas son|los siguientes|las siguientes|a continuación|siguientes|hay que",
    "pt": "aqui estão|estes são|os seguintes|as seguintes|a seguir|veja|confira|seguintes|é preciso",
    "it": "ecco|i seguenti|le seguenti|di seguito|seguenti|bisogna",
    "nl": "hier zijn|de volgende|hieronder|dit zijn",
    "pl": "oto|następujące|poniżej",
    "ru": "вот|следующие|следующим|ниже|необходимо|нужно",
    "vi": "sau đây là|dưới đây là|như sau|bao gồm",
    "zh": "以下|如下|下面|下列|包括|主要有|需要",
    "ja": "以下|次の|下記|のとおり|の通り",
    "ko": "다음은|다음과 같|아래는|아래와",
    "ar": "فيما يلي|إليك|إليكم|كما يلي|التالية",
    "hi": "यहाँ|यहां|निम्नलिखित|नीचे|इस प्रकार",
    "tr": "işte|aşağıdaki|şunlar",
    "id": "berikut|sebagai berikut",
}
"""Words of sentences that lead over to a list."""

KINDS: Final = {
    "en": "standard operating procedure|operating procedure|work instruction|work instructions"
    "|safe working procedure|sop|standard recipe card|recipe card|recipe|fact sheet|data sheet|information sheet"
    "|leaflet|handout|memo|memorandum|internal memo|circular|notice|course outline|lesson plan|training material"
    "|user manual|policy document|internal document|quick guide|document",
    "de": "arbeitsanweisung|betriebsanweisung|verfahrensanweisung|prozessbeschreibung|merkblatt|infoblatt|handout"
    "|rundschreiben|aushang|bekanntmachung|schulungsunterlage|kursunterlage|datenblatt|rezept|dokument",
    "fr": "mode opératoire|procédure|fiche technique|fiche pratique|fiche|note de service|note d'information"
    "|circulaire|fiche recette|document interne|support de formation",
    "es": "procedimiento operativo|procedimiento|ficha técnica|ficha|hoja informativa|circular|nota interna"
    "|instrucción|instrucción de trabajo|documento interno",
    "pt": "procedimento operacional padrão|procedimento operacional|pop|ficha técnica|ficha|circular|comunicado"
    "|instrução de trabalho|documento interno",
    "it": "procedura operativa|istruzione operativa|scheda tecnica|scheda|circolare|comunicazione|documento interno",
    "nl": "werkinstructie|procedure|informatieblad|memo",
    "pl": "instrukcja stanowiskowa|instrukcja robocza|karta informacyjna|okólnik",
    "ru": "рабочая инструкция|технологическая карта|памятка|информационный лист|служебная записка|приказ",
    "zh": "作业指导书|作業指導書|标准作业程序|標準作業程序|操作规程|内部资料|通知|培训资料|公告|標準作業程序書",
    "ja": "作業手順書|標準作業書|業務マニュアル|社内資料|お知らせ|研修資料|回覧",
    "ko": "작업 표준서|작업지시서|업무 매뉴얼|공지|안내문|교육 자료",
    "ar": "إجراء تشغيل قياسي|تعميم|نشرة|مذكرة داخلية",
    "vi": "quy trình thao tác chuẩn|thông báo|tài liệu nội bộ|tài liệu đào tạo",
}
"""What a document is, on a line above the one that says what it is about."""

TITLE_LABELS: Final = frozenset(words_of(LABELS))
LEADS_OVER: Final = words_of(LEAD_INS)
GENERIC: Final = frozenset(letters_of(words) for words in words_of(KINDS))


def after_label(text: str) -> int:
    """Return where a title begins behind its label (`Subject: Re: …`), or 0."""
    start = 0
    while True:
        head, colon, rest = text[start : start + 40].replace("：", ":").partition(":")
        if not colon or head.strip().casefold() not in TITLE_LABELS or not text[start + len(head) + 1 :].strip():
            return start
        start += len(head) + 1 + len(rest) - len(rest.lstrip())


def leads_over(text: str) -> bool:
    """Return whether a line that ends with a colon is a sentence that leads over to what follows."""
    folded = f" {text.casefold()}"
    return text.endswith((":", "：")) and any(
        phrase in folded if phrase >= "\u2e80" else f" {phrase}" in folded for phrase in LEADS_OVER
    )
