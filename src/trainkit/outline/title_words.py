"""Words by which a line is known as a title, or as none. One language is one row."""

from __future__ import annotations

import re
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

PLAIN_KINDS: Final = {
    "en": "standard operating procedure|operating procedure|work instruction|work instructions"
    "|safe working procedure|sop|standard recipe card|recipe card|recipe|fact sheet|data sheet|information sheet"
    "|leaflet|handout|memo|memorandum|internal memo|circular|notice|course outline|lesson plan|training material"
    "|user manual|instruction manual|owner's manual|operating manual|policy document|internal document|quick guide"
    "|document|code of conduct|constitution|charter",
    "de": "arbeitsanweisung|betriebsanweisung|verfahrensanweisung|prozessbeschreibung|merkblatt|infoblatt|handout"
    "|rundschreiben|aushang|bekanntmachung|schulungsunterlage|kursunterlage|datenblatt|rezept|dokument"
    "|dienstanweisung|benutzungsordnung",
    "fr": "mode opératoire|procédure|fiche technique|fiche pratique|fiche|note de service|note d'information"
    "|circulaire|fiche recette|document interne|support de formation",
    "es": "procedimiento operativo|procedimiento|ficha técnica|ficha|hoja informativa|circular|nota interna"
    "|instrucción|instrucción de trabajo|documento interno",
    "pt": "procedimento operacional padrão|procedimento operacional|pop|ficha técnica|ficha|circular|comunicado"
    "|instrução de trabalho|documento interno",
    "it": "procedura operativa|istruzione operativa|scheda tecnica|scheda|circolare|comunicazione|documento interno",
    "nl": "werkinstructie|procedure|informatieblad|memo",
    "pl": "instrukcja stanowiskowa|instrukcja robocza|karta informacyjna|okólnik",
    "ru": "рабочая инструкция|технологическая карта|памятка|информационный лист|служебная записка|приказ|порядок"
    "|регламент",
    "zh": "作业指导书|作業指導書|标准作业程序|標準作業程序|操作规程|内部资料|通知|培训资料|公告|標準作業程序書"
    "|告知书|制度",
    "ja": "作業手順書|標準作業書|業務マニュアル|社内資料|お知らせ|研修資料|回覧|規程|心得|手引き|手引",
    "ko": "작업 표준서|작업지시서|업무 매뉴얼|공지|안내문|교육 자료|수칙|요령|지침서|내규",
    "ar": "إجراء تشغيل قياسي|تعميم|نشرة|مذكرة داخلية",
    "vi": "quy trình thao tác chuẩn|thông báo|tài liệu nội bộ|tài liệu đào tạo",
}
"""What a document is, on a line above the one that says what it is about."""

KINDS: Final = {
    "en": "rules|regulation|regulations|handbook|manual|guide|policy|procedure|minutes|statutes|programme"
    "|checklist|instruction|instructions|term|terms|conditions|bylaws|faq|questions",
    "de": "handbuch|ordnung|hausordnung|satzung|anleitung|anweisung|richtlinie|leitfaden|protokoll|checkliste",
    "fr": "règlement|manuel|guide|procès-verbal|consignes|notice|statuts",
    "es": "reglamento|manual|acta|normas|guía|estatutos|instrucciones|protocolo",
    "pt": "regulamento|manual|ata|normas|guia|instruções|protocolo",
    "it": "regolamento|programma|verbale|manuale|statuto",
    "nl": "reglement|handleiding|huisregels",
    "pl": "regulamin|instrukcja|statut",
    "tr": "yönetmeliği|yönergesi|kılavuzu|talimatı",
    "vi": "nội quy|quy chế|quy định|hướng dẫn|điều lệ",
    "ru": "правила|инструкция|положение|устав|памятка|протокол",
    "zh": "办法|辦法|制度|规定|規定|规程|規程|须知|須知|守则|守則|章程|手册|手冊|指南|规则|規則|細則|细则",
    "ja": "会則|会则|要領|マニュアル|手順書|のしおり|ご案内|規約",
    "ko": "회칙|규정|규칙|안내|지침|매뉴얼|가이드",
    "ar": "اللائحة|لائحة|دليل|تعليمات",
    "hi": "नियमावली|नियम|निर्देश|मार्गदर्शिका|पाठ्यक्रम",
    "th": "ระเบียบ|คู่มือ|ข้อบังคับ|วิธีปฏิบัติ",
}
"""What documents call themselves in their titles."""

PERIODICALS: Final = {
    "en": "newsletter|weekly|monthly|magazine|bulletin|gazette|news",
    "de": "rundbrief|infobrief|mitteilungen|merkblatt",
    "fr": "lettre",
    "es": "boletín|boletin",
    "pt": "boletim",
    "it": "bollettino",
    "nl": "nieuwsbrief",
    "pl": "biuletyn",
    "ru": "рассылка|вестник|бюллетень",
    "zh": "周报|週報|通讯|通訊|月刊|期刊|会报|會訊",
    "ja": "メルマガ|通信|だより",
    "ko": "소식지|뉴스레터",
    "ar": "نشرة",
    "vi": "bản tin",
    "tr": "bülten",
}
"""What newsletters call themselves above each of their texts."""

