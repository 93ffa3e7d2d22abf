"""Documents put together at random: odd lists and styles, parts that nothing leads to, values out of bounds."""

from __future__ import annotations

import re
from html import escape

from documents import NAMES, NUMBERING, STYLES, packed, parts_of
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from soundness import FIRST, SPICES, WORD, assert_sound, assert_written_where_it_says, said_in

from trainkit.errors import SourceError
from trainkit.model import Document, Source
from trainkit.outline import parse
from trainkit.readers.docx import read

NUMBERS = ["0", "1", "2", "-1", "9", "12", "99999999999999999999", "1.5", "x", "", "\u0663", "²"]
STYLE_NAMES = ["H1", "H2", "H3", "Titel", "Untertitel", "Zitat", "Code", "Beschriftung", "Normal", "Missing", ""]
LIST_IDS = ["0", "1", "2", "3", "4", "11", "13", "77", "-1", "", "x"]

texts = st.lists(st.sampled_from([FIRST, f" {FIRST} ", " ", ". ", "\xa0", *SPICES]), min_size=1, max_size=4).map(
    "".join
)
numbers = st.sampled_from(NUMBERS)


def element(name: str, content: str, **attributes: str) -> str:
    """Return an element of the word processor's vocabulary."""
    written = "".join(f' w:{key}="{escape(value)}"' for key, value in attributes.items())
    return f"<w:{name}{written}>{content}</w:{name}>"


looks = st.one_of(
    st.sampled_from(
        [
            *(
                "",
                "<w:b/>",
                '<w:b w:val="0"/>',
                '<w:b w:val="x"/>',
                "<w:vanish/>",
                '<w:rStyle w:val="H1"/>',
                "<w:rtl/>",
            ),
            *('<w:rFonts w:ascii="Courier New"/>', '<w:rFonts w:ascii="Symbol"/>', '<w:lang w:val="fa-IR\u202e"/>'),
        ]
    ),
    numbers.map(lambda number: element("sz", "", val=number)),
)
characters = st.sampled_from(
    [
        *("<w:tab/>", "<w:br/>", "<w:cr/>", "<w:noBreakHyphen/>", '<w:sym w:font="Wingdings" w:char="F0FC"/>'),
        *('<w:sym w:char="202E"/>', '<w:sym w:char="-5"/>', "<w:sym/>", '<w:footnoteReference w:id="1"/>'),
        *(
            '<w:footnoteReference w:id="x"/>',
            "<w:commentReference/>",
            "<w:drawing/>",
            "<w:pict><v:imagedata/></w:pict>",
        ),
        '<w:drawing><pic:pic><pic:blipFill><a:blip r:embed="none"/></pic:blipFill></pic:pic></w:drawing>',
    ]
)
runs = st.builds(
    lambda look, text, beside: element("r", element("rPr", look) + element("t", escape(text)) + beside),
    looks,
    texts,
    st.just("") | characters,
)
phrases = st.recursive(
    runs,
    lambda inner: (
        st.builds(
            lambda name, parts: element(name, "".join(parts)),
            st.sampled_from(["ins", "hyperlink", "smartTag", "moveTo", "customXml", "bdo"]),
            st.lists(inner, max_size=3),
        )
        | inner.map(lambda part: element("sdt", "<w:sdtPr/>" + element("sdtContent", part)))
        | inner.map(lambda part: element("fldSimple", part, instr=" REF _a \\h "))
    ),
    max_leaves=4,
)
properties = st.fixed_dictionaries(
    {},
    optional={
        "pStyle": st.sampled_from(STYLE_NAMES).map(lambda name: element("pStyle", "", val=name)),
        "numPr": st.builds(
            lambda rank, key: element("numPr", element("ilvl", "", val=rank) + element("numId", "", val=key)),
            numbers,
            st.sampled_from(LIST_IDS),
        ),
        "ind": st.builds(lambda left, hanging: element("ind", "", left=left, hanging=hanging), numbers, numbers),
        "outlineLvl": numbers.map(lambda number: element("outlineLvl", "", val=number)),
        "rPr": st.sampled_from(["<w:rPr><w:vanish/></w:rPr>", "<w:rPr><w:b/></w:rPr>"]),
    },
).map(lambda parts: element("pPr", "".join(parts.values())))
paragraphs = st.builds(
    lambda about, parts: element("p", about + "".join(parts)), st.just("") | properties, st.lists(phrases, max_size=3)
)


