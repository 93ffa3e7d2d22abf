"""Builds small handouts by hand, in place of the typeset stage."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import uharfbuzz as hb

from trainkit.model import (
    Bookmark,
    Box,
    Colour,
    Element,
    FontFile,
    Frame,
    Line,
    Mark,
    Page,
    Properties,
    Run,
    ShapedText,
    Size,
    SlidePicture,
    Text,
    TypesetDeck,
    TypesetHandout,
    TypesetSlide,
    millimetres,
    points,
)
from trainkit.model.drawing import preset_shape

A4 = Size(millimetres(210), millimetres(297))
SLIDE = Size(points(960), points(540))
INK, NAVY, AMBER, PAPER = Colour("1B1F24"), Colour("14213D"), Colour("FCA311"), Colour("FFFFFF")


def package_file(package: str, path: str) -> str:
    """Return the path of a file of an installed package, "" where the package is missing."""
    spec = find_spec(package)
    return str(Path(spec.origin).parent / path) if spec and spec.origin else ""


ARIMO = package_file("fontpkg_arimo", "files/Arimo[wght].ttf")
NOTO_SC = package_file("justmytype_intl_cjk", "fonts/ofl/notosanssc/NotoSansSC[wght].ttf")

REGULAR = FontFile("Arimo", ARIMO, axes=(("wght", 400.0),))
BOLD = FontFile("Arimo-Bold", ARIMO, axes=(("wght", 700.0),))
CHINESE = FontFile("NotoSansSC", NOTO_SC, axes=(("wght", 400.0),))


@cache
def _opened(file: FontFile) -> hb.Font:
    font = hb.Font(hb.Face(hb.Blob.from_file_path(file.path), file.index))
    if file.axes:
        font.set_variations(dict(file.axes))
    return font


@cache
def shape(file: FontFile, text: str) -> ShapedText:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    font = _opened(file)
    hb.shape(font, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    offsets = tuple((p.x_offset, p.y_offset) for p in positions)
    return ShapedText(
        font=file,
        text=text,
        glyphs=tuple(i.codepoint for i in infos),
        advances=tuple(p.x_advance for p in positions),
        clusters=tuple(i.cluster for i in infos),
        offsets=offsets if any(map(any, offsets)) else (),
        units_per_em=font.face.upem,
    )


def run(text: str, x: float, size: float, file: FontFile = REGULAR, colour: Colour = INK, tracking: float = 0) -> Run:
    words = tuple(shape(file, part) for part in re.findall(r" +|[^ ]+", text))
    return Run(points(x), points(size), colour, words, points(tracking))


def line(*runs: Run, y: float) -> Line:
    return Line(points(y), runs)


def properties(title: str = "Listening to customers") -> Properties:
    return Properties(title, "Ada Ito", "Northwind Training", "A morning on asking & listening", "en", 1_700_000_000)


def slide(title: str = "Ask before you answer", frames: tuple[Frame, ...] = ()) -> TypesetSlide:
    """Return a dark slide with a title, a rounded card and a disc."""
    own = (
        Frame(
            "Title",
            Box(points(60), points(40), points(840), points(80)),
            Text((), (line(run(title, 60, 44, BOLD, PAPER), y=96),)),
        ),
        Frame("Card", _box(60, 150, 520, 300), preset_shape("roundRect", _box(60, 150, 520, 300), fill=PAPER)),
        Frame(
            "Body",
            _box(90, 170, 460, 260),
            Text(
                (),
                (
                    line(run("Open questions keep the other person ", 90, 26), y=220),
                    line(run("talking; AVATAR and Type show kerning.", 90, 26), y=256),
                ),
            ),
        ),
        Frame("Disc", _box(660, 170, 220, 220), preset_shape("ellipse", _box(660, 170, 220, 220), fill=AMBER)),
        Frame(
            "Ring",
            _box(700, 210, 140, 140),
            preset_shape("ellipse", _box(700, 210, 140, 140), stroke=NAVY, stroke_width=points(6)),
        ),
    )
    alt = f"Slide 1: {title}. Open questions keep the other person talking."
    return TypesetSlide("ask", 1, "content", title, NAVY, own + frames, (), alt)


def deck(*slides: TypesetSlide) -> TypesetDeck:
    return TypesetDeck(properties(), SLIDE, slides or (slide(),))


def _box(x: float, y: float, width: float, height: float) -> Box:
    return Box(points(x), points(y), points(width), points(height))


ELEMENTS = (
    Element("Document", -1),
    Element("H1", 0),
    Element("P", 0),
    Element("Sect", 0),
    Element("H2", 3),
    Element("Figure", 3, alt="Slide 1: Ask before you answer."),
    Element("P", 3),
    Element("L", 3, numbering="Disc"),
    Element("LI", 7),
    Element("Lbl", 8),
    Element("LBody", 8),
    Element("LI", 7),
    Element("Lbl", 11),
    Element("LBody", 11),
)


def marks() -> tuple[Mark, ...]:
    """Return a page of every kind of content: headings, a paragraph of two lines, a picture, a list, note lines."""
    return (
        Mark((line(run("Listening to customers", 57, 8), y=36),), artifact="Header"),
        Mark((line(run("Listening to customers", 57, 26, BOLD, NAVY), y=90),), element=1),
        Mark((line(run("SPACED OUT", 57, 10, tracking=3), y=110),), element=2),
        Mark((line(run("Ask before you answer", 57, 16, BOLD), y=140),), element=4),
        Mark(SlidePicture(0, _box(57, 156, 320, 180)), element=5),
        Mark(
            (
                line(run("A question costs a breath and saves ", 57, 11), y=360),
                line(run("an hour. ", 57, 11), run("Always.", 106, 11, BOLD), y=375),
            ),
            element=6,
        ),
        Mark((line(run("\N{BULLET}", 57, 11), y=400),), element=9),
        Mark((line(run("Office hours", 70, 11), y=400),), element=10),
        Mark((line(run("\N{BULLET}", 57, 11), y=416),), element=12),
        Mark((line(run("Naïve café “quotes” – dash", 70, 11), y=416),), element=13),
        *(
            Mark(preset_shape("line", _box(57, y, 480, 0), stroke=Colour("B8BEC7"), stroke_width=points(0.5)))
            for y in range(450, 560, 24)
        ),
        Mark((line(run("1 / 3", 500, 8), y=815),), artifact="Footer"),
    )


def handout(
    pages: tuple[Page, ...] = (),
    elements: tuple[Element, ...] = ELEMENTS,
    bookmarks: tuple[Bookmark, ...] = (
        Bookmark("Listening to customers", 0, points(60)),
        Bookmark("Ask before you answer", 0, points(120), 1),
    ),
) -> TypesetHandout:
    return TypesetHandout(properties(), A4, pages or (Page(marks()),), bookmarks, elements)


def paragraph_page(*lines: Line) -> TypesetHandout:
    """Return a handout of one page that holds one paragraph."""
    return handout((Page((Mark(lines, element=1),)),), (Element("Document", -1), Element("P", 0)), ())
