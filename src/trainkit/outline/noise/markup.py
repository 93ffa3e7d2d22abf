"""What belongs to the format of a file and not to its text: directives, comments, front matter, page numbers."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import pairwise
from typing import Final

from trainkit.lazy import lazy

from .page import Hit, Noise, Page, Place

FENCE = lazy(r"`{3,}\s*[\w+#.-]*|~{3,}\s*[\w+#.-]+")
ORNAMENT = re.compile(r"[\W_]+")

SHORTEST_RULE: Final = 3
"""Signs that draw a line across the text."""

MOST_PARTING: Final = 2
"""Lines of one and the same sign or two that part something; more are the bullets of a list."""

DIRECTIVE = lazy(
    r"\.\.\s+[\w-]+::.*|\.\.\s+_[^:]+:.*|:(?:toc|maxdepth|caption|numbered|glob|hidden|titlesonly|depth|local|sectnum|icons"
    r"|toclevels|toc-title|doctype|source-highlighter|imagesdir|author|email|revdate|revnumber|orphan)[\w-]*:.*"
    r"|\{%.*%\}|\{\{.*\}\}|\{[:#][^{}]*\}|\[{1,2}_?toc_?\]{1,2}|\\(?:newpage|pagebreak|clearpage|tableofcontents|maketitle"
    r"|begin|end|label|bigskip|medskip|noindent|vspace|hspace|documentclass|usepackage|title|author|date)\b\*?"
    r"(?:[\[{][^\]}]*[\]}])*|#!\s*/.*|#\+(?!title)[a-z_]+:.*|\[/?(?:caption|gallery|embed|audio|video|playlist|shortcode"
    r"|sidebar|contact-form|ads?|vc_\w+|et_pb\w*)\b[^\]]*\].*|</?(?:br|hr|div|span|p|a|center|section|article|nav|img)\b[^<>]*/?>"
    r"|<a\b[^<>]*></a>|<!--.*-->|<!doctype[^>]*>|%%.*%%|@@\w+@@|\[\[_?toc_?\]\]|:::+\s*[\w{}. -]*"
    r"|\[\^?tableofcontents\]"
    r"|toc::\[\]|include::\S+\[.*\]|__(?:no)?toc__|\{\{?toc\}?\}|<%.*%>|\*\s*\{:toc\}|\[//\]:\s*#.*|\\index\{.*\}",
    re.IGNORECASE,
)
"""Lines of reStructuredText, AsciiDoc, Org, LaTeX, Jekyll and Jinja, WordPress, MediaWiki and Pandoc that say how a
text is to be shown."""

DIRECTIVE_BEGINS: Final = (
    ".. ",
    ":",
    "{",
    "[",
    "\\",
    "#!",
    "#+",
    "<",
    "%",
    "@@",
    "__",
    "toc::",
    "include::",
    "* {:toc}",
)
"""How such lines begin; others need not be looked at."""

PAGE_NUMBER = lazy(
    r"(?:\W*(?:หน้า|用紙|page|seite|blatt|página|p[áa]g\.|hoja|folha|folio|foglio|blad|pagina|pag|strona|str|страница|стр|trang|p|s|pg|halaman|sayfa|sida|पृष्ठ|صفحة|الصفحة)\b"
    r"\W*\d{1,4}(?:\W+(?:of|von|de|sur|di|van|z|из|trên|/|dari|av|का|من|จาก|から)?\W*\d{1,4})?\W*"
    r"|[-–—~·•]\s*\d{1,4}(?:\s*/\s*\d{1,4})?\s*[-–—~·•]|第\s?\d{1,4}\s?[页頁](?:\W*共\s?\d{1,4}\s?[页頁])?|共\s?\d{1,4}\s?[页頁]"
    r"|\d{1,4}\s?(?:ページ|쪽|페이지|页|頁)|\d{1,3}\s?/\s?\d{1,3})",
    re.IGNORECASE,
)

PAGE_AT_END = lazy(
    r"(?P<head>.*\S)(?:\s{2,}|\s*[|·•–—]\s*|\s+)(?:page|seite|blatt|página|p[áa]g\.|hoja|folha|folio|foglio|blad|pagina|strona|страница|стр\.|trang|лист|p\.|s\.|第)\s?"
    r"(?P<page>\d{1,4})(?:\s?[页頁](?:\s*共\s?\d{1,4}\s?[页頁])?|\s?(?:of|von|de|sur|di|van|z|из|/)\s?\d{1,4})?|(?P<head2>.*\S)(?:\s{3,}|\s*[|·•]\s*)(?P<page2>\d{1,4})",
    re.IGNORECASE,
)
"""A running head or foot with the number of its page."""

GAP = re.compile(r"\s{4,}")
SHORTEST_HEAD: Final = 4
LONGEST_HEAD: Final = 120
"""Characters of a running head: what fits on a line of a page."""

COMMENT_OPENS: Final = "<!--"
COMMENT_CLOSES: Final = "-->"
FRONT_MATTER: Final = {"---": "---", "+++": "+++", ";;;": ";;;"}
"""Marks of YAML, TOML and JSON front matter, and what closes them (Jekyll, Hugo)."""

LONGEST_FRONT_MATTER: Final = 60
"""Lines; beyond, the first rule was an ornament."""

KEY = re.compile(r"[\w-]+\s?[:=](?:\s|$)|\s*-\s|\s*#|[\]\[}{]")
TITLE_KEY = re.compile(r"(?:title|headline)\s*[:=]\s?\S", re.IGNORECASE)
WORDY_KEY = re.compile(r"[A-Za-z][\w -]{1,20}\s*:(?:\s|$)")
FEWEST_KEYS: Final = 3
"""Keys above a text: a title and an author may be its own two lines."""


def fence(page: Page, index: int) -> Hit | None:
    """Recognise a line that opens or closes a block of code, with its language or without (CommonMark 4.5)."""
    if page.lines[index].text[0] in "`~" and FENCE.fullmatch(page.lines[index].text):
        return Hit(Noise("code-fence", "it only encloses code"), Place.ANYWHERE)
    return None


def ornament(page: Page, index: int) -> Hit | None:
    """Recognise a line that holds no letter and no digit."""
    text = page.lines[index].text
    if text[0].isalnum() or ORNAMENT.fullmatch(text) is None:
        return None
    # A list may have its bullets on lines of their own; one or two such signs part something.
    if len(text) < SHORTEST_RULE and page.signs[text] > MOST_PARTING:
        return None
    return Hit(Noise("ornament", "it holds no word"), Place.ANYWHERE)


def directive(page: Page, index: int) -> Hit | None:
    """Recognise a line that tells a program how to show the text."""
    text = page.lines[index].text
    if text.startswith(DIRECTIVE_BEGINS) and len(text) <= 400 and DIRECTIVE.fullmatch(text):
        return Hit(Noise("directive", "it tells a program how to show the text"), Place.ANYWHERE)
    return None


def page_number(page: Page, index: int) -> Hit | None:
    """Recognise the number of a page on a line of its own."""
    text = page.lines[index].text
    if len(text) <= 30 and any(map(str.isdigit, text)) and PAGE_NUMBER.fullmatch(text):
        fraction = text[0].isdigit() and "/" in text
        return Hit(
            Noise("page-number", "the number of a page, alone on its line"), Place.APART if fraction else Place.ANYWHERE
        )
    return None


def running_heads(page: Page) -> dict[int, Noise]:
    """Recognise heads and feet of pages: the same words with another page's number each time."""
    seen: dict[str, list[tuple[int, int]]] = {}
    for index, line in enumerate(page.lines):
        if (3 < len(line.text) <= 120 and line.text[-1:].isdigit()) or line.text[-1:] in "页頁":
            match = PAGE_AT_END.fullmatch(line.text)
            if match and line.part is None:
                head, number = match["head"] or match["head2"], match["page"] or match["page2"]
                seen.setdefault(head.casefold(), []).append((index, int(number)))
    found: dict[int, Noise] = {}
    for places in seen.values():
        numbers = [number for _, number in places]
        if len(places) > 1 and all(a < b for a, b in pairwise(numbers)) and spread(places):
            why = f"the head or foot of {len(places)} pages, each with its number"
            found.update(dict.fromkeys((index for index, _ in places), Noise("running-head", why)))
    return found | repeated_heads(page, found)


