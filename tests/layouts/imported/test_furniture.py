"""What a template draws around the text, as pictures of slides on paper show it."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
import templates as t
from pptx.oxml import parse_xml

from trainkit.layouts.imported import import_template
from trainkit.model import Warned

TEXT = 1
CARD = (1_000_000, 1_000_000, 2_000_000, 1_000_000)


def imported(*changes: t.Change) -> Warned[dict[str, Any]]:
    made = import_template(t.made(t.wide, t.fonts("Arial", "Arial"), *changes), "customer.potx", "customer")
    data = tomllib.loads(made.value.files["layout.toml"].decode())
    data["files"] = set(made.value.files)
    return Warned(data, made.diagnostics)


def furniture(data: dict[str, Any]) -> list[dict[str, Any]]:
    content = data["slide_layouts"]["content"]
    shapes: list[dict[str, Any]] = data["furniture"][content["furniture"]].get("shapes", [])
    return shapes


@pytest.mark.parametrize(
    ("fill", "expected"),
    [
        pytest.param(t.solid("accent1"), {"fill": "#4F81BD"}, id="plain"),
        pytest.param(t.solid("accent1", ("alpha", 50_000)), {"fill": "#A7C0DE"}, id="half of it covers the background"),
        pytest.param(
            t.gradient("accent1", "bg1", 45),
            {
                "gradient": {
                    "angle": 45,
                    "stops": [{"place": 0, "colour": "#4F81BD"}, {"place": 100, "colour": "#FFFFFF"}],
                }
            },
            id="gradient",
        ),
        pytest.param(
            '<a:noFill/><a:ln w="25400">' + t.solid("tx1") + "</a:ln>",
            {"stroke": "#000000", "stroke_width": 2},
            id="line",
        ),
    ],
)
def test_fill(fill: str, expected: dict[str, Any]) -> None:
    (shape,) = furniture(imported(t.shapes(t.shape("Card", CARD, t.preset("rect"), fill))).value)
    assert shape["path"].startswith("M 78.74 78.74 L 236.22 78.74")
    assert {key: shape[key] for key in expected} == expected


def test_turned_shapes_are_turned() -> None:
    bar = t.shape(
        "Bar", (1_270_000, 1_270_000, 2_540_000, 635_000), t.preset("rect"), t.solid("accent1"), rotation=5_400_000
    )
    (shape,) = furniture(imported(t.shapes(bar)).value)
    assert shape["box"] == [175, 25, 50, 200]


def test_groups_stretch_and_move_what_is_in_them() -> None:
    inner = t.shape("Dot", (0, 0, 100, 100), t.preset("rect"), t.solid("accent1")).replace(f" {t.NS}", "")
    group = (
        f'<p:grpSp {t.NS}><p:nvGrpSpPr><p:cNvPr id="860" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        "<p:grpSpPr>"
        '<a:xfrm><a:off x="1270000" y="0"/><a:ext cx="1270000" cy="635000"/><a:chOff x="0" y="0"/>'
        f'<a:chExt cx="200" cy="100"/></a:xfrm></p:grpSpPr>{inner}</p:grpSp>'
    )
    (shape,) = furniture(imported(t.shapes(group)).value)
    assert shape["box"] == [100, 0, 50, 50]


def test_pictures_are_cut_to_the_slide() -> None:
    data = imported(t.logo((11_557_000, 0, 1_270_000, 635_000))).value
    (shape,) = furniture(data)
    assert shape["box"] == [910, 0, 50, 50]
    assert shape["picture"] in data["files"]


def test_a_picture_behind_everything_comes_first() -> None:
    data = imported(t.picture_background, t.shapes(t.shape("Card", CARD, t.preset("rect"), t.solid("accent1")))).value
    assert [shape["name"] for shape in furniture(data)] == ["Background", "Card"]
    assert furniture(data)[0]["box"] == [0, 0, 960, 540]


def test_fixed_words_stand_in_their_look() -> None:
    fill = '<a:solidFill><a:srgbClr val="aa0000"/></a:solidFill>'
    words = f'<a:r><a:rPr lang="en-US" sz="1100" b="1">{fill}</a:rPr><a:t>Confidential</a:t></a:r>'
    data = imported(t.shapes(t.shape("Note", CARD, t.preset("rect"), "<a:noFill/>", text=words))).value
    (text,) = data["furniture"][data["slide_layouts"]["content"]["furniture"]]["texts"]
    style = data["styles"][text["style"]]
    assert (text["text"], style["sizes"][0], style["bold"], style["colour"]) == ("Confidential", 11, True, "#AA0000")


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        pytest.param(
            t.shape("Gear", CARD, t.preset("gear6"), t.solid("accent2")),
            "the shape 'Gear' on 'the master'",
            id="preset",
        ),
        pytest.param(
            t.shape(
                "Side", CARD, t.preset("rect"), "<a:noFill/>", rotation=5_400_000, text="<a:r><a:t>Acme</a:t></a:r>"
            ),
            "the text of 'Side' on 'the master'",
            id="turned text",
        ),
    ],
)
def test_what_is_not_drawn_is_said_once(shape: str, expected: str) -> None:
    said = [found.message for found in imported(t.shapes(shape)).diagnostics if found.code == "not-drawn"]
    assert said == [f"Pictures of slides in the handout don't show {expected}; the deck does."]


def test_placeholders_bring_their_own_panel() -> None:
    def card(presentation: Any) -> None:
        (body,) = t.of_type(t.layouts(presentation)[TEXT], "obj")
        body.find(f"{{{t.P}}}spPr").append(
            parse_xml(t.solid("accent1").replace("<a:solidFill>", f"<a:solidFill {t.NS}>"))
        )

    data = imported(card).value
    (panel,) = data["slide_layouts"]["content"]["shapes"]
    assert panel["fill"] == "#4F81BD"
    assert "shapes" not in data["slide_layouts"]["agenda-columns"]


def test_slide_layouts_may_hide_what_the_master_shows() -> None:
    def hide(presentation: Any) -> None:
        t.layouts(presentation)[TEXT]._element.set("showMasterSp", "0")

    bar = t.shapes(t.shape("Bar", CARD, t.preset("rect"), t.solid("accent1")))
    assert furniture(imported(bar, hide).value) == []
    assert len(furniture(imported(bar).value)) == 1


@pytest.mark.parametrize(
    ("fill", "is_said"),
    [("<a:noFill/>", False), (t.solid("tx1"), True), (t.solid("bg1"), False)],
    ids=["black on white", "black on a black card", "black on a white card"],
)
def test_text_that_is_hardly_read_is_said(fill: str, is_said: bool) -> None:
    def card(presentation: Any) -> None:
        (body,) = t.of_type(t.layouts(presentation)[TEXT], "obj")
        tag = fill[1:].partition(">")[0].rstrip("/")
        body.find(f"{{{t.P}}}spPr").append(parse_xml(fill.replace(f"<{tag}", f"<{tag} {t.NS}", 1)))

    messages = [found.message for found in imported(card).diagnostics]
    said = (
        "The slide layout 'Title and Content' sets the text in a colour that is hardly read there; slides take #FFFFFF."
    )
    assert (said in messages) is is_said
