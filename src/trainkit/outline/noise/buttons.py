"""What sites put around a text for their visitors: buttons, menus, advertising, notices, addresses."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from trainkit.lazy import lazy
from trainkit.outline.line import Line, fold
from trainkit.outline.phrases import words_of
from trainkit.outline.styles import LONGEST_MARKER, spellings

from .notes import notes_in
from .page import Hit, Noise, Page, Place, is_prose
from .page_words import MENU, NAVIGATION, PLATFORMS, SHARING
from .section_words import COPYRIGHT, DISCLAIMERS, NEWSLETTERS
from .vocabulary import Vocabulary, consume

LONGEST_ROW: Final = 160
"""Characters of a row of buttons or of a menu."""

LONGEST_NOTICE: Final = 1_200
"""Characters of a notice about rights, cookies or e-mails; longer is a text about them."""

LONGEST_RIGHTS: Final = 300
"""The same for rights alone."""

WIDE = re.compile(r"\s{2,}|\s*[|·•｜]\s*")
FEWEST_ENTRIES: Final = 3
LONGEST_ENTRY: Final = 3
"""Words of a menu's entry, of which a menu has three at least."""

SET_APART: Final = 1
"""Phrases. One word (`Save`, `Print`) may be a heading of the text; two are a row of buttons."""

COOKIE: Final = ("cookie", "куки", "쿠키", "クッキー", "ملفات تعريف الارتباط", "कुकी")
RIGHTS = re.compile(r"\s*(?:©|\(c\)\s?\d{4}|copyright\b|&copy;|ⓒ)", re.IGNORECASE)
ADDRESS = lazy(
    r"(?:\w[\w+-]*:?\s+)?<?(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>?(?:\s*[|·,]\s*(?:https?://\S+|www\.\S+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+))*"
)
WEB = lazy(r"[\w.+-]+@[\w-]+\.\w+|https?://|www\.\w")
PHONE = lazy(
    r"(?:\b(?:tel|phone|telephone|fax|mobile|telefon|téléphone|tél|teléfono|telefone|fone|telefono|telefoon|тел|телефон"
    r"|điện thoại|đt|hotline)\b|电话|電話|热线|热线电话|传真|전화|هاتف|फ़ोन|फोन)\.?\s?[:：]?\s?[+(\d]",
    re.IGNORECASE,
)
REGISTERED: Final = frozenset(
    words_of(
        {
            "numbers": "cnpj|siret|siren|инн|огрн|ustidnr|vat|iva|nif|cif|kvk|abn|hrb",
            "forms": "ltd|llc|llp|inc|gmbh|sarl|ltda|srl|spa|bv|oo|ооо|оао",
        }
    )
)
"""How registers and laws have organisations named, without stops and hyphens (`S.A.R.L.`, `z o.o.`)."""

POSTAL = lazy(
    r"(?:địa chỉ|address|adresse|anschrift|dirección|domicilio|endereço|indirizzo|adres|adresa|adresă|adress|osoite|cím"
    r"|адрес|адреса|διεύθυνση|alamat|ที่อยู่|العنوان|כתובת|पता|住所|所在地|地址|주소)\s?[:：]\s?\S",
    re.IGNORECASE,
)
"""How a page says below its text where its organisation is to be found."""

PLAIN_WORDS: Final = str.maketrans(",;:()", "     ", ".-")

REGISTERED_EAST: Final = ("icp备", "icp備", "사업자등록번호", "统一社会信用代码", "株式会社", "有限公司")
"""The same in languages without blanks between words."""

SIGNED = lazy(
    r"sent from (?:my|mail for|outlook)|von meinem \w+ gesendet|gesendet von|envoyé (?:de|depuis) mon|enviado desde"
    r"|enviado do meu"
    r"|inviato da|verzonden (?:vanaf|met)|wysłan[eo] z|отправлено с|gửi từ|发自我的|從我的.*傳送|.*から送信"
    r"|나의 \w+에서 보냄|أُرسلت من",
    re.IGNORECASE,
)


@cache
def vocabulary(name: str) -> Vocabulary:
    """Return the phrases of one kind of line."""
    tables = {"rights": COPYRIGHT, "disclaimers": DISCLAIMERS, "newsletters": NEWSLETTERS}
    return Vocabulary(tables[name])


@cache
def row_words() -> Vocabulary:
    """Return the words of links, buttons, networks and menus."""
    return Vocabulary(NAVIGATION, SHARING, PLATFORMS, MENU)


def note(page: Page, index: int) -> Hit | None:
    """Recognise a line of notes about the text: author, date, source, readers, key words."""
    notes = notes_in(page.lines[index].text)
    if not notes:
        return None
    reasons = list(dict.fromkeys(one.reason for one in notes))
    why = f"it only tells of the text ({', '.join(reasons)})"
    sure = len(notes) > 1 and any(one.sure for one in notes)
    return Hit(Noise(reasons[0], why), Place.ANYWHERE if sure else Place.EDGES)


LEGAL = lazy(
    r"\b(?:terms|privacy|polic|legal|condition|datenschutz|nutzungsbedingung|agb\b|impressum|mentions|confidentialité"
    r"|aviso|política|términos|termos|privacidade|condizioni|privacy|voorwaarden|regulamin|polityka|прави|услови|политика"
    r"|соглашени|kullanım|gizlilik|ketentuan|kebijakan|điều khoản|chính sách)|약관|방침|条款|條款|政策|声明|聲明"
    r"|規約|ポリシー|الشروط|الخصوصية|नियम|शर्तें|गोपनीयता",
    re.IGNORECASE,
)
"""Documents that every page leads to, and that have their name for a title themselves."""


