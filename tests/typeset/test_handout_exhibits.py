"""What a source shows is set again in the handout: tables, pictures, code and quotes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PIL import Image

from exporters.pdf.reading import broken_rules, page_text, pixel
from pictures import BLUE, MEDIA_TYPES, encoded, halves
from trainkit.exporters.pdf import export
from trainkit.model import (
    BodyPart,
    Box,
    Code,
    Element,
    Layout,
    Mark,
    NotesParagraph,
    Outline,
    Picture,
    PlacedPicture,
    Point,
    Quote,
    Sentence,
    Shape,
    SlidePicture,
    Span,
    Table,
    TypesetDeck,
    TypesetHandout,
    TypesetPicture,
    millimetres,
)
from trainkit.plan import plan
from trainkit.typeset import typeset_deck, typeset_handout

HERE = Span("tools.md", 1, 1, 1, 2)
SAID = Sentence("Every tool has a place of its own, and whoever takes it brings it back in the evening.", HERE, True)
TOOLS = Table((("Tool", "Use", "Price"), ("Saw", "Wood", "12.50"), ("File", "Steel, brass", "8.00")), 1, HERE)
CODE = "def sharpen(saw):\n    for tooth in saw:\n        tooth.file(  angle=60)\n\n    return saw"


def typeset(layout: Layout, *body: BodyPart, language: str = "en") -> tuple[TypesetHandout, TypesetDeck]:
    """The handout of a deck whose only point says and shows this."""
    point = Point(Sentence("Tools", HERE), body, (), HERE)
    outline = Outline("tools", Sentence("A workshop", HERE), (), (point,), (), language)
    planned = plan(outline, layout).value
    deck = typeset_deck(planned, layout, 0).value
    return typeset_handout(planned, deck, layout), deck


def words(mark: Mark) -> str:
    lines = mark.content if isinstance(mark.content, tuple) else ()
    return "".join(word.text for line in lines for run in line.runs for word in run.words)


def all_marks(handout: TypesetHandout) -> list[Mark]:
    return [mark for page in handout.pages for mark in page.marks]


def under(handout: TypesetHandout, tag: str) -> list[tuple[Element, str]]:
    """The elements with that tag, each with its own text."""
    text: dict[int, str] = {}
    for mark in all_marks(handout):
        if mark.element is not None:
            text[mark.element] = text.get(mark.element, "") + words(mark)
    return [(element, text.get(i, "")) for i, element in enumerate(handout.elements) if element.tag == tag]


def texts(handout: TypesetHandout, tag: str) -> list[str]:
    return [text for _, text in under(handout, tag)]


def parent_tags(handout: TypesetHandout, tag: str) -> set[str]:
    return {handout.elements[element.parent].tag for element, _ in under(handout, tag)}


def photograph(width: int, height: int, alt: str = "Two halves", **options: object) -> Picture:
    data = encoded(halves(width, height), "JPEG", **options)
    return Picture(alt, HERE, data, "halves.jpg", "image/jpeg", width, height)


def placed(handout: TypesetHandout) -> list[Box]:
    return [mark.content.box for mark in all_marks(handout) if isinstance(mark.content, PlacedPicture)]


def printed(handout: TypesetHandout) -> list[str]:
    """What the figures that are no slides say they show."""
    return [element.alt for element, _ in under(handout, "Figure") if not element.alt.startswith("Slide ")]


def everything() -> tuple[BodyPart, ...]:
    logo = Image.new("RGBA", (400, 160), (0, 0, 0, 0))
    logo.paste((*BLUE, 255), (20, 20, 200, 140))
    return (
        SAID,
        TOOLS,
        Table((("Monday", "closed"), ("Tuesday", "")), 0, HERE, "When we are open"),
        photograph(900, 600, "A saw with long teeth on a bench"),
        Picture("Logo", HERE, encoded(logo, "PNG"), "logo.png", "image/png", 400, 160),
        Picture("A broken one", HERE, b"GIF89a", "broken.webp", "image/webp", 400, 160),
        Code(CODE, "python", HERE),
        Quote("A dull saw\nis a dangerous saw.", "Mara Lind", HERE),
        Quote("Measure twice.", "", HERE),
    )


def test_a_handout_of_all_that_can_be_shown_is_accessible(default_layout: Layout) -> None:
    assert broken_rules(export(*typeset(default_layout, *everything()))) == []


def test_a_table_is_a_table(default_layout: Layout) -> None:
    handout, deck = typeset(default_layout, SAID, TOOLS)
    assert texts(handout, "TH") == ["Tool", "Use", "Price"]
    assert texts(handout, "TD") == ["Saw", "Wood", "12.50", "File", "Steel, brass", "8.00"]
    assert {element.scope for element, _ in under(handout, "TH")} == {"Column"}
    assert (parent_tags(handout, "TD"), parent_tags(handout, "TR")) == ({"TR"}, {"Table"})
    text = "".join(page_text(export(handout, deck), index) for index in range(len(handout.pages)))
    assert "Tool Use Price\nSaw Wood 12.50\nFile Steel, brass 8.00" in text


def test_numbers_end_below_one_another(default_layout: Layout) -> None:
    handout, _ = typeset(default_layout, TOOLS)
    numbers = [mark for mark in all_marks(handout) if words(mark) in ("12.50", "8.00") and mark.element is not None]
    ends = []
    for mark in numbers:
        (run,) = mark.content[0].runs if isinstance(mark.content, tuple) else ()
        ends.append(run.x + sum(sum(w.advances) * run.size / w.units_per_em for w in run.words))
    assert len(ends) == 2
    assert ends[0] == pytest.approx(ends[1], abs=2)


def test_a_caption_belongs_to_its_table(default_layout: Layout) -> None:
    handout, _ = typeset(default_layout, SAID, Table(TOOLS.rows, 1, HERE, "What is in the workshop"))
    assert texts(handout, "Caption") == ["What is in the workshop"]
    assert parent_tags(handout, "Caption") == {"Table"}


def long_table(rows: int, cell: str = "Hangs on the wall behind the bench") -> Table:
    return Table((("No.", "Where it is"), *((str(n), f"{cell} {n}") for n in range(1, rows + 1))), 1, HERE)


def test_the_header_of_a_long_table_stands_on_every_page_and_is_read_once(default_layout: Layout) -> None:
    handout, _ = typeset(default_layout, long_table(80))
    with_rows = [page for page in handout.pages if any("Hangs" in words(mark) for mark in page.marks)]
    assert len(with_rows) > 2
    seen = [[mark.element is None for mark in page.marks if words(mark) == "Where it is"] for page in with_rows]
    assert seen == [[False], *[[True]] * (len(with_rows) - 1)]
    assert texts(handout, "TD") == [cell for row in long_table(80).rows[1:] for cell in row]


@pytest.mark.parametrize("rows", range(20, 36))
def test_the_last_row_of_a_table_never_stands_alone(default_layout: Layout, rows: int) -> None:
    handout, _ = typeset(default_layout, long_table(rows))
    on_pages = [sum("Hangs" in words(mark) for mark in page.marks) for page in handout.pages]
    assert min(count for count in on_pages if count) > 1


def test_a_row_higher_than_a_page_parts_between_its_lines(default_layout: Layout) -> None:
    cell = "It hangs on the wall. " * 400
    handout, _ = typeset(default_layout, long_table(2, cell))
    assert [text for text in texts(handout, "TD") if len(text) > 9] == [f"{cell} 1".strip(), f"{cell} 2".strip()]
    for mark in all_marks(handout):
        lines = mark.content if isinstance(mark.content, tuple) else ()
        assert all(line.baseline < handout.page_size.height - millimetres(10) for line in lines)


@pytest.mark.parametrize("header", ["word " * 3000, "w" * 6000])
def test_a_header_longer_than_a_page_is_all_there(default_layout: Layout, header: str) -> None:
    handout, _ = typeset(default_layout, Table((("A", header), ("b", "c")), 1, HERE))
    assert texts(handout, "TH") == ["A", header.strip()]


@pytest.mark.parametrize("columns", [10, 40])
def test_a_wide_table_keeps_to_the_measure(default_layout: Layout, columns: int) -> None:
    rows = tuple(tuple(f"Responsibility{r}x{c}" for c in range(columns)) for r in range(3))
    handout, _ = typeset(default_layout, Table(rows, 1, HERE))
    assert texts(handout, "TD") == [cell for row in rows[1:] for cell in row]
    right = handout.page_size.width - millimetres(17)
    for mark in all_marks(handout):
        lines = mark.content if isinstance(mark.content, tuple) else ()
        for run in (run for line in lines for run in line.runs):
            assert run.x + sum(sum(w.advances) * run.size / w.units_per_em for w in run.words) < right


def test_code_keeps_lines_blanks_and_its_font(default_layout: Layout) -> None:
    handout, deck = typeset(default_layout, SAID, Code(CODE, "python", HERE))
    assert texts(handout, "Code") == [line for line in CODE.split("\n") if line]
    assert parent_tags(handout, "Code") == {"P"}
    fonts = {
        word.font.name
        for mark in all_marks(handout)
        if mark.element is not None and handout.elements[mark.element].tag == "Code" and isinstance(mark.content, tuple)
        for line in mark.content
        for run in line.runs
        for word in run.words
    }
    assert fonts == {"IBMPlexMono-Regular"}
    # pdfium gives runs of blanks as one.
    text = "".join(page_text(export(handout, deck), index) for index in range(len(handout.pages)))
    assert "def sharpen(saw):\n for tooth in saw:\n tooth.file( angle=60)\n return saw" in text


def test_code_over_pages_has_a_panel_on_each(default_layout: Layout) -> None:
    source = "\n".join(f"step({n})" for n in range(150))
    handout, _ = typeset(default_layout, Code(source, "", HERE))
    panel = default_layout.theme.colours["surface"]
    with_code = [page for page in handout.pages if any(words(m).startswith("step") for m in page.marks)]
    assert len(with_code) > 2
    for page in with_code:
        panels = [m for m in page.marks if isinstance(m.content, Shape) and m.content.fill == panel]
        assert len(panels) == 1
    assert texts(handout, "Code") == source.split("\n")


def test_a_quote_names_who_said_it(default_layout: Layout) -> None:
    handout, _ = typeset(default_layout, SAID, Quote("A dull saw\nis a dangerous saw.", "Mara Lind", HERE))
    (quote,) = [i for i, element in enumerate(handout.elements) if element.tag == "BlockQuote"]
    said = [text for element, text in under(handout, "P") if element.parent == quote]
    assert said[:2] == ["A dull saw", "is a dangerous saw."]
    assert "Mara Lind" in said[2]


def test_a_picture_is_printed_with_its_proportions_and_what_it_shows(default_layout: Layout) -> None:
    handout, _ = typeset(default_layout, SAID, photograph(2000, 1000, "A saw"), photograph(800, 2400, "A ladder"))
    wide, high = placed(handout)
    assert wide.width / wide.height == pytest.approx(2, abs=0.01)
    assert high.height / high.width == pytest.approx(3, abs=0.01)
    assert max(wide.height, high.height) <= handout.page_size.height // 2
    assert printed(handout) == ["A saw", "A ladder"]


def test_small_pictures_are_large_enough_on_their_slide(default_layout: Layout) -> None:
    assert placed(typeset(default_layout, SAID, photograph(120, 90))[0]) == []


@pytest.mark.parametrize("alt", ["", " ", "IMG_2034.JPG", "a saw on a bench.png"])
def test_a_picture_of_which_nothing_is_said_is_named_after_its_heading(default_layout: Layout, alt: str) -> None:
    handout, deck = typeset(default_layout, SAID, photograph(900, 600, alt))
    assert printed(handout) == ["Picture: Tools"]
    frames = [frame for slide in deck.slides for frame in slide.frames if isinstance(frame.content, TypesetPicture)]
    assert [frame.alt for frame in frames] == ["Picture: Tools"]


def test_a_camera_held_upright(default_layout: Layout) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    lying = halves(900, 600).transpose(Image.Transpose.ROTATE_90)
    data = encoded(lying, "JPEG", exif=turned)
    picture = Picture("Two halves", HERE, data, "halves.jpg", MEDIA_TYPES["JPEG"], *lying.size)
    handout, deck = typeset(default_layout, SAID, picture)
    (box,) = placed(handout)
    assert box.width / box.height == pytest.approx(1.5, abs=0.01)
    page = next(i for i, p in enumerate(handout.pages) for m in p.marks if isinstance(m.content, PlacedPicture))
    left = pixel(export(handout, deck), box.x / 12_700 + 20, box.y / 12_700 + 20, page)
    assert left == pytest.approx(BLUE, abs=8)


def test_of_a_picture_that_is_broken_the_words_are_printed(default_layout: Layout) -> None:
    handout, _ = typeset(default_layout, SAID, Picture("A hose", HERE, b"RIFF", "x.webp", "image/webp", 400, 300))
    assert placed(handout) == []
    assert "A hose" in texts(handout, "P")


def test_an_exhibit_over_several_slides_is_set_once_behind_the_last(default_layout: Layout) -> None:
    handout, deck = typeset(default_layout, long_table(40))
    slides = [slide.number - 1 for slide in deck.slides if "table" in slide.slide_layout]
    assert len(slides) > 1
    shown = [
        mark.content.slide if isinstance(mark.content, SlidePicture) else words(mark) for mark in all_marks(handout)
    ]
    first_cell = shown.index("Hangs on the wall behind the bench 1")
    assert [entry for entry in shown[:first_cell] if isinstance(entry, int)][-len(slides) :] == slides


def test_a_point_that_says_and_shows_has_one_heading(default_layout: Layout) -> None:
    handout, _ = typeset(default_layout, SAID, TOOLS, Code(CODE, "", HERE))
    assert texts(handout, "H2").count("Tools") + texts(handout, "H2").count("1 Tools") == 1
    assert [b.title for b in handout.bookmarks if "Tools" in b.title] == [b.title for b in handout.bookmarks[1:2]]


def test_what_is_for_the_trainer_is_not_printed(default_layout: Layout) -> None:
    point = Point(Sentence("Tools", HERE), (SAID,), (), HERE)
    planned = plan(Outline("tools", Sentence("A workshop", HERE), (), (point,), (), "en"), default_layout).value
    secret = NotesParagraph("Tell the story of the thumb.", trainer_only=True)
    slides = tuple(replace(slide, speaker_notes=(*slide.speaker_notes, secret)) for slide in planned.slides)
    planned = replace(planned, slides=slides)
    handout = typeset_handout(planned, typeset_deck(planned, default_layout, 0).value, default_layout)
    assert SAID.text in texts(handout, "P")
    assert secret.text not in texts(handout, "P")
