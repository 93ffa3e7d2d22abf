"""Tells, among the lines behind a text's last sentence, what is none of it: titles of other texts, key words, how many
liked it, where to sign.

Such lines have no common words. But they are no sentences, and stand behind the last one, where a text of sentences has
nothing more to say.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import Final

from trainkit.model import Heading, ListItem

from .front import has_shape_again, note_marks
from .line import ENDS_SENTENCE, Line, paragraph_end
from .noise import Noise
from .noise.page import is_prose
from .phrases import words_of
from .title import is_short

LONGEST: Final = 40
"""Lines. Behind a text stand a dozen links and some comments; more is a text of its own."""

LONGEST_LINE: Final = 40
"""Words of such a line; longer ones are paragraphs that lost their full stop."""

FEWEST: Final = 2
"""One line without a full stop at the very end may have lost it; two are no sentences."""

STOP = re.compile(r"[.!?…。！？।؟][\"'”’»)）」』\]]*$")
CALLS: Final = {
    "en": "unsubscribe|subscribe to|you are receiving this|affiliate link|disclosure policy|uncontrolled|click here|sign up for"
    "|terms of use|privacy policy|this document is|reproduction|for internal use|was this helpful|was this article|did you find"
    "|leave a comment|log in to|report abuse|read more|next issue|next month:|coming up|send your",
    "de": "abmelden|abbestellen|newsletter|werbung|anzeige|vervielfältigung|nachdruck|alle angaben ohne gewähr|hier klicken"
    "|war dieser artikel|impressum|datenschutz|nächste ausgabe",
    "fr": "désabonner|désinscrire|se désinscrire|lien d'affiliation|reproduction|cliquez ici|cet article vous|mentions légales"
    "|prochain numéro|s'abonner",
    "es": "darse de baja|suscríb|suscribirse|haz clic|haga clic|te ha resultado útil|aviso legal|prohibida la reproducción"
    "|próximo número",
    "pt": "cancelar a inscrição|inscreva-se|clique aqui|este artigo foi útil|reprodução|todos os direitos|próxima edição",
    "it": "annulla l'iscrizione|iscriviti|clicca qui|riproduzione|ti è stato utile|prossimo numero",
    "nl": "afmelden|uitschrijven|nieuwsbrief|klik hier|was dit artikel|volgende nummer",
    "pl": "wypisać się|zapisz się|kliknij|kopiowanie|czy artykuł",
    "ru": "отписаться|подписаться|подписывайтесь|перепечатк|копирование|нажмите|была ли статья|материалы сайта|следующем номере",
    "vi": "hủy đăng ký|đăng ký nhận|bấm vào đây|nhấn vào đây|bài viết có hữu ích|vui lòng ghi rõ nguồn",
    "zh": "退订|退訂|订阅|訂閱|侵权|侵權|转载|轉載|未经许可|未經許可|点击这里|點擊這裡|点击下方|点个|關注我們|关注我们|蓝字|如不欲|有帮助吗"
    "|有幫助嗎|由用户上传|版权|版權|下期预告|下期預告|扫码|二维码|仅供参考|下载app|免责声明|本文由|投稿|下月活動|下月活动|可能还会|猜你喜欢",
    "ja": "無断転載|無断引用|配信停止|メルマガ|登録はこちら|お気に入りに追加|通報する|この記事は役に立|参考になった|関連する|次号|お申し込みはこちら",
    "ko": "무단전재|무단 전재|재배포|수신거부|수신 거부|구독하기|이웃추가|공감|댓글|기사공유|다음 호|이 블로그|도움이 되었",
    "ar": "إلغاء الاشتراك|اشترك في|النشرة البريدية|جميع الحقوق|هل كان المقال|هل كانت هذه|انقر هنا|اقرأ أيضا|اقرأ أيضًا|يمنع نسخ",
    "hi": "सदस्यता|सब्सक्राइब|यहाँ क्लिक|यहां क्लिक|ये भी पढ़ें|यह भी पढ़ें|क्या यह लेख|शेयर करें|सर्वाधिकार",
    "tr": "abonelikten|abone ol|tıklayın|kaynak gösterilmeden|bu yazı",
    "fa": "لغو اشتراک|عضویت در|خبرنامه|ذکر منبع|امتیاز دهید|ارسال نظر|کلیک کنید|برچسب",
    "th": "ยกเลิกการรับ|สมัครรับ|คลิกที่นี่|สงวนลิขสิทธิ์|บทความนี้มีประโยชน์",
}
"""What sites, newsletters and offices say to their readers behind a text, anywhere in the line, by language."""

SAID: Final = words_of(CALLS)


def back_notes(lines: Sequence[Line], items: Container[int], removed: bool) -> dict[int, Noise]:
    """Return which of the last lines are none of the text, by index; `items` begin with a marker.

    `removed` says that what stood behind them was none of it, either.
    """
    begins = [index for index, line in enumerate(lines) if not line.goes_on]
    found: dict[int, Noise] = {}
    run: list[int] = []
    proofs = int(removed)
    for index in reversed(begins[-LONGEST:]):
        text = " ".join(line.text for line in lines[index : paragraph_end(lines, index)])
        line = lines[index]
        if line.part is not None or isinstance(line.given, Heading | ListItem) or index in items or not text:
            break
        calls = says_to_readers(text)
        if not calls and (STOP.search(text) or not is_short(text, LONGEST_LINE) or is_prose(text)):
            if not is_title_of_another(text, proofs + len(run)):
                break
        run.append(index)
        proofs += calls or bool(note_marks(text) and not has_shape_again(line.text, lines[:index]))
    if not proofs or not has_text(lines, run):
        run = [index for index in run if says_to_readers(lines[index].text)]
    for index in own_lines(lines, run, proofs):
        noise = Noise("behind-text", "it stands behind the last sentence and is none")
        found.update(dict.fromkeys(range(index, paragraph_end(lines, index)), noise))
    return found


def says_to_readers(text: str) -> bool:
    """Return whether a line speaks to the readers of a site or a newsletter, not of the text's subject."""
    folded = text[:300].casefold()
    return is_short(text, LONGEST_LINE) and any(phrase in folded for phrase in SAID)


def is_title_of_another(text: str, proofs: int) -> bool:
    """Return whether a short question beside other such lines is the title of another text."""
    return proofs > 1 and is_short(text, LONGEST_LINE // 3) and text[-1] in "?？؟!！" and len(STOP.findall(text)) == 1


def has_text(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Return whether the text before the run is of sentences; one of entries without full stops ends with such."""
    first = min(run, default=len(lines))
    ends = [line.text for index, line in enumerate(lines[:first]) if line.closes_block or index + 1 == first]
    return sum(ENDS_SENTENCE.search(text[-8:]) is not None for text in ends[-5:]) * 2 > len(ends[-5:])


def own_lines(lines: Sequence[Line], run: Sequence[int], proofs: int) -> list[int]:
    """Return the lines of a run without those, right behind the text, that may be its last heading and what is below."""
    kept = sorted(run)
    if proofs >= FEWEST or not kept:
        return kept
    return [index for index in kept if says_to_readers(lines[index].text) or note_marks(lines[index].text)]
