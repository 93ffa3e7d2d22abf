"""`trainkit outline`: the outline for programs and for people."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from trainkit.readers import READERS

from .conftest import Trainkit

NESTED = """Home > Kitchen > Knives

Sharp knives

A sharp knife is a safe knife. It goes where you want it.

It also saves time.

1. Hone it: Draw it along the steel.
   a) Keep the angle: Twenty degrees will do.
   b) Count to ten: More does no good.

2. Store it: Give it a place of its own.

In short, look after your knives.
"""


def test_the_shape_of_the_json(trainkit: Trainkit, tmp_path: Path) -> None:
    (tmp_path / "knives.txt").write_text(NESTED, "utf-8")
    done = trainkit("outline", "knives.txt", "--json")
    outline = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert outline["title"] == "Sharp knives"
    assert outline["language"] == "en"
    assert outline["summary"] == ["A sharp knife is a safe knife. It goes where you want it.", "It also saves time."]
    assert outline["conclusion"] == ["In short, look after your knives."]
    hone, store = outline["points"]
    assert (hone["heading"], hone["body"]) == ("Hone it", ["Draw it along the steel."])
    assert (hone["span"]["start_line"], hone["span"]["end_line"]) == (9, 11)
    assert [below["heading"] for below in hone["points"]] == ["Keep the angle", "Count to ten"]
    assert store["points"] == []
    (left_out,) = outline["left_out"]
    assert (left_out["text"], left_out["reason"]) == ("Home > Kitchen > Knives", "breadcrumb")
    assert left_out["span"]["start_line"] == 1
    assert outline["diagnostics"] == []


WITH_NOTES = """# Opening the boathouse

The first hour decides.

## Check the weather

Look at the flag.

<!-- notes: Tell of the lost oar. -->

## Start the pump

![The pump](data:image/gif;base64,R0lGODlhZABkAIAAAAAAAP///ywAAAAAZABkAAACAkwBADs=)

Listen to it.
"""


def test_speaker_notes_and_pictures_are_no_text_of_the_slide(trainkit: Trainkit, tmp_path: Path) -> None:
    (tmp_path / "boats.md").write_text(WITH_NOTES, "utf-8")
    check, start = json.loads(trainkit("outline", "boats.md", "--json").stdout)["points"]
    assert (check["body"], check["remarks"]) == (["Look at the flag."], ["Tell of the lost oar."])
    assert (start["body"], start["remarks"]) == (["The pump", "Listen to it."], [])
    shown = trainkit("outline", "boats.md").stdout
    assert "   [speaker notes] Tell of the lost oar.\n" in shown
    assert "   [picture] The pump\n" in shown


@pytest.mark.parametrize("command", ["build", "outline"])
@pytest.mark.parametrize("ending", [format_.name for format_ in READERS.values()])
def test_help_names_what_can_be_read(trainkit: Trainkit, command: str, ending: str) -> None:
    shown = " ".join(trainkit(command, "--help").stdout.split())
    assert f".{ending}" in shown
    assert "|".join(format_.name for format_ in READERS.values()) in shown


def test_what_is_missing_is_null_and_noticed(trainkit: Trainkit) -> None:
    outline = json.loads(trainkit("outline", "-", "--json", stdin=b"1. One.\n\n2. Two.\n\n3. Three.\n").stdout)
    assert outline["title"] is None
    assert outline["summary"] == outline["conclusion"] == []


def test_diagnostics_stand_in_the_json(trainkit: Trainkit) -> None:
    diagnostic, title = json.loads(trainkit("outline", "-", "--json", stdin=b"Nothing but a line.\n").stdout)[
        "diagnostics"
    ]
    assert diagnostic["severity"] == "warning"
    assert diagnostic["code"] == "no-points"
    assert diagnostic["span"]["start_line"] == 1
    assert (title["severity"], title["code"]) == ("warning", "no-title")


def test_explained_line_by_line(trainkit: Trainkit, tmp_path: Path) -> None:
    (tmp_path / "knives.txt").write_text(NESTED, "utf-8")
    shown = trainkit("outline", "knives.txt", "--explain").stdout
    lines = shown.splitlines()
    assert [line[5:] for line in lines if line[:2].strip()] == NESTED.splitlines()
    below = {
        number: lines[lines.index(f"{number:>2} │ {text}") + 1]
        for number, text in (
            (1, "Home > Kitchen > Knives"),
            (3, "Sharp knives"),
            (15, "In short, look after your knives."),
        )
    }
    assert below[1].startswith("   │   └ left out: ")
    assert below[3].startswith("   │   └ title: ")
    assert below[15].startswith("   │   └ conclusion: ")


def test_indented_for_a_person(trainkit: Trainkit, tmp_path: Path) -> None:
    (tmp_path / "knives.txt").write_text(NESTED, "utf-8")
    assert (
        trainkit("outline", "knives.txt").stdout
        == """\
Sharp knives
   A sharp knife is a safe knife. It goes where you want it.
   It also saves time.

1. Hone it
   Draw it along the steel.
   1.1. Keep the angle
      Twenty degrees will do.
   1.2. Count to ten
      More does no good.

2. Store it
   Give it a place of its own.

Conclusion
   In short, look after your knives.

Left out
   line 1 (breadcrumb): Home > Kitchen > Knives
"""
    )


def test_a_missing_source(trainkit: Trainkit) -> None:
    done = trainkit("outline", "missing.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "error: 'missing.txt' doesn't exist; check the name and the folder.\n"


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "ascii", "utf-16"])
def test_json_is_json_in_every_charset(charset: str) -> None:
    text = "Une fête 🎉 → ü\n\n1. Un: deux.\n\n2. Trois: quatre.\n"
    command = [sys.executable, "-m", "trainkit", "outline", "-", "--json"]
    environment = os.environ | {"PYTHONIOENCODING": charset}
    done = subprocess.run(command, input=text.encode(), env=environment, capture_output=True, check=True)
    assert json.loads(done.stdout.decode(charset))["title"] == "Une fête 🎉 → ü"


def test_two_forms_at_once(trainkit: Trainkit) -> None:
    done = trainkit("outline", "tidy.txt", "--json", "--explain")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--json, --explain and --ledger are forms of one answer; give one of them." in done.stderr


def test_the_ledger_says_where_each_sentence_lands(trainkit: Trainkit, tmp_path: Path) -> None:
    text = (
        "Tidy desks\n\n1. Clear it: Take all off. Put back what you need every day of the week.\n\n2. Keep it: Daily.\n"
    )
    (tmp_path / "tidy.txt").write_text(text, "utf-8")
    done = trainkit("outline", "tidy.txt", "--ledger", "--density", "concise")
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert [(line[0], line[1], line[3], line[4]) for line in lines] == [
        ("line 1", "title", "handout", "Tidy desks"),
        ("line 3", "heading", "handout", "Clear it"),
        ("line 3", "sentence", "notes, handout", "Take all off."),
        ("line 3", "sentence", "notes, handout", "Put back what you need every day of the week."),
        ("line 5", "heading", "handout", "Keep it"),
        ("line 5", "sentence", "notes, handout", "Daily."),
    ]
