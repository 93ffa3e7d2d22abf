"""Items that stand apart: where their cells stand, at which size their text is set, and what gives way to what.

A slot of 600 × 300 points at (100, 100), in Arimo. Items are written one a line, what a heading says behind "  ".
"""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from trainkit.model import (
    Anchor,
    Badge,
    BadgeContent,
    BadgePlace,
    Box,
    CellStyle,
    Colour,
    EdgePlace,
    Fill,
    Frame,
    ItemStyle,
    Layout,
    Marker,
    Shape,
    Slot,
    Text,
    TextStyle,
    points,
)
from trainkit.typeset.bodies import Body, Look
from trainkit.typeset.cells import cell_bodies

BLACK, GREY, GREEN, RED, BLUE = (Colour(rgb) for rgb in ("000000", "EEEEEE", "008000", "C00000", "0000C0"))
AREA = Box(points(100), points(100), points(600), points(300))


def style(*sizes: int, bold: bool = False, anchor: Anchor = Anchor.TOP) -> TextStyle:
    return TextStyle(tuple(map(points, sizes)), BLACK, bold=bold, anchor=anchor)


NUMBER = Badge(BadgeContent.NUMBER, BadgePlace.ABOVE, points(40), style(20), BLUE, points(10), GREY, points(2))
PICTOGRAM = Badge(BadgeContent.PICTOGRAM, BadgePlace.ABOVE, points(48), style(20), BLUE, points(10))
CELLS = CellStyle(
    term=style(24, 22, 20, 18, bold=True),
    text=style(22, 20, 19, 18),
    alone=style(28, 26, 24, 22, 20, 18, anchor=Anchor.MIDDLE),
    columns=(1, 2, 3, 2, 3, 3),
    fills=(GREY,),
    padding=(points(10),) * 4,
    gap=points(20),
    term_gap=points(4),
    items=ItemStyle(Marker.BULLET, BLUE, points(16), points(4)),
)


def bodies(text: str, layout: Layout, language: str = "en", area: Box = AREA, **changes: Any) -> list[Body]:
    cells = structs.replace(CELLS, **changes)
    lines = text.strip("\n").splitlines()
    fill = Fill("body", tuple(line.strip() for line in lines), tuple(int(line.startswith("  ")) for line in lines))
    return cell_bodies(fill, Slot("body", area, cells.text, cells=cells), cells, Look(layout.theme, language))


def body(text: str, layout: Layout, language: str = "en", area: Box = AREA, **changes: Any) -> Body:
    (one,) = bodies(text, layout, language, area, **changes)
    return one


def in_points(box: Box) -> tuple[float, ...]:
    return tuple(round(length / 12_700, 1) for length in (box.x, box.y, box.width, box.height))


def texts(one: Body) -> dict[str, Text]:
    return {frame.name: frame.content for frame in one.frames if isinstance(frame.content, Text)}


def named(one: Body, end: str) -> list[Frame]:
    return [frame for frame in one.frames if frame.name.endswith(end)]


def sizes(one: Body) -> list[list[float]]:
    """Return the sizes in points of the paragraphs of each cell."""
    return [[p.runs[0].size / 12_700 for p in text.paragraphs] for text in texts(one).values()]


def lines(one: Body) -> list[list[str]]:
    return [
        ["".join(word.text for run in line.runs for word in run.words).strip() for line in text.lines]
        for text in texts(one).values()
    ]


WORDS = ("Ask", "Look", "Wait", "Write", "Thank", "Leave")
PLACES = {
    1: [(100, 600)],
    2: [(100, 290), (410, 290)],
    3: [(100, 186.7), (306.7, 186.7), (513.3, 186.7)],
    4: [(100, 290), (410, 290)] * 2,
    5: [(100, 186.7), (306.7, 186.7), (513.3, 186.7), (100, 290), (410, 290)],
    6: [(100, 186.7), (306.7, 186.7), (513.3, 186.7)] * 2,
}


@pytest.mark.parametrize("count", PLACES)
def test_cells_fill_the_width_in_every_row(count: int, default_layout: Layout) -> None:
    """The beginning and the width of each cell, by how many there are; all are as high as one another."""
    boxes = [frame.box for frame in body("\n".join(WORDS[:count]), default_layout).frames]
    assert [in_points(box)[::2] for box in boxes] == PLACES[count]
    assert len({box.height for box in boxes}) == 1


def test_few_words_take_half_the_height_and_stand_above_the_middle(default_layout: Layout) -> None:
    (frame,) = body("Ask", default_layout).frames
    assert in_points(frame.box) == (100, 137.5, 600, 150)


def test_cells_without_a_ground_are_as_high_as_their_text(default_layout: Layout) -> None:
    (frame,) = body("Ask", default_layout, fills=()).frames
    assert frame.box.height < points(60)


