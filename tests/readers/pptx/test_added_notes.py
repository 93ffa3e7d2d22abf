"""What trainkit adds to speaker notes is told from the source's words, and from a trainer's, when a deck is read."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from trainkit import BuildOptions, Session, build, parse
from trainkit.model import Outline, Point, Remark

TEXT = """# How to water plants

Plants die of too much water more often than of too little.

1. Feel the soil: Push a finger in. {}

<!-- notes: Tell the story of the cactus. -->

2. Water slowly: Let it sink in.
"""
# So long that not all of it stands on the slide.
TEXT = TEXT.format("Water only if it is dry as deep as the finger goes, whatever the calendar says. " * 4)


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("added")
    source = folder / "plants.md"
    source.write_text(TEXT, "utf-8")
    options = BuildOptions(output=folder, outputs=("deck",), session=Session(duration=30))
    return build(source, options).artifacts[0].path


def edited(deck: Path, path: Path, edit: Callable[[str], str], without: str = "none") -> Path:
    """Write the deck anew with its notes edited and without parts whose names begin with `without`."""
    with zipfile.ZipFile(deck) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("ppt/notesSlides/notesSlide"):
                data = edit(data.decode()).encode()
            if not name.startswith(without):
                new.writestr(name, data)
    return path


def remarks(outline: Outline) -> list[str]:
    def within(points: tuple[Point, ...]) -> list[str]:
        return [
            text for p in points for text in [*(b.text for b in p.body if isinstance(b, Remark)), *within(p.points)]
        ]

    return [line for text in within(outline.points) for line in text.split("\n")]


def left_out(outline: Outline) -> list[str]:
    return [left.text for left in outline.left_out if left.reason == "added-notes"]


def test_what_was_added_is_left_out_and_named(deck: Path) -> None:
    outline = parse(deck)
    assert left_out(outline)[:6] == [
        "► Time: 5 min (0:00–0:05)",
        "► Ask the room: “How to water plants”: what would you like to take home from this today?",
        "► Next: Agenda",
        "► Source: lines 1–3",
        "► Time: 2 min (0:05–0:07)",
        "► Ask the room: Which of these points matters most to you today?",
    ]
    assert "Tell the story of the cactus." in remarks(outline)
    assert not [line for line in remarks(outline) if "►" in line]


def test_what_a_trainer_reworded_is_his(deck: Path, tmp_path: Path) -> None:
    asked = "Who has an example of their own for “Feel the soil”?"

    def reword(xml: str) -> str:
        return xml.replace(asked, "Who has killed a cactus?")

    outline = parse(edited(deck, tmp_path / "reworded.pptx", reword))
    assert asked in " ".join(left_out(parse(deck)))
    assert "► Ask the room: Who has killed a cactus?" in remarks(outline)
    assert len(left_out(outline)) == len(left_out(parse(deck))) - 1


def test_what_a_trainer_wrote_below_is_his(deck: Path, tmp_path: Path) -> None:
    own = "<a:p><a:r><a:t>Show the cactus.</a:t></a:r></a:p><a:p><a:r><a:t>► My own sign</a:t></a:r></a:p>"

    def write(xml: str) -> str:
        return xml.replace("</p:txBody>", f"{own}</p:txBody>")

    outline = parse(edited(deck, tmp_path / "written.pptx", write))
    assert {"Show the cactus.", "► My own sign"} <= set(remarks(outline))
    assert left_out(outline) == left_out(parse(deck))


def without_fields(xml: str) -> str:
    """Write fields as plain text, as LibreOffice does."""
    return re.sub(r"<a:fld [^>]*>(.*?)</a:fld>", r"<a:r>\1</a:r>", xml)


def test_a_program_that_knows_no_such_fields_leaves_the_sign(deck: Path, tmp_path: Path) -> None:
    outline = parse(edited(deck, tmp_path / "plain.pptx", without_fields))
    assert sorted(left_out(outline)) == sorted(left_out(parse(deck)))
    assert remarks(outline) == remarks(parse(deck))


def test_the_sign_means_nothing_in_a_deck_that_is_not_trainkits(deck: Path, tmp_path: Path) -> None:
    outline = parse(edited(deck, tmp_path / "foreign.pptx", without_fields, without="docProps/custom.xml"))
    assert left_out(outline) == []
    assert "► Next: Water slowly" in remarks(outline)
