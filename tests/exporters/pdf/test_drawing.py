from __future__ import annotations

from trainkit.exporters.pdf import export
from trainkit.model import (
    Box,
    Element,
    Frame,
    Mark,
    Page,
    Path,
    Shape,
    SlidePicture,
    TypesetHandout,
    points,
    preset_shape,
)

from .builder import AMBER, INK, NAVY, deck, handout, slide
from .reading import broken_rules, content, pixel

PAPER_RGB, NAVY_RGB, AMBER_RGB, INK_RGB = (255, 255, 255), (0x14, 0x21, 0x3D), (0xFC, 0xA3, 0x11), (0x1B, 0x1F, 0x24)


def box(x: float, y: float, width: float, height: float) -> Box:
    return Box(points(x), points(y), points(width), points(height))


def page_of(*marks: Mark) -> TypesetHandout:
    elements = (Element("Document", -1), Element("Figure", 0, alt="A slide"))
    return handout((Page(marks),), elements, ())


def test_a_slide_picture_is_the_slide_drawn_to_scale() -> None:
    # 960 × 540 points at a quarter of the size; the centres of disc and card are at (770, 280) and (320, 300).
    data = export(page_of(Mark(SlidePicture(0, box(100, 200, 240, 135)), element=1)), deck())
    assert pixel(data, 100 + 920 / 4, 200 + 500 / 4) == NAVY_RGB
    assert pixel(data, 100 + 770 / 4, 200 + 280 / 4) == AMBER_RGB
    assert pixel(data, 100 + 320 / 4, 200 + 400 / 4) == PAPER_RGB
    # The corner of the card is round.
    assert pixel(data, 100 + 64 / 4, 200 + 154 / 4) == NAVY_RGB
    assert broken_rules(data) == []


def test_a_slide_picture_keeps_to_its_box() -> None:
    wide = slide("A title much too long for the slide, so long that it would run over the edge of the page")
    data = export(page_of(Mark(SlidePicture(0, box(100, 200, 240, 135)), element=1)), deck(wide))
    beside = {pixel(data, x, y) for x in range(342, 590, 3) for y in (218, 221, 224)}
    assert beside == {PAPER_RGB}


def test_furniture_of_the_slide_layout_is_drawn_on_every_slide() -> None:
    stripe = Frame(
        "Stripe", box(0, 500, 960, 40), preset_shape("rect", box(0, 500, 960, 40), fill=AMBER), inherited=True
    )
    slides = (slide("One", (stripe,)), slide("Two", (stripe,)))
    pictures = [Mark(SlidePicture(i, box(100, 200 + 200 * i, 240, 135)), element=1) for i in (0, 1)]
    data = export(page_of(*pictures), deck(*slides))
    assert [pixel(data, 150, y + 520 / 4) for y in (200, 400)] == [AMBER_RGB, AMBER_RGB]


def test_a_figure_says_where_it_stands() -> None:
    data = export(page_of(Mark(SlidePicture(0, box(100, 200, 240, 135)), element=1)), deck())
    assert b"/A<</O/Layout/BBox[100.00 506.89 340.00 641.89]>>" in data


def test_a_shape_is_filled_and_stroked_as_it_says() -> None:
    outline = Path((("M", 0, 0), ("L", points(40), 0), ("L", points(40), points(40)), ("L", 0, points(40)), ("Z",)))
    for fill, stroke, inside, edge in (
        (AMBER, None, AMBER_RGB, AMBER_RGB),
        (None, NAVY, PAPER_RGB, NAVY_RGB),
        (AMBER, NAVY, AMBER_RGB, NAVY_RGB),
        (None, None, PAPER_RGB, PAPER_RGB),
    ):
        data = export(page_of(Mark(Shape("rect", outline, fill, stroke, points(4)))), deck())
        assert (pixel(data, 20, 20), pixel(data, 39, 20), pixel(data, 50, 20)) == (inside, edge, PAPER_RGB)


def test_a_curve_bends_where_its_control_points_pull() -> None:
    curve = Path((("M", 0, points(100)), ("C", 0, 0, points(100), 0, points(100), points(100)), ("Z",)))
    data = export(page_of(Mark(Shape("", curve, INK))), deck())
    # A cubic with both control points at 0 reaches to a quarter of the height.
    assert (pixel(data, 50, 22), pixel(data, 50, 28)) == (PAPER_RGB, INK_RGB)


def test_artifacts_are_marked_by_their_kind() -> None:
    rule = Shape("line", Path((("M", 0, 0), ("L", points(9), 0))), None, INK, points(1))
    operators = content(
        export(page_of(Mark(rule), Mark(rule, artifact="Header"), Mark(rule, artifact="Footer")), deck())
    )
    assert [row for row in operators.split("\n") if row.endswith("BDC")] == [
        "/Artifact <</Type /Layout>> BDC",
        "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
        "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
    ]