def test_all_cells_share_the_sizes_of_the_fullest(default_layout: Layout) -> None:
    text = "Ask\n  Why?\nWait\n  " + "Nobody answers at once when the question is a good one. " * 2
    found = sizes(body(text, default_layout))
    assert found[0] == found[1] == [24, 22]
    longer = sizes(body(text + "Count to ten, and look around while you do. " * 2, default_layout))
    assert longer[0] == longer[1] != found[0]


def test_headings_are_smaller_rather_than_broken(default_layout: Layout) -> None:
    """At 24 points "Check the harness" takes two lines, at 22 points one."""
    area = structs.replace(AREA, width=points(224))
    found = body("Check the harness\n  Now.", default_layout, area=area)
    assert (sizes(found), lines(found)) == ([[22, 20]], [["Check the harness", "Now."]])


def test_but_not_much_smaller(default_layout: Layout) -> None:
    area = structs.replace(AREA, width=points(200))
    found = body("Check each of the harnesses\n  Now.", default_layout, area=area)
    assert sizes(found) == [[24, 22]]


def test_fewer_stand_side_by_side_where_a_word_would_be_broken(default_layout: Layout) -> None:
    text = "Gefährdungsbeurteilung\nRettungswege\nBrandschutzbeauftragte"
    found = body(text, default_layout, "de")
    assert len({frame.box.y for frame in found.frames}) == 2
    assert lines(found) == [["Gefährdungsbeurteilung"], ["Rettungswege"], ["Brandschutzbeauftragte"]]


def test_what_does_not_fit_goes_on_evenly_at_one_size(default_layout: Layout) -> None:
    text = "".join(f"{word}\n  {'Nobody answers at once when the question is good. ' * 3}\n" for word in WORDS[:4])
    one, two = bodies(text, default_layout)
    assert [said for said in (*one.said, *two.said) if said in WORDS] == list(WORDS[:4])
    assert sizes(one) == sizes(two)
    assert "…" not in "".join((*one.said, *two.said))


def test_more_items_than_cells_go_on(default_layout: Layout) -> None:
    one, two = bodies("\n".join(WORDS[:3]), default_layout, columns=(1, 2))
    assert (one.said, two.said) == (("Ask", "Look"), ("Wait",))
    assert [frame.name for frame in two.frames] == ["Item 3"]


def test_a_word_longer_than_a_slide_is_wide_is_broken(default_layout: Layout) -> None:
    (frame,) = body("A" * 90, default_layout).frames
    assert isinstance(frame.content, Text)
    assert len(frame.content.lines) > 1


def test_what_even_one_cell_does_not_hold_is_trimmed(default_layout: Layout) -> None:
    found = body("Ask\n  " + "Nobody answers at once when the question is a good one. " * 40, default_layout)
    assert lines(found)[0][-1].endswith("…")
    assert texts(found)["Item 1"].lines[-1].baseline < AREA.bottom


def test_one_thing_is_no_list_and_several_are(default_layout: Layout) -> None:
    found = texts(body("Do\n  Ask.\nThen\n  Wait.\n  Look.", default_layout))
    assert [[p.bullet is not None for p in text.paragraphs] for text in found.values()] == [
        [False, False],
        [False, True, True],
    ]


@pytest.mark.parametrize(
    ("place", "edge"),
    [(EdgePlace.TOP, (100, 137.5, 600, 8)), (EdgePlace.START, (100, 137.5, 8, 150))],
)
def test_bars_run_along_a_side(place: EdgePlace, edge: tuple[float, ...], default_layout: Layout) -> None:
    changes: dict[str, Any] = {"edges": (BLUE,), "edge_height": points(8), "edge_place": place}
    cell, bar = body("Ask\n  Why?", default_layout, **changes).frames
    assert (cell.group, bar.group) == ("Item 1", "Item 1")
    assert in_points(bar.box) == edge
    assert isinstance(cell.content, Text)
    first = cell.content.lines[0].runs[0].x
    assert first == AREA.x + points(10 + (8 if place is EdgePlace.START else 0))


def test_numbers_are_joined_and_count_on(default_layout: Layout) -> None:
    one, two = bodies("\n".join(WORDS[:4]), default_layout, columns=(1, 2), badge=NUMBER)
    assert [frame.name for frame in one.frames][:3] == ["Connector 1", "Item 1", "Item 1, number"]
    shown = [frame.content for frame in named(two, "number")]
    assert [text.paragraphs[0].runs[0].text for text in shown if isinstance(text, Text)] == ["3", "4"]
    line, badges = named(one, "Connector 1")[0].box, [frame.box for frame in named(one, "number")]
    assert (line.x, line.right) == (badges[0].right, badges[1].x)


