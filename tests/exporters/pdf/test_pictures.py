from __future__ import annotations

import re
import struct
import subprocess
import sys

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pictures import BLUE, ORANGE, encoded, halves, picture, png_of
from trainkit.exporters.pdf import export
from trainkit.model import (
    Box,
    Cell,
    Colour,
    Element,
    Frame,
    Mark,
    Page,
    PlacedPicture,
    SlidePicture,
    Text,
    TypesetDeck,
    TypesetPicture,
    TypesetTable,
    points,
    preset_shape,
)

from .builder import AMBER, BOLD, INK, PAPER, deck, handout, line, run, slide
from .reading import Rgb, broken_rules, page_text, pixel

GREY, GREEN = (221, 221, 221), (0, 160, 80)
PLACE = Box(points(100), points(100), points(60), points(40))


def page_with(shown: TypesetPicture, box: Box = PLACE, slides: TypesetDeck | None = None) -> bytes:
    """A green page with the picture on it and, where there are slides, the first of them below."""
    marks = [
        Mark(preset_shape("rect", Box(0, 0, points(595), points(842)), fill=Colour("00A050"))),
        Mark(PlacedPicture(shown, box), element=1),
    ]
    if slides:
        marks.append(Mark(SlidePicture(0, Box(points(100), points(500), points(240), points(135))), element=2))
    elements = (Element("Document", -1), Element("Figure", 0, alt="Two halves"), Element("Figure", 0, alt="A slide"))
    return export(handout((Page(tuple(marks)),), elements[: len(marks)], ()), slides or deck())


def colours(data: bytes) -> tuple[Rgb, Rgb]:
    """The colours in the left and in the right half."""
    return pixel(data, 115, 120), pixel(data, 145, 120)


def near(found: tuple[Rgb, Rgb], expected: tuple[Rgb, Rgb], tolerance: int = 6) -> bool:
    pairs = zip((*found[0], *found[1]), (*expected[0], *expected[1]), strict=True)
    return all(abs(one - other) <= tolerance for one, other in pairs)


def images(data: bytes) -> list[tuple[int, int]]:
    """Width and height of the image XObjects in pixels."""
    found = re.findall(rb"/Subtype/Image/Width (\d+)/Height (\d+)", data)
    return [(int(width), int(height)) for width, height in found]


@pytest.mark.parametrize(
    ("mode", "format_name", "options"),
    [
        ("RGB", "JPEG", {"quality": 95, "subsampling": 0}),
        ("RGB", "JPEG", {"quality": 95, "subsampling": 0, "progressive": True}),
        ("RGB", "PNG", {}),
        ("P", "PNG", {}),
        ("P", "PNG", {"bits": 4}),
        ("RGBA", "PNG", {}),
        ("P", "GIF", {}),
        ("RGB", "WEBP", {"lossless": True}),
    ],
)
def test_pictures_of_all_encodings_show_their_colours(mode: str, format_name: str, options: dict[str, int]) -> None:
    data = page_with(picture(halves(mode=mode), format_name, **options))
    assert near(colours(data), (BLUE, ORANGE))
    assert pixel(data, 99, 120) == pixel(data, 161, 120) == GREEN
    assert broken_rules(data) == []


@pytest.mark.parametrize(("mode", "format_name"), [("L", "JPEG"), ("L", "PNG"), ("LA", "PNG"), ("I;16", "PNG")])
def test_grey_pictures_stay_grey(mode: str, format_name: str) -> None:
    grey = halves(mode="L")
    image = grey.convert("I").point(lambda value: value * 257).convert("I;16") if mode == "I;16" else grey.convert(mode)
    dark, light = 62, 168  # of blue and orange by ITU-R BT.601
    data = page_with(picture(image, format_name))
    assert near(colours(data), ((dark,) * 3, (light,) * 3))
    assert b"/ColorSpace/DeviceGray" in data


