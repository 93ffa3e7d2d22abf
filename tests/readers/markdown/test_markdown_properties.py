import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_cases import document_of
from soundness import strings

from trainkit.model import ListItem, Paragraph

MARKS = [
    *(
        "\n",
        "\n\n",
        "\n\n    ",
        "  \n",
        " ",
        "    ",
        "\t",
        "\\",
        "&amp;",
        "培",
        "“",
        "—",
        "-- ",
        "'",
        '"',
        ":",
        ".",
        "(",
        ")",
    ),
    *("# ", "## ", "---", "----", "===", "- ", "* ", "1. ", "3) ", "a) ", "\n- ", "\n\n- ", "[ ] ", "[x] ", "{#id}"),
    *("**", "*", "_", "`", "~~", "[", "]", "](https://x.example)", "](<", "![", "](a.png)", "[r]", "[r]: "),
    *("[^1]", "[^1]: ", "[^2]: ", "^[", "> ", ">", "\n> ", "> [!NOTE]\n", "```", "```\n", "~~~", "|", "|-|-|"),
    *(":::", ":::\n", "::: notes\n", "+++", "title: ", "<!--", "-->", "<!-- notes: ", "<?", "<!X ", "<![CDATA["),
    *("<b>", "</b>", "<br>", "<div>", "</div>", "<p>", "<h2>", "<ul>", "<li>", "<pre>", "<table>", "<tr>", "<td>"),
    *("</table>", "<script>", "</script>", "<style>", "<svg>", "<textarea>", "<blockquote>", "<details><summary>"),
    *("</summary>", "<a href='x'>", "<img alt='a' src='b.png'>"),
]
WORD = re.compile(r"w\d+q")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Return marks of Markdown in any order between words, each of which stands in it once."""
    parts = draw(st.lists(st.sampled_from([*MARKS, "word", " word "]) | st.just("word"), max_size=30))
    return "".join(part.replace("word", f"w{number}q") for number, part in enumerate(parts))


@settings(deadline=None)
@given(texts())
def test_no_word_is_lost(text: str) -> None:
    document = document_of(text)
    said = " ".join((*strings(document.blocks), *strings(document.left_out), document.title))
    assert [word for word in WORD.findall(text) if word not in said] == []


@settings(deadline=None)
@given(texts())
def test_every_span_lies_in_the_text(text: str) -> None:
    lines = text.split("\n")
    document = document_of(text)
    assert document.text == text
    for part in (*document.blocks, *document.left_out):
        span = part.span
        assert 1 <= span.start_line <= span.end_line <= len(lines)
        assert 1 <= span.start_column <= len(lines[span.start_line - 1]) + 1
        assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
        assert span.start_line < span.end_line or span.start_column <= span.end_column


@settings(deadline=None)
@given(texts())
def test_every_line_of_a_text_is_one_of_the_source(text: str) -> None:
    lines = text.split("\n")
    for block in document_of(text).blocks:
        if isinstance(block, Paragraph | ListItem):
            assert block.text.count("\n") == block.span.end_line - block.span.start_line
            for number, line in enumerate(block.text.split("\n"), block.span.start_line):
                assert [word for word in WORD.findall(line) if word not in lines[number - 1]] == []
            assert all(0 <= start < end <= len(block.text) for start, end in block.strong)


@settings(deadline=None)
@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert document_of(text).text == text
