"""Pages put together at random: tags in any order, attributes out of bounds, characters spelt by their numbers."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from page_cases import document_of
from soundness import assert_sound, assert_written_where_it_says, said_in

from trainkit.outline import parse

WORD = re.compile(r"w\d+q")
FIRST = "q0"
"""What stands for a word; each gets a number of its own."""

NAMES = [
    *("p", "div", "span", "b", "strong", "em", "i", "a", "h1", "h2", "h3", "h6", "ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "tr", "td", "th", "thead", "caption", "pre", "code", "blockquote", "cite", "figure", "figcaption", "q"),
    *("details", "summary", "section", "article", "main", "nav", "aside", "header", "footer", "ruby", "rt", "sup"),
    *("button", "label", "form", "o:p"),
]
ATTRIBUTES = [
    *("", " class=nav", " class='cookie-banner'", " id=comments", " role=navigation", " role=heading", " hidden"),
    *(" style='display:none'", " style='font-weight:bold'", " style='margin-left:99999999in'", " href=#a"),
    *(" lang='\u202ede'", " href='javascript:alert(1)'", " rowspan=0", " rowspan=x", " colspan=-1", " colspan=9999999"),
    *(" start=-5", " start=99999999999", " value=x", " type=i", " type='\u202e'", " reversed", " \u202e=1", " ="),
    *(" class=MsoListParagraph style='mso-list:l0 level9'", " aria-hidden=true"),
]
SPICES = [
    *("&#x202e;", "&#8203;", "&#0;", "&#7;", "&#11;", "&#12;", "&#133;", "&#xd800;", "&#xfdd0;", "&#x2028;", "&zwj;"),
    *("&#x110000;", "&#99999999999;", "&nosuch;", "&nbsp;", "&shy;", "培", "é", "1. ", "• ", " | ", "\n", "\n\n"),
    *("<br>", "<hr>", "<wbr>", "<img src='a.png' alt='A'>", "<img src='&#x202e;&#10;b.png' width=400>", "<img>"),
    *("<input value=a>", "<!-- c -->", "<title>T&#x202e;</title>", "<base href='//x'>"),
]
HIDING = [
    *(
        "<script>",
        "</script>",
        "<style>p{",
        "</style>",
        "<!--",
        "<textarea>",
        "<select><option>",
        "<svg>",
        "<template>",
    ),
    *("<![CDATA[", "<?x?>", "</", "<", ">", "&amp", ' a="'),
]
"""What may take words that no browser shows."""

attributes = st.sampled_from(ATTRIBUTES)
texts = st.sampled_from([FIRST, f" {FIRST} ", f"{FIRST}. {FIRST} {FIRST}, {FIRST}.", *SPICES])
elements = st.recursive(
    texts,
    lambda inner: st.builds(
        lambda name, attribute, parts: f"<{name}{attribute}>{''.join(parts)}</{name}>",
        st.sampled_from(NAMES),
        attributes,
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)
whole = st.lists(elements, max_size=6)
tags = st.builds("<{}{}{}>".format, st.sampled_from(["", "/"]), st.sampled_from(NAMES), attributes)
soup = st.lists(tags | texts | st.sampled_from(HIDING), max_size=30)


def counted(parts: list[str]) -> str:
    """Return the parts of a page with numbers for its words."""
    count = iter(range(10_000))
    return re.sub(FIRST, lambda _: f"w{next(count)}q", "".join(parts))


@given(whole)
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_no_word_is_lost_and_all_is_sound(parts: list[str]) -> None:
    page = counted(parts)
    document = document_of(page)
    assert_sound(document, "page.html")
    assert_written_where_it_says(document)
    said = said_in(document)
    assert [word for word in WORD.findall(page) if word not in said] == []


@given(soup)
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_tags_in_any_order_are_read(parts: list[str]) -> None:
    document = document_of(counted(parts))
    assert_sound(document, "page.html")
    assert_written_where_it_says(document)
    parse(document)


@given(st.text(st.characters(blacklist_categories=["Cs"])))
@settings(deadline=None, max_examples=50)
def test_any_text_is_read_as_a_page(text: str) -> None:
    assert_sound(document_of(text), "page.html")
