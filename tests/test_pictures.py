"""Pictures on their way in: which are loaded, which are refused and why, and what the command line says of it."""

from __future__ import annotations

import base64
import os
import re
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pptx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pictures import MEDIA_TYPES, encoded, halves, png_of
from trainkit.load import load_pictures, pictures
from trainkit.load.images import ImageError, image_header
from trainkit.model import Document, Paragraph, Picture, Severity, Span, Warned

HERE = Span("case.md", 7, 1, 7, 9)
PNG = encoded(halves(), "PNG")


def loaded(folder: Path | str, *paths: str, alt: str = "Halves") -> Warned[Document]:
    blocks = tuple(Picture(alt, HERE, path=path) for path in paths)
    return load_pictures(Document("case.md", blocks), str(folder))


def codes(warned: Warned[Document]) -> list[str]:
    return [d.code for d in warned.diagnostics]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A source's folder with pictures in it, beside one with others."""
    folder = tmp_path / "source"
    (folder / "pics").mkdir(parents=True)
    (folder / "a.png").write_bytes(PNG)
    (folder / "pics" / "two words.png").write_bytes(PNG)
    (tmp_path / "outside.png").write_bytes(PNG)
    return folder


@pytest.mark.parametrize("format_name", MEDIA_TYPES)
@pytest.mark.parametrize("name", ["right", "wrong.bmp", "none.txt"])
def test_the_content_tells_what_a_picture_is(tmp_path: Path, format_name: str, name: str) -> None:
    (tmp_path / name).write_bytes(encoded(halves(64, 48), format_name))
    warned = loaded(tmp_path, name)
    (picture,) = warned.value.blocks
    assert isinstance(picture, Picture)
    assert (picture.media_type, picture.width, picture.height) == (MEDIA_TYPES[format_name], 64, 48)
    assert (picture.alt, picture.path, picture.span) == ("Halves", name, HERE)
    assert warned.diagnostics == ()


@pytest.mark.parametrize(
    "path",
    [
        "a.png",
        "./a.png",
        "pics/../a.png",
        "pics/two words.png",
        "pics/two%20words.png?v=2#top",
        "pics\\two%20words.png",
    ],
)
def test_paths_within_the_folder(folder: Path, path: str) -> None:
    warned = loaded(folder, path)
    assert [block.data for block in warned.value.blocks if isinstance(block, Picture)] == [PNG]
    assert warned.diagnostics == ()


def test_a_data_uri_is_its_own_picture_and_no_name(tmp_path: Path) -> None:
    uri = "data:image/png;base64," + base64.b64encode(PNG).decode()
    (picture,) = loaded(tmp_path, uri).value.blocks
    assert isinstance(picture, Picture)
    assert (picture.data, picture.path) == (PNG, "")


@pytest.mark.parametrize(
    ("path", "code", "why"),
    [
        ("https://example.org/a.png", "picture-remote", "it is on the web, and nothing is fetched from there"),
        ("//example.org/a.png", "picture-remote", "it is on the web, and nothing is fetched from there"),
        ("ftp://example.org/a.png", "picture-remote", "it is on the web, and nothing is fetched from there"),
        ("/etc/hostname", "picture-outside", "it is not in the folder of the source"),
        ("file:///etc/hostname", "picture-outside", "it is not in the folder of the source"),
        ("../outside.png", "picture-outside", "it is not in the folder of the source"),
        ("pics/../../outside.png", "picture-outside", "it is not in the folder of the source"),
        ("%2e%2e/outside.png", "picture-outside", "it is not in the folder of the source"),
        ("link.png", "picture-outside", "it is not in the folder of the source"),
        ("none.png", "picture-missing", "there is no such file"),
        ("a.png/b.png", "picture-missing", "there is no such file"),
        ("n" * 5000, "picture-missing", "there is no such file"),
        ("nul\0.png", "picture-missing", "there is no such file"),
        ("", "picture-missing", "the source names no file for it"),
        ("pics", "picture-unreadable", "it is no regular file"),
        ("pipe", "picture-unreadable", "it is no regular file"),
        ("text.png", "picture-unusable", "it is none of PNG, JPEG, GIF and WebP"),
        ("data:image/svg+xml,<svg/>", "picture-unusable", "it is none of PNG, JPEG, GIF and WebP"),
    ],
)
def test_what_is_refused(folder: Path, path: str, code: str, why: str) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "link.png").symlink_to(folder.parent / "outside.png")
    (folder / "text.png").write_text("words")
    warned = loaded(folder, path)
    assert warned.value.blocks == ()
    assert [(left.text, left.reason, left.span) for left in warned.value.left_out] == [("Halves", code, HERE)]
    (found,) = warned.diagnostics
    assert (found.code, found.severity, found.span) == (code, Severity.WARNING, HERE)
    assert found.message.endswith(f" is left out: {why}.")
    assert len(found.message) < 200
    assert found.hint