def test_one_bit_a_pixel_passes_through() -> None:
    image = Image.new("1", (60, 40), 0)
    image.paste(1, (30, 0, 60, 40))
    shown = picture(image, "PNG")
    assert colours(page_with(shown)) == ((0, 0, 0), (255, 255, 255))


def test_cmyk_as_cameras_and_adobe_write_it() -> None:
    shown = picture(halves(mode="CMYK"), "JPEG", quality=95)
    data = page_with(shown)
    assert shown.data in data
    # The ink of red, blue's part, is none on the right and more on the left, whatever the conversion.
    left, right = colours(data)
    assert left[2] > left[0] + 50
    assert right[0] > right[2] + 50


def test_an_interlaced_png_is_decoded() -> None:
    blue = png_of(struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 1), b"\0" + bytes(BLUE))
    assert near(colours(page_with(TypesetPicture(blue, "image/png", 1, 1))), (BLUE, BLUE))


@pytest.mark.parametrize(("format_name", "mode"), [("JPEG", "RGB"), ("PNG", "RGB"), ("PNG", "L"), ("PNG", "P")])
def test_what_pdf_knows_is_embedded_as_it_is(format_name: str, mode: str) -> None:
    shown = picture(halves(mode=mode), format_name)
    core = shown.data
    if format_name == "PNG":
        start = core.index(b"IDAT")
        core = core[start + 4 : start + 4 + int.from_bytes(core[start - 4 : start], "big")]
    assert core in page_with(shown)


def test_what_is_transparent_lets_the_page_through() -> None:
    image = halves(mode="RGBA")
    image.paste((0, 0, 0, 0), (30, 0, 60, 40))
    for shown in (picture(image, "PNG"), picture(image.quantize(8), "PNG"), picture(image, "WEBP", lossless=True)):
        data = page_with(shown)
        assert near(colours(data), (BLUE, GREEN))
        assert data.count(b"/SMask ") == 1
        assert broken_rules(data) == []


def test_alpha_that_hides_nothing_costs_nothing() -> None:
    assert b"/SMask" not in page_with(picture(halves(mode="RGBA"), "PNG"))


def test_a_picture_on_slides_and_on_the_page_is_embedded_once() -> None:
    shown = picture(halves(), "JPEG")
    frame = Frame("Picture", Box(points(600), points(100), points(300), points(200)), shown, alt="Two halves")
    data = page_with(shown, slides=deck(slide(frames=(frame,)), slide(frames=(frame,))))
    assert images(data) == [(60, 40)]
    assert pixel(data, 100 + 650 / 4, 500 + 200 / 4) == pytest.approx(BLUE, abs=6)
    assert broken_rules(data) == []


def test_more_pixels_than_anybody_sees_are_left_out() -> None:
    large = picture(halves(3000, 2000), "JPEG")
    frame = Frame("Picture", Box(points(600), points(100), points(300), points(200)), large, alt="Two halves")
    data = page_with(large, Box(points(100), points(100), points(360), points(240)), deck(slide(frames=(frame,))))
    # Five inches at 200 dots an inch: the page shows it larger than the slide does.
    assert images(data) == [(1000, 667)]
    assert near((pixel(data, 150, 200), pixel(data, 400, 200)), (BLUE, ORANGE))


def test_fewer_pixels_that_take_more_room_are_no_gain() -> None:
    image = Image.effect_noise((400, 300), 200).convert("1")
    assert images(page_with(picture(image, "PNG"))) == [(400, 300)]


@pytest.mark.parametrize("format_name", ["PNG", "GIF", "WEBP", "JPEG"])
@given(part=st.floats(0, 0.97))
def test_a_picture_that_is_cut_off_never_ends_the_build(format_name: str, part: float) -> None:
    whole = picture(halves(mode="P" if format_name == "GIF" else "RGB"), format_name)
    cut = msgspec.structs.replace(whole, data=whole.data[: int(len(whole.data) * part)])
    assert b"/Alt(Two halves)" in page_with(cut)


