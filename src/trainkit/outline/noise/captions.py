"""Lines below pictures that name who took them: the picture itself is not in the text."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from .page import MARKED, Hit, Noise, Page, Place
from .vocabulary import Vocabulary

LONGEST: Final = 200
"""Characters of a caption; behind the name of the photographer nothing follows."""

LONGEST_CREDIT: Final = 60
"""Characters from the word for the picture to the end: two names and an agency."""

CREDITS: Final = {
    "en": "photo|photos|photo by|photo credit|photograph|photography|image|images|image by|image credit|picture"
    "|illustration|graphic|credit|screenshot|photo courtesy|image courtesy",
    "de": "foto|fotos|bild|bilder|foto von|bildquelle|grafik|illustration|symbolbild|symbolfoto|abbildung",
    "fr": "photo|photos|crédit|crédit photo|image|illustration|photo d'illustration",
    "es": "foto|fotos|imagen|fotografía|ilustración|crédito|foto de archivo",
    "pt": "foto|fotos|imagem|crédito|ilustração|foto ilustrativa|divulgação",
    "it": "foto|immagine|fotografia|illustrazione",
    "nl": "foto|beeld|afbeelding",
    "pl": "fot|zdjęcie|fot.",
    "ru": "фото|иллюстрация|изображение",
    "vi": "ảnh|ảnh minh họa|nguồn ảnh|hình minh họa",
    "zh": "图|图片|图源|图片来源|摄影|配图|图为|資料照|圖|圖片|圖片來源|圖源|攝影|示意圖|示意图|资料图|图文无关"
    "|视觉中国|网络图片",
    "ja": "写真|画像|撮影|イラスト|写真はイメージ|イメージ",
    "ko": "사진|사진=|이미지|사진 제공|일러스트",
    "ar": "الصورة|صورة|تصوير",
    "hi": "फोटो|फ़ोटो|तस्वीर|प्रतीकात्मक तस्वीर|चित्र",
    "tr": "fotoğraf|görsel",
    "id": "foto|gambar|ilustrasi",
    "sv": "foto|bild",
    "fa": "عکس|تصویر",
    "th": "ภาพ|ภาพประกอบ|ภาพจาก",
}
"""What stands before a photographer's name."""

GIVEN_BY: Final = ("供图", "摄", "供圖", "攝", "제공", "撮影", "提供写真")
"""What captions end with in languages that name the photographer before it."""

OPENING = re.compile(r"(?:^|[(（\[【|｜–—▲△↑.。,，])\s*")
SIGNS: Final = ":：/／©=＝|｜"
"""What parts the word from the name; in a bracket of its own it needs none."""


@cache
def credit_words() -> Vocabulary:
    """Return the words for pictures."""
    return Vocabulary(CREDITS)


def caption(page: Page, index: int) -> Hit | None:
    """Recognise `A plot in May. Photo: Jo Reid`, `（圖／資料照）`, `Image: …`."""
    line = page.lines[index]
    if len(line.text) > LONGEST or MARKED.match(line.text) or not page.is_whole(index):
        return None
    folded = line.folded
    credited = 0
    begun = folded[:1] in "▲△↑" or folded.rstrip(" )）。").endswith(GIVEN_BY)
    for opening in OPENING.finditer(folded):
        phrase = credit_words().at(folded, opening.end())
        behind = folded[opening.end() + len(phrase) :].lstrip()
        boxed = opening.group()[:1] in ("(", "（", "[", "【") and behind[-1:] in ")）]】"
        if phrase and (boxed or behind[:1] in SIGNS) and (opening.end() == 0 or len(behind) <= LONGEST_CREDIT):
            begun = begun or bool(behind)
            credited += 1 + boxed
    if not begun:
        return None
    # A line that names picture and photographer is nothing else, wherever it stands.
    place = Place.ANYWHERE if credited > 1 else Place.APART
    return Hit(Noise("caption", "it tells of a picture that isn't in the text"), place)
