"""What a source shows on slides: tables, pictures and code, none of which leaves its slot."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from pictures import BLUE, MEDIA_TYPES, encoded, halves
from trainkit.load.images import ImageError, image_header
from trainkit.model import (
    Alignment,
    Box,
    Cell,
    Code,
    Exhibit,
    Frame,
    Layout,
    Outline,
    Picture,
    Point,
    Sentence,
    Severity,
    Shape,
    Span,
    Table,
    Text,
    TypesetDeck,
    TypesetPicture,
    TypesetSlide,
    TypesetTable,
    Warned,
    points,
)
from trainkit.plan import plan
from trainkit.typeset import typeset_deck
from trainkit.typeset.pictures import typeset_picture

HERE = Span("tools.md", 3, 1, 3, 2)
PRICES = Table((("Tool", "Price"), ("Saw", "12.50"), ("Hammer", "–"), ("File", "8.00 €")), 1, HERE, "What tools cost")

# Half a point: what rounding to EMU may add up to.
TOLERANCE = points(0.5)


def typeset(layout: Layout, *shown: Exhibit, language: str = "en") -> Warned[TypesetDeck]:
    """The deck of a point that shows this and says nothing."""
    point = Point(Sentence("Tools", HERE), shown, (), HERE)
    outline = Outline("tools", Sentence("A workshop", HERE), (), (point,), (), language)
    return typeset_deck(plan(outline, layout).value, layout, 0)


def slides_of(layout: Layout, *shown: Exhibit, language: str = "en") -> list[TypesetSlide]:
    return [slide for slide in typeset(layout, *shown, language=language).value.slides if slide.id.startswith("point")]


def contents(slide: TypesetSlide, kind: type) -> list[Frame]:
    return [frame for frame in slide.frames if isinstance(frame.content, kind) and not frame.inherited]


def table_on(slide: TypesetSlide) -> TypesetTable:
    (frame,) = contents(slide, TypesetTable)
    assert isinstance(frame.content, TypesetTable)
    return frame.content


def words(text: Text) -> str:
    return "\n".join("".join(run.text for run in paragraph.runs) for paragraph in text.paragraphs)


def rows_of(slide: TypesetSlide) -> list[list[str]]:
    return [[words(cell.text) for cell in row] for row in table_on(slide).rows]


def named(slide: TypesetSlide, name: str) -> Frame:
    return next(frame for frame in slide.frames if frame.name == name)


def text_on(slide: TypesetSlide, name: str) -> Text:
    content = named(slide, name).content
    assert isinstance(content, Text)
    return content


def size_of(text: Text) -> int:
    (size,) = {run.size for paragraph in text.paragraphs for run in paragraph.runs}
    return size


def assert_inside(text: Text, box: Box) -> None:
    for line in text.lines:
        assert box.y - TOLERANCE <= line.baseline <= box.bottom + TOLERANCE
        for run in line.runs:
            inked = run.words if run.words[-1].text.strip() else run.words[:-1]
            width = sum(sum(word.advances) * run.size / word.units_per_em for word in inked)
            assert box.x - TOLERANCE <= run.x
            assert run.x + width <= box.right + TOLERANCE


def assert_table_fits(slide: TypesetSlide, layout: Layout) -> None:
    slot, table = layout.slide_layouts["table"].slots["body"], table_on(slide)
    (frame,) = contents(slide, TypesetTable)
    caption = layout.slide_layouts["table"].slots["caption"]
    assert frame.box.right <= slot.box.right + TOLERANCE
    assert frame.box.bottom <= caption.box.bottom
    assert sum(table.column_widths) == frame.box.width
    assert sum(table.row_heights) == frame.box.height
    cells: list[Cell] = [cell for row in table.rows for cell in row]
    for cell in cells:
        assert_inside(cell.text, cell.box)
        assert all(run.size >= slot.style.sizes[-1] for p in cell.text.paragraphs for run in p.runs)


# ── Tables ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_small_table_is_set_large_with_its_header_marked(default_layout: Layout) -> None:
    (slide,) = slides_of(default_layout, PRICES)
    table = table_on(slide)
    assert rows_of(slide) == [["Tool", "Price"], ["Saw", "12.50"], ["Hammer", "–"], ["File", "8.00 €"]]
    assert table.header_rows == 1
    assert {cell.text.paragraphs[0].runs[0].size for row in table.rows for cell in row} == {points(20)}
    assert [{cell.text.paragraphs[0].runs[0].bold for cell in row} for row in table.rows] == [{True}, *[{False}] * 3]
    assert [{cell.fill is not None for cell in row} for row in table.rows] == [{True}, *[{False}] * 3]
    assert_table_fits(slide, default_layout)


def test_numbers_stand_below_one_another(default_layout: Layout) -> None:
    (slide,) = slides_of(default_layout, PRICES)
    alignments = [[cell.text.paragraphs[0].alignment for cell in row] for row in table_on(slide).rows]
    assert alignments == [[Alignment.START, Alignment.END]] * 4


def test_a_caption_stands_right_below_its_table(default_layout: Layout) -> None:
    (slide,) = slides_of(default_layout, PRICES)
    table, caption = named(slide, "Table"), named(slide, "Caption")
    assert words(text_on(slide, "Caption")) == "What tools cost"
    assert table.box.bottom < caption.box.y <= table.box.bottom + points(12)


@pytest.mark.parametrize(("caption", "alt"), [("What tools cost", "What tools cost"), ("", "Table: Tools")])
def test_a_table_says_what_it_is(default_layout: Layout, caption: str, alt: str) -> None:
    (slide,) = slides_of(default_layout, Table(PRICES.rows, 1, HERE, caption))
    assert named(slide, "Table").alt == alt


def tools(count: int) -> Table:
    rows = ((str(n), f"Tool number {n}", "Hangs on the wall by the door") for n in range(1, count + 1))
    return Table((("No.", "Name", "Place"), *rows), 1, HERE)


def test_a_long_table_goes_on_under_its_header_and_title(default_layout: Layout) -> None:
    slides = slides_of(default_layout, tools(60))
    assert [slide.title for slide in slides] == [f"Tools ({n}/{len(slides)})" for n in range(1, len(slides) + 1)]
    assert [rows_of(slide)[0] for slide in slides] == [["No.", "Name", "Place"]] * len(slides)
    assert [row for slide in slides for row in rows_of(slide)[1:]] == [list(row) for row in tools(60).rows[1:]]
    assert len({table_on(slide).column_widths for slide in slides}) == 1
    counts = [len(rows_of(slide)) - 1 for slide in slides]
    assert max(counts) - min(counts) <= 3
    floor = default_layout.slide_layouts["table"].slots["body"].style.sizes[-3]
    for slide in slides:
        assert_table_fits(slide, default_layout)
        assert size_of(table_on(slide).rows[1][1].text) >= floor


def test_a_table_that_takes_many_slides_is_reported(default_layout: Layout) -> None:
    found = typeset(default_layout, tools(300)).diagnostics
    assert [(d.code, d.severity) for d in found] == [("long-exhibit", Severity.INFO)]
    assert typeset(default_layout, tools(60)).diagnostics == ()


def test_twelve_columns_stand_on_one_slide(default_layout: Layout) -> None:
    weeks = (f"Week {n} of 11" for n in range(1, 12))
    rows = (("Room", *weeks), *((name, *(str(n * 7) for n in range(11))) for name in ("Hall", "Kitchen")))
    (slide,) = slides_of(default_layout, Table(rows, 1, HERE))
    assert_table_fits(slide, default_layout)
    assert size_of(table_on(slide).rows[1][1].text) >= points(11)
    assert {len(cell.text.lines) for row in table_on(slide).rows[1:] for cell in row} == {1}


def test_columns_that_do_not_fit_are_shared_out_and_reported(default_layout: Layout) -> None:
    rows = (("Room", *(f"Responsible{n}" for n in range(30))), ("Hall", *(f"Maximiliane{n}" for n in range(30))))
    warned = typeset(default_layout, Table(rows, 1, HERE))
    slides = [slide for slide in warned.value.slides if slide.id.startswith("point")]
    assert len(slides) > 1
    for slide in slides:
        assert [row[0] for row in rows_of(slide)] == ["Room", "Hall"]
        assert_table_fits(slide, default_layout)
    assert [cell for slide in slides for cell in rows_of(slide)[0][1:]] == list(rows[0][1:])
    assert [(d.code, d.span) for d in warned.diagnostics] == [("wide-table", HERE)]


def test_a_cell_longer_than_a_slide_is_cut_there_and_whole_in_the_notes(default_layout: Layout) -> None:
    cell = "It hangs on the wall behind the bench. " * 200
    warned = typeset(default_layout, Table((("Tool", "Place"), ("Saw", cell)), 1, HERE))
    (slide,) = (slide for slide in warned.value.slides if slide.id.startswith("point"))
    assert_table_fits(slide, default_layout)
    assert rows_of(slide)[1][1].endswith("…")
    assert any(cell.strip() in note.text for note in slide.speaker_notes)
    assert [d.code for d in warned.diagnostics] == ["long-cell"]


def test_short_columns_stay_whole_where_long_words_must_break(default_layout: Layout) -> None:
    long = "Kraftfahrzeughaftpflichtversicherungsbeitragsrechnung" * 2
    (slide,) = slides_of(default_layout, Table((("Zeile", *[long] * 4), ("eins", *[long] * 4)), 1, HERE))
    assert_table_fits(slide, default_layout)
    assert [len(row[0].text.lines) for row in table_on(slide).rows] == [1, 1]
    assert len(table_on(slide).rows[0][1].text.lines) > 1


@pytest.mark.parametrize(
    ("rows", "header_rows"),
    [
        ((("alone",),), 0),
        ((("head", "only"),), 1),
        ((("", ""), ("", "x")), 1),
        ((("a\nb", "c"), ("d\n\ne", "")), 0),
    ],
)
def test_odd_tables(default_layout: Layout, rows: tuple[tuple[str, ...], ...], header_rows: int) -> None:
    (slide,) = slides_of(default_layout, Table(rows, header_rows, HERE))
    assert_table_fits(slide, default_layout)
    assert len(table_on(slide).rows) == len(rows)


def test_a_table_without_words_is_not_shown(default_layout: Layout) -> None:
    assert [slide.slide_layout for slide in slides_of(default_layout, Table((("", " "),), 0, HERE))] == ["statement"]


def test_east_asian_rows_have_room_for_their_fonts(default_layout: Layout) -> None:
    rows = (("步骤", "要做的事"), ("一", "提前一周把会议议程发给所有参会者"), ("二", "检查会议室"))
    (slide,) = slides_of(default_layout, Table(rows, 1, HERE), language="zh-Hans")
    table = table_on(slide)
    size = size_of(table.rows[1][1].text)
    # The height of a line in Noto Sans CJK.
    assert all(height >= 1.448 * size for height in table.row_heights)
    assert {run.east_asian for row in table.rows for c in row for p in c.text.paragraphs for run in p.runs} == {
        "Microsoft YaHei"
    }


cells = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)


def test_no_table_leaves_its_slot(default_layout: Layout) -> None:
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(data=st.data(), columns=st.integers(1, 14), header=st.integers(0, 2))
    def holds(data: st.DataObject, columns: int, header: int) -> None:
        rows = data.draw(st.lists(st.tuples(*[cells] * columns), min_size=max(1, header), max_size=12))
        for slide in slides_of(default_layout, Table((*rows, ("last",) * columns), header, HERE)):
            assert_table_fits(slide, default_layout)

    holds()


# ── Code ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

PROGRAM = "def sharpen(saw):\n\tfor tooth in saw:\n\t\ttooth.file(angle=60)\n\n\treturn saw"


def code_on(slide: TypesetSlide) -> Text:
    return text_on(slide, "Code")


def assert_code_fits(slide: TypesetSlide, layout: Layout) -> None:
    slot = layout.slide_layouts["code"].slots["body"]
    panel = named(slide, "Panel")
    assert isinstance(panel.content, Shape)
    assert panel.content.fill == layout.theme.colours["surface"]
    assert_inside(code_on(slide), slot.box)
    assert panel.box.y < code_on(slide).lines[0].baseline
    assert code_on(slide).lines[-1].baseline < panel.box.bottom <= layout.slide_size.height
    assert size_of(code_on(slide)) >= slot.style.sizes[-1]


def test_code_keeps_its_lines_and_blanks_in_a_monospaced_font(default_layout: Layout) -> None:
    (slide,) = slides_of(default_layout, Code(PROGRAM, "python", HERE))
    assert words(code_on(slide)) == PROGRAM.expandtabs(4)
    assert {run.font for paragraph in code_on(slide).paragraphs for run in paragraph.runs} == {"monospace"}
    fonts = {word.font.name for line in code_on(slide).lines for run in line.runs for word in run.words}
    assert fonts == {"IBMPlexMono-Regular"}
    assert_code_fits(slide, default_layout)


def test_long_code_goes_on_and_ends_at_blank_lines(default_layout: Layout) -> None:
    program = "\n\n".join(f"def step_{n}():\n    prepare({n})\n    start({n})\n    wait()" for n in range(16))
    slides = slides_of(default_layout, Code(program, "", HERE))
    assert len(slides) > 1
    assert "\n\n".join(words(code_on(slide)) for slide in slides) == program
    assert all(words(code_on(slide)).startswith("def ") for slide in slides)
    for slide in slides:
        assert_code_fits(slide, default_layout)


@pytest.mark.parametrize(
    "line",
    [
        "result = " + " + ".join(f"number_{n}" for n in range(40)),
        "    fetch('https://example.org/" + "path/" * 60 + "')",
        "x" * 700,
    ],
)
def test_a_long_line_hangs_behind_its_beginning(default_layout: Layout, line: str) -> None:
    (slide,) = slides_of(default_layout, Code(f"first()\n{line}\nlast()", "", HERE))
    assert_code_fits(slide, default_layout)
    first, begun, *going_on, last = code_on(slide).paragraphs
    assert [p.runs[0].text for p in (first, last)] == ["first()", "last()"]
    assert begun.indent == 0
    assert going_on
    assert {p.indent for p in going_on} == {going_on[0].indent}
    assert going_on[0].indent > 0
    set_text = "".join("".join(run.text for run in p.runs) for p in (begun, *going_on))
    assert set_text.replace(" ", "") == line.replace(" ", "")
    # No program has anything left to break.
    assert len(code_on(slide).lines) == len(code_on(slide).paragraphs)


def test_east_asian_code_keeps_its_columns(default_layout: Layout) -> None:
    program = 'if 人.已报名:\n    发邮件(人, "请报名")  # 每人一次'
    (slide,) = slides_of(default_layout, Code(program, "", HERE), language="zh-Hans")
    runs = [run for paragraph in code_on(slide).paragraphs for run in paragraph.runs]
    assert words(code_on(slide)) == program
    assert {run.language for run in runs} == {"zh-Hans"}
    assert {run.east_asian for run in runs if run.text.isascii()} == {"Courier New"}
    assert {run.east_asian for run in runs if not run.text.isascii()} == {"Microsoft YaHei"}
    assert_code_fits(slide, default_layout)


# ── Pictures ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def picture(image: Image.Image, format_name: str, **options: object) -> Picture:
    data = encoded(image, format_name, **options)
    return Picture("Two halves, side by side", HERE, data, f"a.{format_name}", MEDIA_TYPES[format_name], *image.size)


def picture_on(slide: TypesetSlide) -> tuple[Box, TypesetPicture]:
    (frame,) = contents(slide, TypesetPicture)
    assert isinstance(frame.content, TypesetPicture)
    return frame.box, frame.content


@pytest.mark.parametrize("size", [(900, 600), (6000, 400), (120, 2000), (60, 40)])
def test_a_picture_stands_in_the_middle_of_its_slot(default_layout: Layout, size: tuple[int, int]) -> None:
    slots = default_layout.slide_layouts["picture"].slots
    (slide,) = slides_of(default_layout, picture(halves(*size), "PNG"))
    box, _ = picture_on(slide)
    slot = slots["body"].box
    assert box.width / box.height == pytest.approx(size[0] / size[1], rel=0.01)
    assert (box.x + box.width // 2, box.y + box.height // 2) == pytest.approx(
        (slot.x + slot.width // 2, slot.y + slot.height // 2), abs=2
    )
    assert box.width <= min(slot.width, size[0] * points(1)) + 1
    assert box.height <= slot.height
    caption = text_on(slide, "Caption")
    assert {paragraph.alignment for paragraph in caption.paragraphs} == {Alignment.CENTRE}
    assert named(slide, "Caption").box.y > box.bottom


@pytest.mark.parametrize(
    ("format_name", "options", "shown"),
    [
        ("PNG", {}, "image/png"),
        ("JPEG", {}, "image/jpeg"),
        ("GIF", {}, "image/gif"),
        ("WEBP", {}, "image/jpeg"),
        ("WEBP", {"lossless": True}, "image/png"),
    ],
)
def test_slides_hold_formats_that_every_program_shows(
    default_layout: Layout, format_name: str, options: dict[str, object], shown: str
) -> None:
    (slide,) = slides_of(default_layout, picture(halves(300, 200), format_name, **options))
    _, content = picture_on(slide)
    assert content.media_type == shown
    with Image.open(BytesIO(content.data)) as image:
        assert (Image.MIME[image.format or ""], image.size) == (shown, (300, 200))
        assert image.convert("RGB").getpixel((20, 20)) == pytest.approx(BLUE, abs=8)


def test_what_is_transparent_stays_so(default_layout: Layout) -> None:
    clear = Image.new("RGBA", (300, 200), (0, 0, 0, 0))
    for format_name in ("PNG", "WEBP"):
        (slide,) = slides_of(default_layout, picture(clear, format_name))
        with Image.open(BytesIO(picture_on(slide)[1].data)) as image:
            assert image.convert("RGBA").getpixel((20, 20))[3] == 0  # type: ignore[index]


def test_a_camera_held_upright(default_layout: Layout) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    (slide,) = slides_of(
        default_layout, picture(halves(900, 600).transpose(Image.Transpose.ROTATE_90), "JPEG", exif=turned)
    )
    box, content = picture_on(slide)
    assert (content.width, content.height) == (900, 600)
    assert box.width > box.height


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"RIFF", "image/webp"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (encoded(halves(), "WEBP")[:80], "image/webp"),
    ],
)
def test_of_a_damaged_picture_the_slide_says_what_it_shows(
    default_layout: Layout, data: bytes, media_type: str
) -> None:
    broken = Picture("A hose on its reel", HERE, data, "hose.pic", media_type, 400, 300)
    warned = typeset(default_layout, broken)
    (found,) = warned.diagnostics
    assert (found.code, found.severity, found.span) == ("picture-not-shown", Severity.WARNING, HERE)
    assert "'hose.pic'" in found.message
    (slide,) = (slide for slide in warned.value.slides if slide.id.startswith("point"))
    assert contents(slide, TypesetPicture) == []
    slot = default_layout.slide_layouts["picture"].slots["body"].box
    assert words(text_on(slide, "Picture")) == "A hose on its reel"
    assert_inside(text_on(slide, "Picture"), slot)


def turned_photograph() -> bytes:
    turned = Image.Exif()
    turned[0x0112] = 6
    return encoded(halves(90, 60), "JPEG", exif=turned)


ENCODED = (turned_photograph(), *(encoded(halves(90, 60), format_name) for format_name in ("WEBP", "GIF", "JPEG")))


@given(
    data=st.sampled_from(ENCODED), changes=st.lists(st.tuples(st.integers(0, 2_000), st.binary(min_size=1, max_size=1)))
)
def test_whatever_is_wrong_with_a_picture_ends_in_a_warning(data: bytes, changes: list[tuple[int, bytes]]) -> None:
    for place, byte in changes:
        place %= len(data)
        data = data[:place] + byte + data[place + 1 :]
    try:
        header = image_header(data)
    except ImageError:
        return
    if header.width * header.height > 1_000_000:
        return
    warned = typeset_picture(Picture("Halves", HERE, data, "a", header.media_type, header.width, header.height))
    assert (warned.value is None) == bool(warned.diagnostics)


def test_pictures_of_which_nothing_is_said_are_counted(default_layout: Layout) -> None:
    silent, said = (
        Picture(alt, HERE, encoded(halves(), "PNG"), "a.png", "image/png", 60, 40) for alt in ("", "Halves")
    )
    point = Point(Sentence("Tools", HERE), (silent, said, silent), (), HERE)
    outline = Outline("tools", Sentence("A workshop", HERE), (), (point,), (), "en")
    (found,) = plan(outline, default_layout).diagnostics
    assert (found.code, found.severity, found.span) == ("picture-without-alt", Severity.WARNING, HERE)
    assert found.message.startswith("2 pictures, the first 'a.png', have no alternative text;")