@given(data=st.binary(max_size=64), start=st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a"]))
def test_noise_shows_as_a_grey_box(data: bytes, start: bytes) -> None:
    noise = TypesetPicture(start + data, "image/png", 60, 40)
    assert colours(page_with(noise)) == (GREY, GREY)


@given(
    size=st.tuples(st.integers(0, 9), st.integers(0, 9)),
    kinds=st.tuples(st.sampled_from([0, 1, 2, 4, 8, 16, 99]), st.integers(0, 7), *[st.integers(0, 2)] * 3),
    rows=st.binary(max_size=64),
)
def test_a_png_may_claim_anything(size: tuple[int, int], kinds: tuple[int, ...], rows: bytes) -> None:
    claimed = png_of(struct.pack(">IIBBBBB", *size, *kinds), rows)
    assert b"/Subtype/Image" in page_with(TypesetPicture(claimed, "image/png", 9, 9))


def test_too_many_pixels_are_not_decoded() -> None:
    # Interlaced, so that it can't pass through; it would take 1.2 GB.
    bomb = png_of(struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 1), b"")
    assert colours(page_with(TypesetPicture(bomb, "image/png", 20_000, 20_000))) == (GREY, GREY)


def test_jpeg_and_plain_png_need_no_pillow() -> None:
    code = (
        "import sys; from trainkit.exporters.pdf.images import image_of; from trainkit.model import TypesetPicture\n"
        "for name in ('jpeg', 'png'):\n"
        "    data = bytes.fromhex(sys.stdin.readline())\n"
        "    assert image_of(TypesetPicture(data, f'image/{name}', 60, 40), 60).data\n"
        "print({'PIL'} & set(sys.modules))"
    )
    sent = "\n".join(encoded(halves(), name).hex() for name in ("JPEG", "PNG"))
    done = subprocess.run([sys.executable, "-c", code], input=sent, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_the_same_pictures_give_the_same_bytes() -> None:
    shown = picture(halves(900, 600, "RGBA"), "PNG")
    assert page_with(shown) == page_with(shown)


def test_a_table_on_a_slide() -> None:
    def cell(text: str, x: int, y: int, fill: Colour | None = None) -> Cell:
        words = Text((), (line(run(text, 610 + x, 20, BOLD, INK), y=180 + y),))
        return Cell(Box(points(600 + x), points(150 + y), points(150), points(50)), words, fill)

    table = TypesetTable(
        column_widths=(points(150), points(150)),
        row_heights=(points(50), points(50)),
        rows=((cell("Tool", 0, 0, AMBER), cell("Use", 150, 0, AMBER)), (cell("Saw", 0, 50), cell("Wood", 150, 50))),
        header_rows=1,
        rule=PAPER,
        rule_width=points(8),
    )
    frame = Frame("Table", Box(points(600), points(150), points(300), points(100)), table)
    data = page_with(picture(halves(), "PNG"), slides=deck(slide(frames=(frame,))))
    assert "Tool Use\nSaw Wood" in page_text(data)
    header, rule, body = (pixel(data, 100 + 890 / 4, 500 + y / 4) for y in (165, 200, 240))
    assert (header, rule, body) == ((0xFC, 0xA3, 0x11), (255, 255, 255), (0x14, 0x21, 0x3D))


def test_table_headers_say_what_they_head() -> None:
    elements = tuple(
        Element(tag, parent, scope=scope)
        for tag, parent, scope in (
            ("Document", -1, ""),
            ("Table", 0, ""),
            ("TR", 1, ""),
            ("TH", 2, "Column"),
            ("TR", 1, ""),
            ("TD", 4, ""),
        )
    )
    marks = (Mark((line(run("Tool", 57, 11), y=60),), element=3), Mark((line(run("Saw", 57, 11), y=80),), element=5))
    data = export(handout((Page(marks),), elements, ()), deck())
    assert data.count(b"/A<</O/Table/Scope/Column>>") == 1
    assert broken_rules(data) == []
    assert broken_rules(data.replace(b"/O/Table/Scope/Column", b" " * 21)) != []
