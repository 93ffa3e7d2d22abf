"""The templates: a name, how each is made, what serves for what, and which warnings that costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import templates as t

GERMAN = ("Titelfolie", "Titel und Inhalt", "Abschnittsüberschrift", "Zwei Inhalte", "Vergleich", "Nur Titel", "Leer")
CHINESE = ("标题幻灯片", "标题和内容", "节标题", "两栏内容", "比较", "仅标题", "空白", "内容与标题", "图片与标题")

# Of python-pptx's own template: title, title and text, section, two texts, comparison, title alone, blank, text with
# caption, picture with caption, title and vertical text, vertical title and text.
TITLE, TEXT, SECTION, TWO, COMPARISON, TITLE_ALONE, BLANK, CAPTION, PICTURE, VERTICAL_TEXT, VERTICAL_TITLE = range(11)


@dataclass(frozen=True)
class Case:
    """`roles` holds the placeholders that slots must stand in, by slide layout; `codes` the warnings."""

    make: Callable[[], bytes]
    roles: dict[str, dict[str, str]] = field(default_factory=dict)
    codes: frozenset[str] = frozenset()


_PLAIN = {"title": {"title": "ctrTitle 0", "summary": "subTitle 1"}, "content": {"title": "title 0", "body": "obj 1"}}
_ARIAL = t.fonts("Arial", "Arial")

CASES: dict[str, Case] = {
    "four by three": Case(lambda: t.made(), _PLAIN, frozenset({"template-slot", "font-stand-in"})),
    "German, half of the slide layouts deleted": Case(
        lambda: t.made(t.wide, _ARIAL, t.kept(TEXT, TITLE, TITLE_ALONE), t.renamed(*GERMAN)),
        _PLAIN,
        frozenset({"template-slot"}),
    ),
    "Chinese": Case(
        lambda: t.made(t.wide, t.fonts("Arial", "Arial", "SimHei"), t.renamed(*CHINESE), t.reindexed),
        {"title": {"title": "ctrTitle 0", "summary": "subTitle 41"}, "content": {"title": "title 0", "body": "obj 48"}},
        frozenset({"template-slot"}),
    ),
    "moved, renamed alike, numbered anew": Case(
        lambda: t.made(
            t.wide,
            _ARIAL,
            t.reindexed,
            t.kept(BLANK, VERTICAL_TITLE, TWO, TITLE_ALONE, TEXT, CAPTION, TITLE),
            t.renamed("Layout"),
        ),
        {
            "title": {"title": "ctrTitle 0", "summary": "subTitle 41"},
            "content": {"title": "title 0", "body": "obj 48"},
            "agenda-columns": {"body": "obj 62", "body2": "obj 63"},
        },
        frozenset({"template-slot"}),
    ),
    "two masters": Case(lambda: t.with_second_master(t.made(t.wide, _ARIAL)), _PLAIN, frozenset({"template-slot"})),
    "dark": Case(
        lambda: t.made(t.wide, _ARIAL, t.dark, t.background(t.gradient("bg1", "bg2", 60))),
        _PLAIN,
        frozenset({"template-slot"}),
    ),
    "picture behind, logo and bar": Case(
        lambda: t.made(
            t.wide,
            _ARIAL,
            t.dark,
            t.picture_background,
            t.logo((10_400_000, 200_000, 1_400_000, 700_000)),
            t.shapes(
                t.shape("Bar", (0, 6_700_000, 12_192_000, 158_000), t.preset("rect"), t.solid("accent2")),
                t.shape(
                    "Motto",
                    (300_000, 100_000, 5_000_000, 330_000),
                    t.preset("rect"),
                    "<a:noFill/>",
                    text='<a:r><a:rPr lang="en-US" sz="1100" i="1"/><a:t>Learning is a team sport</a:t></a:r>',
                ),
            ),
        ),
        _PLAIN,
        frozenset({"template-slot"}),
    ),
    "titles alone": Case(
        lambda: t.made(t.wide, _ARIAL, t.kept(TITLE_ALONE)),
        {"content": {"title": "title 0", "body": "text box"}},
        frozenset({"template-slot", "no-title-slide", "no-content-slide"}),
    ),
    "blank": Case(
        lambda: t.made(t.wide, _ARIAL, t.kept(BLANK)),
        {"content": {"title": "text box", "body": "text box"}},
        frozenset({"template-slot", "no-title-slide", "no-content-slide"}),
    ),
    "tiny body": Case(
        lambda: t.made(t.wide, _ARIAL, t.kept(TITLE, TEXT), t.placed(1, "obj", (0.4, 0.5, 0.12, 0.06))),
        _PLAIN,
        frozenset({"template-slot"}),
    ),
    "vertical title": Case(
        lambda: t.made(t.wide, _ARIAL, t.kept(VERTICAL_TITLE)),
        {"content": {"title": "title 0", "body": "body 1"}},
        frozenset({"template-slot", "no-title-slide", "no-content-slide"}),
    ),
    "custom geometry": Case(
        lambda: t.made(
            t.wide,
            _ARIAL,
            t.placed(TEXT, "obj", (0.08, 0.3, 0.8, 0.55)),
            t.geometry_of(TEXT, "obj", t.preset("ellipse")),
            t.shapes(
                t.shape("Wave", (0, 6_000_000, 12_192_000, 858_000), t.WAVE, t.gradient("accent1", "accent3", 0)),
                t.shape("Arrow", (150_000, 100_000, 900_000, 500_000), t.preset("chevron"), t.solid("accent6")),
                t.shape(
                    "Tile",
                    (11_300_000, 0, 892_000, 892_000),
                    t.preset("pieWedge"),
                    t.solid("accent4", ("lumMod", 60_000), ("lumOff", 40_000)),
                    rotation=5_400_000,
                ),
                t.shape("Gear", (11_000_000, 5_400_000, 500_000, 500_000), t.preset("gear6"), t.solid("accent2")),
            ),
        ),
        _PLAIN,
        frozenset({"template-slot", "not-drawn"}),
    ),
    "footers in odd places": Case(
        lambda: t.made(
            t.wide,
            _ARIAL,
            t.on_all(lambda index: t.placed(index, "ftr", (0.3, 0.0, 0.4, 0.05))),
            t.on_all(lambda index: t.placed(index, "sldNum", (0.02, 0.55, 0.08, 0.06))),
            t.on_all(lambda index: t.placed(index, "dt", (0.85, 0.25, 0.14, 0.06))),
        ),
        _PLAIN,
        frozenset({"template-slot"}),
    ),
    "beyond the slide": Case(
        lambda: t.made(t.wide, _ARIAL, t.placed(TEXT, "obj", (0.1, 0.3, 1.0, 0.6))),
        _PLAIN,
        frozenset({"template-slot"}),
    ),
    "subtitle as a text": Case(
        lambda: t.made(t.wide, _ARIAL, t.kept(SECTION, TEXT, TWO)),
        {"title": {"title": "title 0", "summary": "body 1"}},
        frozenset({"template-slot"}),
    ),
    "title slide of plain texts": Case(
        lambda: t.made(
            t.wide,
            _ARIAL,
            t.kept(TWO, TEXT),
            t.placed(0, "title", (0.1, 0.35, 0.8, 0.18)),
            t.placed(0, "obj", (0.1, 0.55, 0.8, 0.1)),
            t.placed(0, "obj", (0.1, 0.7, 0.8, 0.06), nth=1),
        ),
        {"title": {"title": "title 0", "summary": "obj 1", "session": "obj 2"}, "content": {"body": "obj 1"}},
    ),
    "one dark slide layout": Case(
        lambda: t.made(t.wide, _ARIAL, t.override(TEXT)), _PLAIN, frozenset({"template-slot"})
    ),
    "symbols for bullets, lines in points, large and small": Case(
        lambda: t.made(
            t.wide,
            _ARIAL,
            t.list_style(
                "body",
                '<a:lvl1pPr marL="360000" indent="-360000" algn="l"><a:lnSpc><a:spcPts val="3000"/></a:lnSpc><a:spcBef>'
                '<a:spcPts val="1200"/></a:spcBef><a:buClr><a:schemeClr val="accent2"/></a:buClr><a:buFont typeface='
                '"Wingdings"/><a:buChar char="§"/><a:defRPr sz="2600"><a:solidFill><a:schemeClr val="tx1"/>'
                '</a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr><a:lvl2pPr marL="900000" '
                'indent="-300000"><a:buFont typeface="Arial"/><a:buChar char="–"/><a:defRPr sz="1400" b="1"/>'
                "</a:lvl2pPr>",
            ),
        ),
        _PLAIN,
        frozenset({"template-slot"}),
    ),
    "columns in the text": Case(
        lambda: t.made(t.wide, _ARIAL, t.body_properties(TEXT, "obj", numCol="2", wrap="none")),
        _PLAIN,
        frozenset({"template-slot"}),
    ),
    "small slides, another typeface": Case(
        lambda: t.made(t.fonts("Verdana", "Verdana")), _PLAIN, frozenset({"template-slot", "font-stand-in"})
    ),
}
