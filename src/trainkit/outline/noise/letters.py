"""The heads and feet of e-mails."""

from __future__ import annotations

from functools import cache
from typing import Final

from .page import Noise, Page
from .vocabulary import Vocabulary, label_of

HEADER: Final = {
    "en": "from|to|cc|bcc|date|sent|reply-to|attachments|attachment|importance|priority|received|message-id",
    "de": "von|an|cc|bcc|datum|gesendet|antwort an|anlagen|anlage|priorität",
    "fr": "de|à|cc|cci|date|envoyé|pièces jointes|envoyé le",
    "es": "de|para|cc|cco|fecha|enviado|adjuntos|enviado el",
    "pt": "de|para|cc|cco|data|enviado|anexos|enviada em",
    "it": "da|a|cc|ccn|data|inviato|allegati",
    "nl": "van|aan|cc|datum|verzonden|bijlagen",
    "pl": "od|do|dw|data|wysłano|załączniki",
    "ru": "от|кому|копия|дата|отправлено|вложения",
    "vi": "từ|tới|đến|gửi|ngày|người gửi|người nhận",
    "zh": "发件人|收件人|抄送|日期|发送时间|寄件人|收件者|副本|時間|附件|發件人|寄件者|时间|密送",
    "ja": "差出人|宛先|日時|送信日時|送信者|添付ファイル|cc",
    "ko": "보낸 사람|받는 사람|날짜|보낸사람|받는사람|참조|보낸 날짜|첨부",
    "ar": "من|إلى|التاريخ|نسخة",
    "hi": "प्रेषक|प्राप्तकर्ता|दिनांक|प्रति",
}
"""The fields of an e-mail's head (RFC 5322, 3.6) as mail programs show them; not the subject, which is the title."""

FEWEST: Final = 2
"""One such line may be a field of a form."""

FARTHEST: Final = 10
"""Lines of a signature; below a `--` farther from the end the text goes on."""


@cache
def fields() -> frozenset[str]:
    """Return the names of the fields."""
    return Vocabulary(HEADER).phrases


def letter_head(page: Page) -> dict[int, Noise]:
    """Recognise the fields at the top of an e-mail."""
    found: list[int] = []
    for index, line in enumerate(page.lines):
        label, rest = label_of(line.text[:200])
        if line.part is not None or not label or len(label) > 20 or (index and line.opens_block and not found):
            break
        if label in fields() and rest:
            found.append(index)
    noise = Noise("letter-head", "a field of the e-mail's head")
    return dict.fromkeys(found, noise) if len(found) >= FEWEST else {}


def signature(page: Page) -> dict[int, Noise]:
    """Recognise what stands below the two hyphens that begin a signature (RFC 3676, 4.3)."""
    first = max(0, len(page.lines) - FARTHEST)
    for index in range(first, len(page.lines)):
        if page.lines[index].text == "--" and index:
            return dict.fromkeys(range(index, len(page.lines)), Noise("signature", "the signature of an e-mail"))
    return {}