def repeated_heads(page: Page, numbered: Container[int]) -> dict[int, Noise]:
    """Recognise the lines that come again beside the numbers of pages, or have a gap as heads with two halves have."""
    places: dict[str, list[int]] = {}
    for index, line in enumerate(page.lines):
        if SHORTEST_HEAD <= len(line.text) <= LONGEST_HEAD and line.part is None and line.given is None:
            places.setdefault(line.text, []).append(index)
    found: dict[int, Noise] = {}
    for text, indices in places.items():
        beside = sum(is_beside_number(page, index, numbered) for index in indices) if len(indices) > 1 else 0
        if beside * 2 > len(indices) or (len(indices) > 2 and GAP.search(text) is not None):
            why = f"the head or foot of {len(indices)} pages"
            found.update(dict.fromkeys(indices, Noise("running-head", why)))
    return found


def is_beside_number(page: Page, index: int, numbered: Container[int]) -> bool:
    """Return whether the number of a page stands above or below a line."""
    beside = [place for place in (index - 1, index + 1) if 0 <= place < len(page.lines)]
    return any(place in numbered or page_number(page, place) is not None for place in beside if page.lines[place].text)


def spread(places: list[tuple[int, int]]) -> bool:
    """Return whether text stands between the lines; those of a table of contents follow each other."""
    indices = [index for index, _ in places]
    return all(after - before > 2 for before, after in pairwise(indices))


