"""What the words of DrawingML come to: colours, outlines, text levels."""

from __future__ import annotations

from typing import Any

import pytest
import templates as t
from lxml import etree

from trainkit.layouts.imported.colours import Palette, channels, contrast
from trainkit.layouts.imported.guides import Guides
from trainkit.layouts.imported.outlines import outline, text_rectangle
from trainkit.layouts.imported.text import body_of, levels_of
from trainkit.layouts.imported.toml import written

PALETTE = Palette(
    {"dk1": "000000", "lt1": "FFFFFF", "dk2": "1F497D", "lt2": "EEECE1", "accent1": "4F81BD"},
    {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2", "accent1": "accent1"},
)


def xml(text: str) -> Any:
    return etree.fromstring(f"<a:x {t.NS}>{text}</a:x>")


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        pytest.param('<a:srgbClr val="0b5fff"/>', "0B5FFF", id="plain"),
        pytest.param('<a:schemeClr val="tx1"/>', "FFFFFF", id="through the map of the master"),
        pytest.param('<a:schemeClr val="dk1"/>', "000000", id="past it"),
        pytest.param('<a:sysClr val="windowText" lastClr="1A1A1A"/>', "1A1A1A", id="of the system"),
        pytest.param('<a:prstClr val="dkBlue"/>', "00008B", id="by a short name"),
        pytest.param('<a:scrgbClr r="100000" g="0" b="50000"/>', "FF00BC", id="linear"),
        pytest.param('<a:hslClr hue="7200000" sat="100000" lum="50000"/>', "00FF00", id="by hue"),
        # What PowerPoint calls "lighter 40 %" and "darker 25 %" of that blue.
        pytest.param(
            '<a:schemeClr val="accent1"><a:lumMod val="60000"/><a:lumOff val="40000"/></a:schemeClr>',
            "95B3D7",
            id="lighter",
        ),
        pytest.param('<a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr>', "366092", id="darker"),
        pytest.param('<a:srgbClr val="000000"><a:tint val="75000"/></a:srgbClr>', "898989", id="tint"),
        pytest.param('<a:srgbClr val="FFFFFF"><a:shade val="50000"/></a:srgbClr>', "BCBCBC", id="shade"),
        pytest.param('<a:srgbClr val="102030"><a:inv/></a:srgbClr>', "EFDFCF", id="inverse"),
    ],
)
def test_colour(colour: str, expected: str) -> None:
    paint = PALETTE.paint(xml(colour))
    assert paint
    # Programs round each step in their own way.
    assert channels(paint.rgb) == pytest.approx(channels(expected), abs=1.01 / 255)


def test_how_much_a_colour_covers() -> None:
    paint = PALETTE.paint(xml('<a:srgbClr val="FF0000"><a:alpha val="30000"/></a:srgbClr>'))
    assert paint
    assert paint.alpha == pytest.approx(0.3)


def test_contrast_of_extremes() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("*/ w 3 4", 75),
        ("+- h 5 15", 40),
        ("+/ w h 3", 50),
        ("?: 0 1 2", 2),
        ("pin 10 200 90", 90),
        ("max ss 70", 70),
        ("min w 70", 70),
        ("abs -4", 4),
        ("sqrt 49", 7),
        ("mod 3 4 0", 5),
        ("cos 10 5400000", 0),
        ("sin 10 5400000", 10),
        ("at2 1 1", 2_700_000),
        ("val cd4", 5_400_000),
        ("*/ w 1 0", 0),
        ("nonsense 1 2", 0),
        ("", 0),
    ],
)
def test_guide(formula: str, expected: float) -> None:
    guides = Guides(100, 50)
    guides.add(xml(f'<a:gd name="g" fmla="{formula}"/>'))
    assert guides.value("g") == pytest.approx(expected, abs=1e-6)


CIRCLE = (
    '<a:custGeom><a:gdLst/><a:pathLst><a:path w="200" h="200"><a:moveTo><a:pt x="200" y="100"/></a:moveTo>'
    '<a:arcTo wR="100" hR="100" stAng="0" swAng="21600000"/><a:close/></a:path></a:pathLst></a:custGeom>'
)