BODIES: Final = {
    "en": "ltd|limited|inc|llc|plc|committee|association|council|department|foundation|society|trust|institute",
    "de": "gmbh|ag|ev|verein|verband|amt|stiftung|ausschuss",
    "romance": "sa|sl|ltda|srl",
    "ru": "ооо|университет",
    "zh": "公司|集团|委员会|委員會|学校|中心|医院|協會|协会|管理处",
    "ja": "事務所|株式会社|協会|組合",
    "ko": "위원회|주식회사|협회",
}
"""What names of organisations end with, without stops (`e. V.`)."""

BODY_BEGINNINGS: Final = {
    "en": "parish council|town council|city council|university of|college of|department of|ministry of|office of",
    "de": "stadt |gemeinde |landkreis |verein |universität |hochschule |ministerium |stiftung |amt für",
    "fr": "ville de|commune de|mairie d|association |université |ministère |département |syndicat |communauté de",
    "es": "ayuntamiento d|asociación |universidad |ministerio |instituto |consejería |comunidad de|colegio ",
    "pt": "prefeitura |associação |universidade |ministério |instituto |câmara municipal|escola ",
    "it": "comune di|associazione |università |ministero |istituto |azienda |cooperativa ",
    "ru": "министерство |университет |ооо |гбоу |мбоу |муниципальн|государственн|федеральн",
    "vi": "trung tâm |công ty |trường |ủy ban |sở |phòng giáo|hợp tác xã |bệnh viện ",
    "tr": "t.c.|belediye|müdürlüğü",
    "ar": "جامعة|وزارة|مدرسة|شركة|جمعية|بلدية|مركز",
    "hi": "राजकीय|विश्वविद्यालय|महाविद्यालय|जिला |नगर निगम|कार्यालय",
}
"""What names of organisations begin with."""

TITLE_LABELS: Final = frozenset(words_of(LABELS))
LEADS_OVER: Final = words_of(LEAD_INS)
GENERIC: Final = frozenset(letters_of(words) for words in words_of(PLAIN_KINDS))


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


SPACED: Final = "\u02ff"
"""Letters up to here are Latin: their words stand between blanks or marks."""


def parted(table: dict[str, str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words of a table that must stand alone, and those that may stand in others, or are several words."""
    entries = words_of(table)
    alone = frozenset(entry for entry in entries if entry.isalpha() and max(entry) <= SPACED)
    return alone, tuple(entry for entry in entries if entry not in alone)


KIND_WORDS, KIND_PARTS = parted(KINDS)
PERIODICAL_WORDS, PERIODICAL_PARTS = parted(PERIODICALS)
BODY_WORDS, BODY_PARTS = parted(BODIES)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BEGINNINGS: Final = words_of(BODY_BEGINNINGS)
LONGEST_ABBREVIATION: Final = 4
"""Letters of the longest abbreviation of a kind of company."""


def names_kind(text: str) -> bool:
    """Return whether a line says what kind of document this is."""
    folded = text.casefold()
    return not KIND_WORDS.isdisjoint(WORD.findall(folded)) or any(part in folded for part in KIND_PARTS)


def begins_with_kind(text: str) -> bool:
    """Return whether a line begins so: `Minutes of the meeting on 14 May`."""
    folded = text.casefold()
    first = WORD.match(folded)
    return (first is not None and first.group() in KIND_WORDS) or folded.startswith(KIND_PARTS)


def names_periodical(text: str) -> bool:
    """Return whether a line is the name of a newsletter."""
    folded = text.casefold()
    return not PERIODICAL_WORDS.isdisjoint(WORD.findall(folded)) or any(part in folded for part in PERIODICAL_PARTS)


def names_body(text: str) -> bool:
    """Return whether a line ends with what names of organisations end with."""
    folded = text.casefold()
    if folded.startswith(BEGINNINGS):
        return True
    if any(folded.endswith(part) or f"{part} " in folded for part in BODY_PARTS):
        return True
    words = WORD.findall(folded)
    # The letters of an abbreviation are words of their own: `e. V.`, `S.A.R.L.`
    ends = {"".join(words[-count:]) for count in range(1, LONGEST_ABBREVIATION + 1)}
    return not BODY_WORDS.isdisjoint(ends)


PARTS: Final = {
    "en": "chapter|appendix|annex",
    "de": "kapitel|anhang",
    "fr": "chapitre|annexe|appendice",
    "es": "capítulo|apéndice|anexo",
    "pt": "capítulo|apêndice|anexo",
    "it": "capitolo|appendice|allegato",
    "nl": "hoofdstuk|bijlage",
    "pl": "rozdział|załącznik|dodatek",
    "cs": "kapitola|příloha|dodatek",
    "sv": "kapitel|bilaga",
    "tr": "bölüm|ek",
    "ru": "глава|приложение",
    "uk": "глава|розділ|додаток",
    "el": "κεφάλαιο|παράρτημα",
    "vi": "chương|phụ lục",
    "id": "bab|lampiran",
    "ar": "الفصل|الملحق",
    "fa": "فصل|پیوست",
    "hi": "अध्याय|परिशिष्ट",
}
"""What numbers the parts of a work of which a text is one."""