def tables(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return tables whose cells hold blocks."""
    cells = st.builds(
        lambda across, parts: element("tc", element("tcPr", element("gridSpan", "", val=across)) + "".join(parts)),
        numbers,
        st.lists(inner, max_size=2),
    )
    rows = st.builds(
        lambda before, header, parts: element(
            "tr", element("trPr", element("gridBefore", "", val=before) + header) + "".join(parts)
        ),
        numbers,
        st.sampled_from(["", "<w:tblHeader/>"]),
        st.lists(cells, max_size=3),
    )
    captions = st.sampled_from(["", "The year", *SPICES]).map(
        lambda text: element("tblPr", element("tblCaption", "", val=text))
    )
    return st.builds(lambda about, parts: element("tbl", about + "".join(parts)), captions, st.lists(rows, max_size=4))


blocks = st.recursive(
    paragraphs,
    lambda inner: (
        tables(inner)
        | st.lists(inner, max_size=3).map(lambda parts: element("sdt", element("sdtContent", "".join(parts))))
        | inner.map(
            lambda part: element(
                "p", element("r", f"<w:pict><v:textbox><w:txbxContent>{part}</w:txbxContent></v:textbox></w:pict>")
            )
        )
    ),
    max_leaves=8,
)
unbalanced = st.sampled_from(
    [
        *('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        *('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "<w:r><w:instrText> TOC \\o </w:instrText></w:r>"),
        *("<w:altChunk/>", "<w:tr/>", "<w:tc/>", "<w:r><w:t/></w:r>", "<x/>", "<w:p><w:pPr/><w:pPr/></w:p>"),
    ]
)
bodies = st.lists(blocks, max_size=8)
levels = st.builds(
    lambda rank, style, text, start, restart: element(
        "lvl",
        "".join(
            element(name, "", val=value)
            for name, value in (("start", start), ("numFmt", style), ("lvlText", text), ("lvlRestart", restart))
        ),
        ilvl=rank,
    ),
    numbers,
    st.sampled_from(["decimal", "lowerRoman", "bullet", "none", "chineseCounting", "hebrew1", "missing", ""]),
    st.sampled_from(["%1.", "%1.%2", "%9)", "%0", "%", "\u202e%1", "•", "a \u2028 b", ""]),
    numbers,
    numbers,
)
lists = st.builds(
    lambda key, parts, link: element("abstractNum", "".join(parts) + link, abstractNumId=key),
    st.sampled_from(["1", "2", "3", "77", ""]),
    st.lists(levels, max_size=3),
    st.sampled_from(["", '<w:numStyleLink w:val="H1"/>', '<w:numStyleLink w:val="Missing"/>']),
)


def written(body: list[str], numbering: list[str], missing: set[str]) -> tuple[bytes, list[str]]:
    """Return a document of that body, and the words that stand in it."""
    count = iter(range(10_000))
    content = re.sub(FIRST, lambda _: f"w{next(count)}q", "".join(body))
    parts = parts_of("")
    parts["word/document.xml"] = f"<w:document {NAMES}><w:body>{content}</w:body></w:document>".encode()
    own = "".join(numbering) + NUMBERING
    parts["word/numbering.xml"] = f"<w:numbering {NAMES}>{own}</w:numbering>".encode()
    parts["word/styles.xml"] = f"<w:styles {NAMES}>{STYLES}</w:styles>".encode()
    return packed({name: part for name, part in parts.items() if name not in missing}), WORD.findall(content)


def document_in(data: bytes) -> Document:
    """Read a document."""
    return read(Source("odd.docx", "", data)).value


OPTIONAL = [
    "word/styles.xml",
    "word/numbering.xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
]


HIDDEN = element("p", element("r", f"<w:rPr><w:vanish/></w:rPr><w:t>{FIRST}</w:t>"))
DELETED = element("p", element("del", element("r", f"<w:delText>{FIRST}</w:delText>")))
MARK = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>'
UNCOUNTED = element("p", MARK + element("r", f"<w:t>{FIRST}</w:t>"))
"""An item whose mark, and with it its number, is hidden (ECMA-376 part 1, 17.3.2.41)."""


@example([HIDDEN, DELETED], [], set())
@example([UNCOUNTED], [], set())
@given(bodies, st.lists(lists, max_size=2), st.sets(st.sampled_from(OPTIONAL), max_size=2))
@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_no_word_is_lost_and_all_is_sound(body: list[str], numbering: list[str], missing: set[str]) -> None:
    data, words = written(body, numbering, missing)
    document = document_in(data)
    assert_sound(document, "odd.docx")
    assert_written_where_it_says(document)
    said = said_in(document)
    assert [word for word in words if word not in said] == []


@given(st.lists(blocks | unbalanced | unbalanced.map(lambda part: element("p", part)), max_size=10))
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_what_nobody_writes_is_read_or_refused(body: list[str]) -> None:
    data, _ = written(body, [], set())
    try:
        document = document_in(data)
    except SourceError as error:
        assert re.fullmatch(r"'odd\.docx' .+\.", str(error))
        return
    assert_sound(document, "odd.docx")
    parse(document)
