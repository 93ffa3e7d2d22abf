"""Words by which sites, newsletters and offices speak to readers, not of a text's subject. One language is one row."""

from __future__ import annotations

from typing import Final

from trainkit.outline.line import bare_label
from trainkit.outline.measure import is_short
from trainkit.outline.phrases import words_of

from .section_words import NEIGHBOURS, RELATED

LONGEST: Final = 40
"""Words of such a line; longer ones are paragraphs of the text."""

CALLS: Final = {
    "en": "related questions|related articles|related posts|related topics|similar questions|unsubscribe|subscribe to"
    "|you are receiving this|affiliate link|disclosure policy|uncontrolled|click here|sign up for|terms of use"
    "|privacy policy|this document is|reproduction|for internal use|was this helpful|was this article|did you find"
    "|leave a comment|log in to|report abuse|read more|next issue|next month:|coming up|send your|infringe"
    "|view this email|in your browser|registered charity",
    "de": "ähnliche artikel|ähnliche fragen|das könnte sie|das könnte dich|lesen sie auch|sie erhalten diese|abmelden"
    "|abbestellen|newsletter|werbung|anzeige|vervielfältigung|nachdruck|alle angaben ohne gewähr|hier klicken"
    "|war dieser artikel|impressum|datenschutz|nächste ausgabe",
    "fr": "articles liés|questions liées|articles similaires|à lire aussi|désabonner|désinscrire|se désinscrire"
    "|lien d'affiliation|reproduction|cliquez ici|cet article vous|mentions légales|prochain numéro|s'abonner"
    "|vous recevez ce message|cette réponse vous a",
    "es": "artículos relacionados|preguntas relacionadas|te puede interesar|lee también|darse de baja|suscríb"
    "|suscribirse|haz clic|haga clic|te ha resultado útil|aviso legal|prohibida la reproducción|próximo número"
    "|infringe|procede de internautas",
    "pt": "artigos relacionados|perguntas relacionadas|veja também|leia também|cancelar a inscrição|inscreva-se"
    "|clique aqui|este artigo foi útil|reprodução|todos os direitos|próxima edição",
    "it": "articoli correlati|leggi anche|potrebbe interessarti|annulla l'iscrizione|iscriviti|clicca qui|riproduzione"
    "|ti è stato utile|prossimo numero",
    "nl": "afmelden|uitschrijven|nieuwsbrief|klik hier|was dit artikel|volgende nummer",
    "pl": "wypisać się|zapisz się|kliknij|kopiowanie|czy artykuł|charakter informacyjny|przeczytaj również",
    "ru": "читайте также|похожие вопросы|похожие статьи|ключевые слова|отписаться|подписаться|подписывайтесь"
    "|перепечатк|копирование|нажмите|была ли статья|материалы сайта|следующем номере",
    "vi": "bài viết liên quan|từ khóa:|chia sẻ facebook|có thể bạn quan tâm|hủy đăng ký|đăng ký nhận|bấm vào đây"
    "|nhấn vào đây|bài viết có hữu ích|vui lòng ghi rõ nguồn",
    "zh": "赞同|其他回答|相关问题|相关阅读|相关文章|相关推荐|相關文章|延伸閱讀|扫一扫|举报|发表评论|加入收藏|退订|退訂"
    "|订阅|訂閱|侵权|侵權|转载|轉載|未经许可|未經許可|点击这里|點擊這裡|点击下方|点个|關注我們|关注我们|蓝字|如不欲"
    "|有帮助吗|有幫助嗎|由用户上传|版权|版權|下期预告|下期預告|扫码|二维码|仅供参考|下载app|免责声明|本文由|投稿"
    "|下月活動|下月活动|可能还会|猜你喜欢",
    "ja": "関連記事|関連するＱ|あわせて読みたい|無断転載|無断引用|配信停止|メルマガ|登録はこちら|お気に入りに追加"
    "|通報する|この記事は役に立|参考になった|関連する|次号|お申し込みはこちら",
    "ko": "관련기사|관련 글|함께 읽으면|무단전재|무단 전재|재배포|수신거부|수신 거부|구독하기|이웃추가|공감|댓글"
    "|기사공유|다음 호|이 블로그|도움이 되었",
    "ar": "إلغاء الاشتراك|اشترك في|النشرة البريدية|جميع الحقوق|هل كان المقال|هل كانت هذه|انقر هنا|اقرأ أيضا|اقرأ أيضًا"
    "|يمنع نسخ",
    "hi": "सदस्यता|सब्सक्राइब|यहाँ क्लिक|यहां क्लिक|ये भी पढ़ें|यह भी पढ़ें|क्या यह लेख|शेयर करें|सर्वाधिकार",
    "tr": "abonelikten|abone ol|tıklayın|kaynak gösterilmeden|bu yazı",
    "fa": "لغو اشتراک|عضویت در|خبرنامه|ذکر منبع|امتیاز دهید|ارسال نظر|کلیک کنید|برچسب",
    "th": "ยกเลิกการรับ|สมัครรับ|คลิกที่นี่|สงวนลิขสิทธิ์|บทความนี้มีประโยชน์",
}
"""What they say, anywhere in the line, by language."""

SAID: Final = words_of(CALLS)


LABELS: Final = frozenset(words_of(RELATED)) | frozenset(words_of(NEIGHBOURS))


def says_to_readers(text: str) -> bool:
    """Return whether a line speaks to the readers of a site or a newsletter, or leads them to other texts."""
    if not is_short(text, LONGEST):
        return False
    folded = text[:300].casefold()
    label = bare_label(folded.replace("：", ":").partition(":")[0])
    return label in LABELS or any(phrase in folded for phrase in SAID)
