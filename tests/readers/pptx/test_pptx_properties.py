"""Decks put together at random: placeholders without a place, numbers out of bounds, parts that nothing leads to."""

from __future__ import annotations

import re
from html import escape

from decks import NAMES, packed, parts_of
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from soundness import FIRST, SPICES, WORD, assert_sound, assert_written_where_it_says, said_in

from trainkit.errors import SourceError
from trainkit.model import Document, Source
from trainkit.outline import parse
from trainkit.readers.pptx import read

NUMBERS = ["0", "1", "4", "-1", "9", "99999999999999999999", "1.5", "x", "", "\u0663", "²"]
LAYOUTS = ["title", "obj", "secHead", "titleOnly"]

numbers = st.sampled_from(NUMBERS)
texts = st.lists(st.sampled_from([FIRST, f" {FIRST} ", " ", ". ", "\xa0", *SPICES]), min_size=1, max_size=4).map(
    lambda parts: escape("".join(parts))
)
looks = st.sampled_from(
    [
        *("", '<a:rPr b="1"/>', '<a:rPr b="x" sz="-1"/>', '<a:rPr lang="\u202ede"/>', '<a:rPr sz="9999999999999"/>'),
        *('<a:rPr><a:latin typeface="Consolas"/></a:rPr>', "<a:rPr><a:latin/></a:rPr>"),
    ]
)
runs = st.builds(lambda look, text: f"<a:r>{look}<a:t>{text}</a:t></a:r>", looks, texts)
pieces = runs | st.sampled_from(
    ["<a:br/>", "<a:r/>", "<a:fld/>", '<a:fld type="slidenum"><a:t>7</a:t></a:fld>', "<a:t/>"]
)
bullets = st.sampled_from(
    [
        *("", "<a:buNone/>", '<a:buChar char="•"/>', "<a:buChar/>", "<a:buAutoNum/>", '<a:buAutoNum type="x\u202e"/>'),
        *('<a:buAutoNum type="arabicPeriod" startAt="-3"/>', '<a:buAutoNum type="romanLcParenBoth" startAt="99999"/>'),
        *('<a:buAutoNum type="alphaUcPeriod" startAt="x"/>', '<a:buAutoNum type="ea1ChsPeriod"/>', "<a:buBlip/>"),
    ]
)
paragraphs = st.builds(
    lambda level, left, bullet, parts: (
        f'<a:p><a:pPr lvl="{level}" marL="{left}" indent="{left}">{bullet}</a:pPr>{"".join(parts)}</a:p>'
    ),
    numbers,
    numbers,
    bullets,
    st.lists(pieces, max_size=3),
)
bodies = st.lists(paragraphs, max_size=4).map("".join)
places = st.builds(
    lambda kind, index: f"<p:ph{kind} idx='{index}'/>",
    st.sampled_from(["", *(f" type='{kind}'" for kind in ("title", "ctrTitle", "subTitle", "body", "ftr", "dt", "x"))]),
    numbers,
)
boxes = st.just("") | st.builds(
    lambda x, y, side: f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>',
    numbers | st.sampled_from(["600000", "4000000"]),
    numbers | st.sampled_from(["300000", "5000000"]),
    numbers | st.just("900000"),
)
named = st.sampled_from(
    ['<p:cNvPr id="2" name="S"/>', '<p:cNvPr hidden="1" descr="\u202e"/>', '<p:cNvPr descr="A\nB" title="C"/>', ""]
)
shapes = st.builds(
    lambda name, place, box, body: (
        f"<p:sp><p:nvSpPr>{name}<p:nvPr>{place}</p:nvPr></p:nvSpPr><p:spPr>{box}</p:spPr><p:txBody>{body}</p:txBody></p:sp>"
    ),
    named,
    st.just("") | places,
    boxes,
    bodies,
)
cells = st.builds(lambda across, body: f'<a:tc gridSpan="{across}"><a:txBody>{body}</a:txBody></a:tc>', numbers, bodies)
rows = st.lists(cells, max_size=3).map(lambda parts: f"<a:tr>{''.join(parts)}</a:tr>")
frames = st.builds(
    lambda about, box, parts: (
        f"<p:graphicFrame><p:nvGraphicFramePr/>{box}<a:graphic><a:graphicData><a:tbl>{about}{''.join(parts)}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    ),
    st.sampled_from(["", '<a:tblPr firstRow="1"/>', '<a:tblPr firstRow="x"/>']),
    boxes.map(lambda box: box.replace("a:xfrm", "p:xfrm")),
    st.lists(rows, max_size=3),
)
pictures = st.sampled_from(
    [
        f'<p:pic><p:nvPicPr><p:cNvPr descr="{alt}"/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{key}"/></p:blipFill></p:pic>'
        for alt, key in (("A\u202eB", "ladder"), ("", "web"), ("C", "none"), ("D", ""))
    ]
)
trees = st.recursive(
    shapes | frames | pictures,
    lambda inner: st.lists(inner, max_size=3).map(lambda parts: f"<p:grpSp>{''.join(parts)}</p:grpSp>"),
    max_leaves=5,
)
odd = st.sampled_from(
    [
        *("<p:sp/>", "<p:pic/>", "<p:graphicFrame/>", "<p:grpSp/>", "<p:cxnSp/>", "<x/>", "<p:sp><p:txBody/></p:sp>"),
        "<p:graphicFrame><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></p:graphicFrame>",
        '<p:graphicFrame><a:graphic><a:graphicData><dgm:relIds r:dm="x"/></a:graphicData></a:graphic></p:graphicFrame>',
        "<p:sp><p:nvSpPr><p:nvPr><p:ph type='sldNum'/></p:nvPr></p:nvSpPr></p:sp>",
    ]
)
slides = st.tuples(
    st.sampled_from([*LAYOUTS, "titleOnly hidden"]), st.lists(trees, max_size=4).map("".join), st.just("") | bodies
)


def written(slides: list[tuple[str, str, str]], missing: set[str]) -> tuple[bytes, list[str]]:
    """Return a deck of slides with those layouts, shapes and notes, and the words that stand in it."""
    parts = parts_of("".join(f"--- {layout}\ntitle: a\nnotes: b\n" for layout, _, _ in slides))
    count = iter(range(10_000))
    words: list[str] = []
    for number, (layout, content, notes) in enumerate(slides, start=1):
        tree = re.sub(FIRST, lambda _: f"w{next(count)}q", content)
        said = re.sub(FIRST, lambda _: f"w{next(count)}q", notes)
        words += WORD.findall(tree + said)
        show = ' show="0"' if "hidden" in layout else ""
        parts[f"ppt/slides/slide{number}.xml"] = (
            f"<p:sld {NAMES}{show}><p:cSld><p:spTree>{tree}</p:spTree></p:cSld></p:sld>".encode()
        )
        body = "<p:nvSpPr><p:nvPr><p:ph type='body'/></p:nvPr></p:nvSpPr>"
        parts[f"ppt/notes/notes{number}.xml"] = (
            f"<p:notes {NAMES}><p:cSld><p:spTree><p:sp>{body}<p:txBody>{said}</p:txBody></p:sp></p:spTree></p:cSld>"
            "</p:notes>"
        ).encode()
    return packed({name: part for name, part in parts.items() if name not in missing}), words


def document_in(data: bytes) -> Document:
    """Read a deck."""
    return read(Source("odd.pptx", "", data)).value


OPTIONAL = ["ppt/slideMasters/slideMaster1.xml", "_rels/.rels", *(f"ppt/slideLayouts/{name}.xml" for name in LAYOUTS)]


HIDDEN_TITLE = (
    '<p:sp><p:nvSpPr><p:cNvPr hidden="1"/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'
    f"<p:txBody><a:p><a:r><a:t>{FIRST}</a:t></a:r></a:p></p:txBody></p:sp>"
)
PAINTED_TITLE = (
    f'<p:sp><p:nvSpPr><p:cNvPr descr="{FIRST}"/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'
    '<p:spPr><a:blipFill><a:blip r:embed="ladder"/></a:blipFill></p:spPr>'
    f"<p:txBody><a:p><a:r><a:t>{FIRST}</a:t></a:r></a:p></p:txBody></p:sp>"
)


@example([("obj", HIDDEN_TITLE, "")], set())
@example([("obj", PAINTED_TITLE, "")], set())
@given(st.lists(slides, min_size=1, max_size=4), st.sets(st.sampled_from(OPTIONAL), max_size=2))
@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_no_word_is_lost_and_all_is_sound(slides: list[tuple[str, str, str]], missing: set[str]) -> None:
    data, words = written(slides, missing)
    document = document_in(data)
    assert_sound(document, "odd.pptx")
    assert_written_where_it_says(document)
    said = said_in(document)
    assert [word for word in words if word not in said] == []


@given(
    st.lists(
        st.tuples(st.sampled_from(LAYOUTS), st.lists(trees | odd, max_size=5).map("".join), st.just("")), max_size=4
    )
)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_what_nobody_draws_is_read_or_refused(slides: list[tuple[str, str, str]]) -> None:
    data, _ = written(slides, set())
    try:
        document = document_in(data)
    except SourceError as error:
        assert re.fullmatch(r"'odd\.pptx' .+\.", str(error))
        return
    assert_sound(document, "odd.pptx")
    parse(document)