@pytest.mark.parametrize(
    ("geometry", "expected"),
    [
        pytest.param(t.preset("rect"), [(0, 0), (100, 0), (100, 50), (0, 50)], id="rectangle"),
        pytest.param(t.preset("homePlate"), [(0, 0), (75, 0), (100, 25), (75, 50), (0, 50)], id="arrow of two boxes"),
        pytest.param(
            '<a:prstGeom prst="triangle"><a:avLst><a:gd name="adj" fmla="val 0"/></a:avLst></a:prstGeom>',
            [(0, 0), (100, 50), (0, 50)],
            id="triangle that leans",
        ),
        pytest.param(t.WAVE, [(0, 37.5), (100, 25), (100, 50), (0, 50)], id="custom, with a guide"),
        pytest.param(CIRCLE, [(100, 25), (50, 50), (0, 25), (50, 0), (100, 25)], id="custom, stretched circle"),
    ],
)
def test_corners_of_an_outline(geometry: str, expected: list[tuple[float, float]]) -> None:
    commands = outline(xml(geometry), 100, 50)
    assert commands
    found = [numbers[-2:] for _, numbers in commands if numbers]
    assert found == [pytest.approx(corner, abs=1e-6) for corner in expected]


def test_presets_that_nobody_draws() -> None:
    assert outline(xml(t.preset("gear6")), 100, 50) is None


@pytest.mark.parametrize(
    ("geometry", "expected"),
    [
        (t.preset("rect"), (0, 0, 0, 0)),
        (t.preset("ellipse"), (146, 73, 146, 73)),
        (t.preset("gear6"), (150, 75, 150, 75)),
        (t.WAVE, (0, 0, 0, 0)),
        (
            t.WAVE.replace('l="0" t="0"', 'l="wd4" t="hd2"').replace('<a:rect l="0"', '<a:rect l="wd4"'),
            (250, 250, 0, 0),
        ),
    ],
)
def test_text_stands_inside_of_shapes(geometry: str, expected: tuple[int, int, int, int]) -> None:
    assert text_rectangle(xml(geometry), 1000, 500) == expected


SHAPE = '<a:lvl1pPr algn="ctr"><a:buNone/><a:defRPr b="1"/></a:lvl1pPr>'
MASTER = (
    '<a:lvl1pPr marL="342900" indent="-342900" algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef>'
    '<a:spcPts val="1000"/></a:spcBef><a:buFont typeface="Wingdings"/><a:buChar char="§"/><a:defRPr sz="2800">'
    '<a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>'
    '<a:lvl2pPr marL="742950" indent="-285750"><a:buFont typeface="Wingdings"/><a:buChar char="§"/>'
    '<a:defRPr sz="2400"/></a:lvl2pPr>'
)


def test_levels_inherit_what_they_do_not_say() -> None:
    first, second, third = levels_of([xml(SHAPE), xml(MASTER)], PALETTE)
    assert (first.size, first.bold, first.alignment, first.bullet) == (28, True, "ctr", "")
    assert (first.indent, first.first, first.line_spacing, first.before) == (342_900, -342_900, 90, -127_000)
    assert first.colour == "EEECE1"
    assert (second.size, second.bold, second.alignment, second.bullet) == (24, False, "l", "▪")
    assert (third.size, third.bullet, third.colour) == (18, "", "FFFFFF")


def test_body_properties_inherit_what_they_do_not_say() -> None:
    body = body_of(
        [
            xml("").makeelement(f"{{{t.A}}}bodyPr", {"lIns": "0"}),
            xml("").makeelement("b", {"anchor": "b", "vert": "eaVert"}),
        ]
    )
    assert (body.insets, body.anchor, body.is_upright) == ((0, 45_720, 91_440, 45_720), "b", False)


def test_toml_is_what_was_meant() -> None:
    import tomllib

    data = {
        "title": 'Ä "quoted" \\ name\n\x07',
        "numbers": [1, 2.5],
        "fonts": {"measured with": {"A B": "C"}, "slack": {}},
        "slots": {"body": {"box": [0, 1], "levels": [{"bullet": "•", "bold": True}, {"bullet": ""}]}},
        "shapes": {"s": {"list": [{"gradient": {"angle": 5, "stops": [{"place": 0}]}}]}},
    }
    assert tomllib.loads(written(data)) == data
