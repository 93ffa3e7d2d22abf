"""What the words of a layout may do, and how the rest is refused."""

from __future__ import annotations

import re
import time

import pytest

from trainkit.sandbox import MOST_SOURCE, render

VALUES: dict[str, str | int] = {"title": "Tea & more", "trainer": "Ana", "organisation": "", "page": 3, "pages": 9}

RENDERED = {
    "values": ("{{ title }}, {{ page }}/{{ pages }}", "Tea & more, 3/9"),
    "a choice": ("{% if organisation %}{{ organisation }} · {% endif %}{{ title }}", "Tea & more"),
    "a choice in a line": ("{{ trainer if page > 1 else title }}", "Ana"),
    "what there is of several": ('{{ [trainer, organisation, title] | select | join(" · ") }}', "Ana · Tea & more"),
    "sums": ("{{ page + 1 }}", "4"),
    "capitals": ("{{ title | upper }}", "TEA & MORE"),
    "put together": ('{{ trainer ~ ": " ~ title }}', "Ana: Tea & more"),
    "no Jinja2 at all": ("Thank you", "Thank you"),
}

REFUSED = {
    "a text of a billion letters": ("{{ 'x' * 10**9 }}", "'mul' in line 1 is nothing that a layout's text may do"),
    "a power": ("\n{{ 9**9**9 }}", "'pow' in line 2 is nothing"),
    "formatting to a width": ("{{ '%999999999d' % page }}", "'mod' in line 1 is nothing"),
    "a loop": ("{% for a in title %}{{ title }}{% endfor %}", "'for' in line 1 is nothing"),
    "an assignment": ("{% set a = title ~ title %}{{ a }}", "'assign' in line 1 is nothing"),
    "a macro": ("{% macro m() %}{{ m() }}{% endmacro %}", "'macro' in line 1 is nothing"),
    "an attribute": ("{{ title.__class__ }}", "'getattr' in line 1 is nothing"),
    "an item": ("{{ title['__class__'] }}", "'getitem' in line 1 is nothing"),
    "a call": ("{{ lipsum(9999) }}", "'call' in line 1 is nothing"),
    "another file": ("{% include '/etc/passwd' %}", "'include' in line 1 is nothing"),
    "a filter that grows what it is given": ("{{ title | replace('a', title) }}", "there is no filter 'replace'"),
    "a filter in a branch that is not taken": ("{{ 1 if 1 else (1 | xmlattr) }}", "there is no filter 'xmlattr'"),
    "separators without end": ("{{ title " + "| join('0123456789') " * 9 + "}}", "is longer than 20,000"),
    "a value that is not there": ("{{ titel }}", "'titel' is undefined"),
    "half an expression": ("{{ title }", "unexpected '}'"),
    "a number that is no list": ("{{ page | join }}", "'int' object is not iterable"),
    "brackets without end": ("{{ " + "(" * 3000, "maximum recursion depth exceeded"),
    "a book": ("{{ title }}" * MOST_SOURCE, "it is longer than 4,000 characters"),
}


@pytest.mark.parametrize("title", RENDERED)
def test_rendered(title: str) -> None:
    source, expected = RENDERED[title]
    assert render(source, VALUES) == expected


@pytest.mark.parametrize("title", REFUSED)
def test_refused(title: str) -> None:
    source, expected = REFUSED[title]
    start = time.perf_counter()
    with pytest.raises(ValueError, match=re.escape(expected)):
        render(source, VALUES)

    assert time.perf_counter() - start < 1


def test_long_values_are_the_source_s_own() -> None:
    assert len(render("{{ title }} – {{ title }}", {"title": "x" * 1_000_000})) == 2_000_003