def front_matter(page: Page) -> dict[int, Noise]:
    """Recognise the keys and values that site builders put before a text; the title's line stays."""
    closing = FRONT_MATTER.get(page.lines[0].text) if page.lines else None
    if closing is None:
        return keys_alone(page)
    for end, line in enumerate(page.lines[1 : LONGEST_FRONT_MATTER + 1], 1):
        if line.text == closing:
            kept = [i for i in range(1, end) if TITLE_KEY.match(page.lines[i].text)][:1]
            noise = Noise("front-matter", f"keys and values between '{closing}' and '{closing}'")
            return {i: noise for i in range(end + 1) if i not in kept} if end > 1 else {}
        if not KEY.match(line.text):
            return {}
    return {}


def keys_alone(page: Page) -> dict[int, Noise]:
    """Recognise a first block of keys and values, the title's among them (MultiMarkdown's metadata)."""
    block = list(range(page.block_end(0))) if page.lines else []
    titles = [index for index in block if TITLE_KEY.match(page.lines[index].text)]
    if not FEWEST_KEYS <= len(block) <= LONGEST_FRONT_MATTER or titles[:1] != [0]:
        return {}
    if not all(WORDY_KEY.match(page.lines[index].text) for index in block):
        return {}
    noise = Noise("front-matter", "keys and values above the text")
    return dict.fromkeys(block[1:], noise)


def comments_of_markup(page: Page) -> dict[int, Noise]:
    """Recognise comments of HTML over several lines (HTML standard, 13.1.6)."""
    found: dict[int, Noise] = {}
    closings = [i for i, line in enumerate(page.lines) if COMMENT_CLOSES in line.text][::-1]
    for index, line in enumerate(page.lines):
        if index in found or not line.text.startswith(COMMENT_OPENS):
            continue
        while closings and closings[-1] < index:
            closings.pop()
        if closings and page.lines[closings[-1]].text.endswith(COMMENT_CLOSES):
            noise = Noise("directive", "a comment that no reader sees")
            found.update(dict.fromkeys(range(index, closings[-1] + 1), noise))
    return found
