"""Tells web pages from other texts, and in which charset they say they are."""

from __future__ import annotations

import codecs
import re
from typing import Final

SNIFFED: Final = 64 * 2**10
"""Whatever a page begins with, its first tags and its charset stand in this much of it."""

FRONT: Final = 4 * 2**10
"""Of a fragment without <html> this much is looked at: a screen of it."""

XML_DECLARATION: Final = re.compile(r"<\?xml\s[^>]{0,200}\?>\s*")
BEGINS_PAGE: Final = re.compile(r"<!doctype\s+html|<(?:html|head|body)[\s>]", re.IGNORECASE)
TAG: Final = re.compile(
    r"</?(?:article|b|blockquote|br|center|dd|div|dl|dt|em|figure|font|footer|h[1-6]|header|hr|i|img|li|link|main|meta"
    r"|nav|ol|p|pre|script|section|span|strong|style|table|tbody|td|th|title|tr|ul|a)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
"""A tag of HTML as articles have them."""

FEWEST_TAGS: Final = 4
"""Two elements with both of their tags: a text *about* HTML seldom begins with that."""

META: Final = re.compile(r"<meta[\s/]([^>]{0,1000})>", re.IGNORECASE)
CHARSET: Final = re.compile(r"(?:^|[\s/;\"'])charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
XML_ENCODING: Final = re.compile(r"<\?xml\s[^>]{0,100}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})[\"']")

CHARSETS: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
} | {
    charset: charset
    for charset in (
        *(f"cp125{number}" for number in range(9)),
        *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
        *("cp866", "cp874", "cp932", "cp949", "big5hkscs", "euc_jp", "gb18030", "koi8-r", "koi8-u", "mac-roman"),
    )
}
"""Python's name of a declared charset → what browsers read it as (Encoding standard, 4.2): mostly a superset."""


def is_page(text: str) -> bool:
    """Return whether `text` says itself that it is a web page, behind comments and XML declaration."""
    return bool(BEGINS_PAGE.match(front(text)))


def is_page_fragment(text: str) -> bool:
    """Return whether `text` begins as a piece of a web page does: with a tag, and more of them follow."""
    begin = front(text)[:FRONT]
    tags = TAG.findall(begin) if TAG.match(begin) else []
    return len(tags) >= FEWEST_TAGS and any(tag.startswith("</") for tag in tags)


def is_other_xml(text: str) -> bool:
    """Return whether `text` is XML, but no web page."""
    return bool(XML_DECLARATION.match(text.lstrip("\ufeff \t\n"))) and not is_page(text)


def front(text: str) -> str:
    """Return the beginning of `text` without comments, XML declaration and blanks before it."""
    begin = without_comments(text[:SNIFFED]).lstrip("\ufeff \t\r\n\f")
    return XML_DECLARATION.sub("", begin, count=1).lstrip()


def without_comments(text: str) -> str:
    """Return `text` without its comments, of which the last may be open."""
    kept, place = [], 0
    while (start := text.find("<!--", place)) >= 0:
        kept.append(text[place:start])
        end = text.find("-->", start + 4)
        if end < 0:
            return "".join(kept)
        place = end + 3
    return "".join((*kept, text[place:]))


def declared_charset(data: bytes) -> str:
    """Return Python's name of the legacy charset that a page says it is in, or "" if it says none, UTF-8, or nonsense.

    HTML standard, 13.2.3.2: <meta charset>, <meta http-equiv>, or an XML declaration's encoding.
    """
    begin = without_comments(data[:SNIFFED].decode("latin-1"))
    claims = [match.group(1) for match in XML_ENCODING.finditer(begin[:FRONT])]
    for meta in META.findall(begin):
        claim = CHARSET.search(meta)
        if claim and ("http-equiv" in meta.lower() or "content" not in meta.lower()):
            claims.insert(0, claim.group(1))
            break
    try:
        return CHARSETS.get(codecs.lookup(claims[0]).name, "") if claims else ""
    except LookupError:
        return ""