def test_a_line_keeps_off_a_number_without_a_disc(default_layout: Layout) -> None:
    found = body("\n".join(WORDS[:2]), default_layout, badge=structs.replace(NUMBER, fill=None))
    assert named(found, "Connector 1")[0].box.right == named(found, "number")[1].box.x - points(10)


SIGNS = (("yes", GREEN), ("no", RED))


def test_signs_colour_headings_that_say_so(default_layout: Layout) -> None:
    found = body("Do\n  Ask.\nDon’t\n  Shout.", default_layout, signs=SIGNS, edges=(BLUE,), edge_height=points(6))
    assert [text.paragraphs[0].runs[0].colour for text in texts(found).values()] == [GREEN, RED]
    assert [frame.content.fill for frame in named(found, "edge") if isinstance(frame.content, Shape)] == [GREEN, RED]


def test_signs_are_for_all_or_none(default_layout: Layout) -> None:
    found = body("Do\n  Ask.\nBefore\n  Shout.", default_layout, signs=SIGNS)
    assert {text.paragraphs[0].runs[0].colour for text in texts(found).values()} == {BLACK}


def test_pictograms_stand_above_headings(default_layout: Layout) -> None:
    found = body("Wear gloves\n  Always.\nStop the machine\n  First.", default_layout, badge=PICTOGRAM)
    assert [frame.name for frame in found.frames] == [
        *("Item 1", "Item 1, disc", "Item 1, pictogram"),
        *("Item 2", "Item 2, disc", "Item 2, pictogram"),
    ]
    disc, drawing = named(found, "disc")[0].box, named(found, "pictogram")[0].box
    assert in_points(disc) == (110, in_points(found.frames[0].box)[1] + 10, 48, 48)
    assert disc.x < drawing.x < drawing.right < disc.right
    assert all(not frame.alt for frame in found.frames)


NO_PICTOGRAMS = {
    "one heading calls for none": "Wear gloves\n  Always.\nBe kind\n  Always.",
    "two call for the same": "Wear gloves\n  Always.\nKeep your gloves clean\n  Always.",
    "a language without words": "Носите перчатки\n  Всегда.\nОстановите станок\n  Сначала.",
}


@pytest.mark.parametrize("text", NO_PICTOGRAMS.values(), ids=NO_PICTOGRAMS)
def test_without_pictograms_there_is_no_room_for_them(text: str, default_layout: Layout) -> None:
    language = "ru" if "перчатки" in text else "en"
    found, bare = body(text, default_layout, language, badge=PICTOGRAM), body(text, default_layout, language)
    assert [(frame.name, frame.box) for frame in found.frames] == [(frame.name, frame.box) for frame in bare.frames]


RULES = "Wear gloves\n  {0}\nStop the machine\n  {0}\nKnow the exits\n  {0}\nGive first aid\n  {0}"


@pytest.mark.parametrize(
    ("said", "pictograms", "first"),
    [("Now.", 4, "above"), ("Nobody begins before this has been done.", 4, "before"), ("Nobody begins. " * 7, 0, "")],
    ids=["above", "before, where that is too high", "none, where text needs all room"],
)
def test_pictograms_give_way_to_text(said: str, pictograms: int, first: str, default_layout: Layout) -> None:
    badge = structs.replace(PICTOGRAM, size=points(56))
    found = body(RULES.format(said), default_layout, badge=badge)
    discs = [frame.box for frame in named(found, "disc")]
    assert len(discs) == pictograms
    if discs:
        text = texts(found)["Item 1"].lines[0]
        assert ("above" if discs[0].bottom < text.baseline else "before") == first


def test_a_pictogram_at_the_end_of_a_heading_needs_its_line(default_layout: Layout) -> None:
    badge = structs.replace(PICTOGRAM, place=BadgePlace.AFTER, size=points(30))
    found = body("Do\n  Ask.\nDon't\n  Shout.", default_layout, badge=badge)
    cells, discs = [frame for frame in found.frames if isinstance(frame.content, Text)], named(found, "disc")
    assert [disc.box.right for disc in discs] == [cell.box.right - points(10) for cell in cells]
    long = "Wear the thickest rubber gloves\n  Always.\nStop the machine straight away\n  First."
    assert named(body(long, default_layout, badge=badge), "disc")[0].box.x < points(150)


@pytest.mark.parametrize(
    ("language", "text"), [("zh-Hans", "戴手套\n  一直戴着。\n停止机器\n  先做这件事。"), ("en", "Ask\n  Why?")]
)
def test_text_stays_in_its_cell(language: str, text: str, default_layout: Layout) -> None:
    for frame in body(text, default_layout, language, badge=PICTOGRAM).frames:
        if isinstance(frame.content, Text):
            assert frame.box.y < frame.content.lines[0].baseline < frame.content.lines[-1].baseline < frame.box.bottom
