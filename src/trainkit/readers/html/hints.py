"""What the names of an element's classes and its id suggest it is. Names are weak evidence: rules confirm them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from .tree import Element

WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")

MEANINGS: Final = {
    "cookie-notice": r"cookies?|cookie(?:bar|banner|notice|consent|law)|consent|gdpr|cmp|onetrust|ccpa",
    "breadcrumb": r"breadcrumbs?|crumbs?|breadcrumb\w+|crumbtrail|ariane",
    "share-bar": r"share|shares|sharing|sharebar|sharedaddy|addthis|addtoany|social|socials|sns|partage|"
    r"partager|compartir|teilen|condividi|jiathis|bdsharebuttonbox|socialmedia|shariff",
    "comments": r"comments?|commentlist|commentarea|respond|disqus|discussion|replies",
    "related-links": r"related|relate|relateds|similar|recommended|recommendations?|recirc|outbrain|taboola|"
    r"readnext|upnext|zergnet|teasers?",
    "newsletter": r"newsletter|subscribe|subscription|mailinglist|optin|mailchimp",
    "advertisement": r"ads?|advert|adverts|advertisement|advertising|adsbygoogle|sponsor|sponsored|werbung|promo",
    "pagination": r"pagination|pager|paging|paginator|prevnext|prenext|postnav",
    "page-links": r"navheader|navfooter",
    "contents": r"toc|tableofcontents|inhaltsverzeichnis|sommaire",
    "tags": r"tags|taglist|tagcloud|tagged|catlinks|categories|keywords",
    "feedback": r"feedback|votes?|voting|rating|ratings|helpful|stars|likes",
    "author-box": r"authorbox|authorbio|bio|author(?:info|details?|desc|description|profile|card)|aboutauthor",
    "byline": r"byline|bylines|author|authors|authored|vcard|meta|postmeta|entrymeta|dateline|credits?|"
    r"verfasser",
    "date": r"date|dates|published|pubdate|timestamp|postdate|updated|lastmodified|datum",
    "edit-link": r"editsection|editlink|permalink|headerlink|headeranchor|anchorjs|backtotop|totop|lineno|"
    r"linenos",
    "hidden": r"visuallyhidden|screenreader|sronly|printonly|invisible|offscreen",
    "navigation": r"nav|navbar|navi|navigation|menu|menus|menubar|submenu|topnav|sidenav|leftnav|subnav|skip|"
    r"skiplink|skiplinks|skipnav|sitenav|langswitch|languages|navbox|toolbar",
    "sidebar": r"sidebar|sidebars|widget|widgets|rail",
    "page-footer": r"footer|foot|fuss|fusszeile|piedpage|rodape|colophon|copyright|imprint|legal|disclaimer|"
    r"siteinfo",
    "page-header": r"masthead|topbar|siteheader|pageheader|branding|tagline",
    "references": r"references|reflist|footnotes|refs",
    "quoted-mail": r"gmailquote|yahooquoted|mozciteprefix",
    "revealed": r"accordion\w*|collapse|collapsible|panel|tab|tabs|tabpanel|tabcontent|toggle|faq|answer|"
    r"expandable",
    "kicker": r"kicker|eyebrow|topline|dachzeile|overline|rubrik",
    "main-text": r"main|content|contents?area|article|post|entry|story|text|inhalt|contenu|contenido",
    "note": r"note|notes|tip|tips|warning|callout|admonition|infobox|hint|important|caution|alert|"
    r"highlight|hinweis",
    "avatar": r"avatar|gravatar|userpic|portrait",
    "icon": r"icon|icons|ico|emoji|sprite|favicon",
    "logo": r"logo|logos|sitelogo|brand",
}
"""What a word in a class or an id suggests, and the words of that kind."""

PATTERN = re.compile("|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in MEANINGS.items()))


def hints(element: Element) -> frozenset[str]:
    """Return what the names of the element suggest, of the kinds in `MEANINGS`."""
    attributes = element.attributes
    if "class" not in attributes and "id" not in attributes:
        return NOTHING
    return meaning(f"{attributes.get('class', '')} {attributes.get('id', '')}"[:LONGEST])


NOTHING: Final[frozenset[str]] = frozenset()
LONGEST: Final = 300
"""Characters of names looked at; longer ones are lists of utility classes, which say nothing."""


@lru_cache(maxsize=4096)
def meaning(names: str) -> frozenset[str]:
    """Return what names suggest: word by word ("post__share") and joined in pairs ("edit-section", "sr-only")."""
    found = set()
    for name in names.split():
        words = [word.lower() for word in WORD.findall(name)]
        pairs = [first + second for first, second in pairwise(words)]
        for word in [*words, *pairs]:
            match = PATTERN.fullmatch(word)
            if match and match.lastgroup:
                found.add(match.lastgroup.replace("_", "-"))
    return frozenset(found)