def is_over_text(page: Page, index: int) -> bool:
    """Return whether the first line stands alone above a text that begins at once: `Terms of use` may be its title."""
    if index or not page.lines[0].closes_block or len(page.lines) < 2 or not LEGAL.search(page.lines[0].text):
        return False
    below = page.lines[1].text
    return is_prose(below) or bool(spellings(below[:LONGEST_MARKER]))


def row(page: Page, index: int) -> Hit | None:
    """Recognise a line that is nothing but buttons, links or entries of a menu."""
    text = page.lines[index].text
    if len(text) > LONGEST_ROW or text[-1] in ".。":
        return None
    found = consume(page.lines[index].folded, row_words())
    if not found:
        return menu_row(text)
    words = sum(map(len, text.split()))
    if 0 in found:
        return Hit(
            Noise("navigation", "it leads elsewhere on the site"), Place.APART if text.endswith(":") else Place.ANYWHERE
        )
    if 1 in found:
        plain = len(found) == SET_APART and len(text.split()) == 1 and words < 12
        where = Place.EDGES if plain else Place.ANYWHERE
        return Hit(Noise("sharing", "a row of buttons for sharing, saving or printing"), where)
    if 3 in found and not (len(found) == 1 and is_over_text(page, index)):
        where = Place.APART if found.count(3) > 1 and set(found) == {3} and re.search(r"[|·•/]", text) else Place.EDGES
        return Hit(Noise("navigation", "it has nothing but entries of a menu"), where)
    return Hit(Noise("sharing", "names of networks alone"), Place.ANYWHERE) if len(found) > SET_APART else None


def menu_row(text: str) -> Hit | None:
    """Recognise the menu of a site, of which some entries are its own: `HOME  ABOUT ME  COURSES  CONTACT`."""
    parts = [part for part in WIDE.split(text) if part.strip()]
    if len(parts) < FEWEST_ENTRIES or not all(is_entry(part) for part in parts):
        return None
    known = sum(consume(fold(part), row_words()) is not None for part in parts)
    if known * 2 < len(parts):
        return None
    return Hit(Noise("navigation", "half of its entries are those of menus"), Place.EDGES)


def is_entry(part: str) -> bool:
    """Return whether a part of a line can be the entry of a menu."""
    return len(part.split()) <= LONGEST_ENTRY and not part[:1].islower() and part[-1:] not in ".:,;"


def notice(page: Page, index: int) -> Hit | None:
    """Recognise the beginning of a notice: rights, no warranty, cookies, subscriptions."""
    text = page.lines[index].text
    if len(text) > LONGEST_NOTICE:
        return None
    folded = page.lines[index].folded.lstrip(" *※•©()[]【】~→👉📩✉-–—")
    rights = vocabulary("rights")
    if len(text) <= LONGEST_RIGHTS and (RIGHTS.match(text) or rights.at(folded) or says_rights(folded)):
        sure = RIGHTS.match(text) or len(rights.at(folded)) != len("copyright")
        where = Place.ANYWHERE if sure else Place.END
        return Hit(Noise("copyright", "it says whose the rights are"), where)
    if vocabulary("disclaimers").at(folded):
        return Hit(Noise("disclaimer", "it says what the text isn't meant for"), Place.END)
    if any(word in folded for word in COOKIE):
        return Hit(Noise("cookies", "it asks visitors for leave"), Place.EDGES)
    if len(text) <= LONGEST_RIGHTS and (vocabulary("newsletters").at(folded)):
        return Hit(Noise("newsletter", "it asks readers to subscribe"), Place.EDGES)
    if SIGNED.match(text) and len(text) <= LONGEST_ROW:
        return Hit(Noise("signature", "a mail program wrote it"), Place.ANYWHERE)
    return None


def says_rights(folded: str) -> bool:
    """Return whether a line holds a ©, or ends with the words about rights."""
    place = folded.find("©")
    endings = (
        "all rights reserved",
        "alle rechte vorbehalten",
        "tous droits réservés",
        "todos los derechos reservados",
    )
    return 0 <= place < LONGEST_ROW or folded.rstrip(" .").endswith(endings)


def address(page: Page, index: int) -> Hit | None:
    """Recognise a line with nothing but an address, or, behind the text, one that tells how to reach somebody."""
    line = page.lines[index]
    text = line.text
    if len(text) <= LONGEST_RIGHTS and ("@" in text or "www." in text or "://" in text) and ADDRESS.fullmatch(text):
        return Hit(Noise("address", "it is only an address"), Place.EDGES)
    if len(text) <= LONGEST_ROW and says_contact(line):
        return Hit(Noise("address", "it tells behind the text how to reach somebody"), Place.END)
    return None


def says_contact(line: Line) -> bool:
    """Return whether a line names a way to reach an organisation, or its entry in a register."""
    text, folded = line.text, line.folded
    if ("@" in text or "://" in text or "www." in text) and WEB.search(text):
        return True
    if any(map(str.isdigit, text)) and (PHONE.search(text) or POSTAL.match(text)):
        return True
    words = folded.translate(PLAIN_WORDS).split()
    return not REGISTERED.isdisjoint(words) or (not text.isascii() and any(name in folded for name in REGISTERED_EAST))