def test_text_from_standard_input_has_no_folder() -> None:
    assert codes(loaded("", "a.png")) == ["picture-missing"]


def test_one_warning_for_each_reason(folder: Path) -> None:
    warned = loaded(folder, "none.png", "https://example.org/a.png", "also-none.png", "a.png")
    assert [d.message for d in warned.diagnostics] == [
        "2 pictures are left out, the first of them 'none.png': there is no such file.",
        "The picture 'https://example.org/a.png' is left out: it is on the web, and nothing is fetched from there.",
    ]


def test_text_around_pictures_stays_as_it_is(folder: Path) -> None:
    said = Paragraph("Words.", HERE)
    document = Document("case.md", (said, Picture("A", HERE, path="none.png"), said))
    assert load_pictures(document, str(folder)).value.blocks == (said, said)


def damaged_png() -> bytes:
    place = PNG.index(b"IDAT") + 10
    return PNG[:place] + bytes([PNG[place] ^ 0xFF]) + PNG[place + 1 :]


@pytest.mark.parametrize("format_name", MEDIA_TYPES)
@pytest.mark.parametrize("part", [0.2, 0.6, 0.95])
def test_a_picture_that_is_cut_off_is_left_out(tmp_path: Path, format_name: str, part: float) -> None:
    data = encoded(halves(200, 120), format_name)
    (tmp_path / "a").write_bytes(data[: int(len(data) * part)])
    (found,) = loaded(tmp_path, "a").diagnostics
    assert found.code == "picture-unusable"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (damaged_png(), "it is damaged: a part of it is not as it was written"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "it is damaged: its header is missing"),
        (png_of(struct.pack(">IIBBBBB", 0, 9, 8, 2, 0, 0, 0), b""), "it is damaged: it says that it has no size"),
    ],
)
def test_damaged_png(tmp_path: Path, data: bytes, why: str) -> None:
    (tmp_path / "a.png").write_bytes(data)
    (found,) = loaded(tmp_path, "a.png").diagnostics
    assert found.message == f"The picture 'a.png' is left out: {why}."


def test_a_comment_in_a_png_may_be_damaged(tmp_path: Path) -> None:
    comment = b"tEXtComment\0words"
    chunk = struct.pack(">I", len(comment) - 4) + comment + struct.pack(">I", zlib.crc32(comment) ^ 1)
    end = PNG.index(b"IDAT") - 4
    (tmp_path / "a.png").write_bytes(PNG[:end] + chunk + PNG[end:])
    assert loaded(tmp_path, "a.png").diagnostics == ()


def test_a_picture_of_too_many_pixels_is_refused_by_its_header(tmp_path: Path) -> None:
    (tmp_path / "bomb.png").write_bytes(png_of(struct.pack(">IIBBBBB", 9_000, 9_000, 8, 2, 0, 0, 0), b"\0"))
    (found,) = loaded(tmp_path, "bomb.png").diagnostics
    assert (found.code, "it has more than 50 million pixels" in found.message) == ("picture-too-large", True)


def test_files_that_are_too_large_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    (tmp_path / "b.png").write_bytes(PNG)
    monkeypatch.setattr(pictures, "MAX_ALL_BYTES", len(PNG) * 3 // 2)
    assert codes(loaded(tmp_path, "a.png", "a.png", "b.png")) == ["picture-too-large"]
    monkeypatch.setattr(pictures, "MAX_PICTURE_BYTES", len(PNG) - 1)
    assert codes(loaded(tmp_path, "a.png")) == ["picture-too-large"]


@pytest.mark.parametrize("size", [(1, 1), (24, 24), (2, 300)])
def test_icons_are_left_out_and_listed(tmp_path: Path, size: tuple[int, int]) -> None:
    (tmp_path / "icon.png").write_bytes(encoded(halves(*size), "PNG"))
    warned = loaded(tmp_path, "icon.png")
    assert [left.reason for left in warned.value.left_out] == ["picture-tiny"]
    assert warned.diagnostics == ()


@given(
    start=st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF1234WEBP", PNG[:40]]),
    rest=st.binary(),
)
def test_noise_is_told_from_pictures(start: bytes, rest: bytes) -> None:
    try:
        assert image_header(start + rest).width > 0
    except ImageError as error:
        assert str(error).startswith("it is ")


# ── By the command line ───────────────────────────────────────────────────────────────────────────────────────────────

Build = Callable[..., "tuple[list[str], Path]"]


@pytest.fixture
def build(folder: Path) -> Build:
    """Builds a source that shows pictures; returns what is said on standard error, and the deck."""

    def run(source: str, name: str, *arguments: str, code: int = 0) -> tuple[list[str], Path]:
        (folder / name).write_text(source, "utf-8")
        command = [sys.executable, "-m", "trainkit", "build", name, "--output", "out", *arguments]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stderr
        assert "Traceback" not in done.stderr
        return done.stderr.splitlines(), folder / "out" / f"{Path(name).stem}.pptx"

    return run


def shown(deck: Path) -> list[str]:
    """The alternative texts of the pictures in a deck."""
    slides = pptx.Presentation(str(deck)).slides
    return [s._element._nvXxPr.cNvPr.get("descr") for slide in slides for s in slide.shapes if hasattr(s, "image")]


def page(*images: str) -> str:
    sections = "".join(
        f"<h2>Tool {n}</h2><p>Every tool has a place of its own.</p>\n{image}\n"
        for n, image in enumerate(images, start=1)
    )
    return (
        f"<!doctype html><html lang='en'><title>Tools</title><main><h1>Tools</h1><p>What we use.</p>{sections}</main>"
    )


def text(*images: str) -> str:
    sections = "".join(
        f"## Tool {n}\n\nEvery tool has a place.\n\n{image}\n\n" for n, image in enumerate(images, start=1)
    )
    return f"# Tools\n\nWhat we use.\n\n{sections}"


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("tools.html", page("<img src='a.png' alt='A saw'>", "<img src='pics/two%20words.png' alt='A file'>")),
        ("tools.md", text("![A saw](a.png)", "![A file](<pics/two words.png>)")),
    ],
)
def test_pictures_beside_the_source_are_shown(build: Build, name: str, source: str) -> None:
    said, deck = build(source, name)
    assert said == []
    assert shown(deck) == ["A saw", "A file"]


REFUSED = ("https://example.org/a.png", "/etc/hostname", "../outside.png", "none.png")
SAID = ("it is on the web", "it is not in the folder of the source", "there is no such file")


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("tools.html", page(*(f"<img src='{path}' alt='A saw'>" for path in REFUSED))),
        ("tools.md", text(*(f"![A saw]({path})" for path in REFUSED))),
    ],
)
def test_pictures_from_elsewhere_are_refused(build: Build, name: str, source: str) -> None:
    said, deck = build(source, name)
    assert len(said) == len(SAID)
    for line, why in zip(said, SAID, strict=True):
        assert re.match(rf"{name}(:|, line )\d+: warning: ", line)
        assert why in line
    assert shown(deck) == []
    assert build(source, name, "--strict", code=1)[0][: len(SAID)] == said


def test_a_picture_without_words_is_named_and_shown(build: Build) -> None:
    said, deck = build(text("![](a.png)"), "tools.md")
    (line,) = said
    assert line == (
        "tools.md:9: warning: The picture 'a.png' has no alternative text; who can't see the slide hears its title "
        "alone. Say in the source what it shows."
    )
    assert shown(deck) == ["Picture: Tool 1"]


def test_a_damaged_picture_is_named_and_the_deck_is_built(build: Build, folder: Path) -> None:
    (folder / "bad.png").write_bytes(damaged_png())
    said, deck = build(text("![A saw](bad.png)", "![A file](a.png)"), "tools.md")
    (line,) = said
    assert "The picture 'bad.png' is left out: it is damaged" in line
    assert shown(deck) == ["A file"]


def test_a_turned_photograph_stands_upright(build: Build, folder: Path) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    (folder / "photo.jpg").write_bytes(
        encoded(halves(300, 200).transpose(Image.Transpose.ROTATE_90), "JPEG", exif=turned)
    )
    _, deck = build(text("![A saw on a bench](photo.jpg)"), "tools.md")
    (picture,) = (s for slide in pptx.Presentation(str(deck)).slides for s in slide.shapes if hasattr(s, "image"))
    assert picture.width / picture.height == pytest.approx(1.5, abs=0.01)
    assert picture.image.size == (300, 200)
