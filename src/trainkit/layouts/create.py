"""A new layout from what an organisation has: a colour, a logo, a typeface."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from trainkit.errors import LayoutError, OutputError
from trainkit.model import OwnFont

from .describe import json_schema
from .find import find_layout
from .fonts import FONTS_FOLDER, MOST_FONT_BYTES, SUFFIXES, family_of, open_font
from .inherit import LAYOUT_FILE
from .opened import MOST_PICTURE_BYTES, Opened, open_layout
from .palette import brand_colour, luminance, palette, paper_palette
from .report import Faulty
from .svg import open_picture

SCHEMA_FILE: Final = "layout.schema.json"

SHAPES: Final = {"16:9": (960, 540), "16:10": (960, 600), "4:3": (960, 720)}
"""Slide sizes in points. All are equally wide, so that text keeps its size on the wall."""

_NAME = re.compile(r"[\w-]+(?:[ .]?[\w-]+)*")

# A ground darker than this takes light text.
_DARK: Final = 0.18

# Families of the same metrics as typefaces that people name, to measure with and to embed.
_MATCHES: Final = {"Arial": "Arimo", "Helvetica": "Arimo", "Liberation Sans": "Arimo", "Cambria": "Caladea"}

_WHAT_EACH_IS: Final = {
    "text": "text, and the ground of the title slide",
    "muted": "furniture and details",
    "surface": "quiet areas",
    "accent1": "the one accent: labels, markers, the closing slide; 4.5:1 on the background",
    "accent2": "its tint for large numerals; 3:1 on the background",
    "accent3": "the spark, for a rule and nothing else",
    "accent4": "hairlines and what is not yet done",
    "accent5": "a shade of the accent",
    "accent6": "the pale tint: text on the accent; 4.5:1",
}


def new_layout(
    where: Path,
    name: str,
    *,
    extends: str = "default",
    colour: str = "",
    logo: str = "",
    fonts: Sequence[str] = (),
    slides: str = "",
) -> Path:
    """Write a layout that extends another one, and return its folder.

    `colour` is a brand's ("#0b5fff"), from which the palette is worked out; `logo` an SVG, PNG or JPEG file, which is
    copied; `fonts` the typeface as slide programs name it, or all files of its family, which are copied; `slides` a
    key of SHAPES. Raises LayoutError where one of them can't be used, OutputError where a layout of that name stands
    already or the folder can't be written.
    """
    if not _NAME.fullmatch(name):
        raise LayoutError(f"'{name}' is no name for a layout: use letters, digits, hyphens and single spaces.")
    parent = open_layout(find_layout(extends))
    brand = brand_colour(colour) if colour else None
    if colour and brand is None:
        raise LayoutError(f"'{colour}' is not a colour; write it as #RRGGBB, as in #0b5fff.")
    picture = _logo(Path(logo)) if logo else None
    folder = where / name
    font, font_files = _fonts(fonts)
    files = {LAYOUT_FILE: _layout_file(name, extends, brand, picture, font, slides, parent).encode(), **font_files}
    files[SCHEMA_FILE] = schema_text().encode()
    if picture:
        files[picture[0]] = picture[1]
    try:
        folder.mkdir(parents=True)
        for file, content in files.items():
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_bytes(content)
    except FileExistsError:
        raise OutputError(f"{folder}: there is something already; choose another name, or take it away.") from None
    except OSError as error:
        raise OutputError(f"{folder}: the layout can't be written: {error.strerror}.") from None
    return folder


def schema_text() -> str:
    """Return the JSON Schema of layout files as text."""
    return json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n"


def _layout_file(
    name: str,
    extends: str,
    brand: str | None,
    picture: tuple[str, bytes] | None,
    font: str,
    slides: str,
    parent: Opened,
) -> str:
    lines = [
        f"#:schema ./{SCHEMA_FILE}",
        f"# Only what differs from '{extends}' stands here; 'trainkit layout show \"{name}\"' prints all of it.",
        "",
        f"title = {_quoted(name)}",
        f"extends = {_quoted(extends)}",
    ]
    if slides:
        lines.append(f"slide_size = {list(SHAPES[slides])}  # {slides}; all is drawn anew for it")
    if brand:
        lines += ["", "[colours]", *_colours(brand, parent)]
    if font:
        lines += ["", "[fonts]", *(f"{role}.latin = {_quoted(font)}" for role in ("heading", "body"))]
        if font in _MATCHES:
            lines += ["", "[fonts.measured_with]", f"{_quoted(font)} = {_quoted(_MATCHES[font])}"]
    if picture:
        lines += ["", "[logo]", f"file = {_quoted(picture[0])}"]
    return "\n".join(lines) + "\n"


def _colours(brand: str, parent: Opened) -> list[str]:
    known: dict[str, Any] = parent.table.colours
    ground = known["background"]
    made = palette(brand, dark=luminance(ground) < _DARK, paper=ground)
    made |= {name: rgb for name, rgb in paper_palette(brand).items() if name in known}
    width = max(map(len, made))
    notes = {role: f"  # {said}" for role, said in _WHAT_EACH_IS.items()}
    return [f'{role:<{width}} = "{rgb}"{notes.get(role, "")}' for role, rgb in made.items()]


def _fonts(named: Sequence[str]) -> tuple[str, dict[str, bytes]]:
    """Return the typeface that is named, or whose files are, and these files by their places in the layout."""
    paths = [Path(name) for name in named if name.lower().endswith(SUFFIXES)]
    names = [name for name in named if not name.lower().endswith(SUFFIXES)]
    if len(names) > (0 if paths else 1):
        raise LayoutError(f"'{names[-1]}' is one typeface too many; name one, and others in the layout file.")
    if not paths:
        return "".join(names), {}
    contents = {path: _content(path, "font", MOST_FONT_BYTES) for path in paths}
    found = [open_font(content, path) for path, content in contents.items()]
    if faulty := [fault for fault in found if isinstance(fault, Faulty)]:
        raise LayoutError("\n".join(f"{fault.path}: {fault.fault[1]}. {fault.fault[2]}" for fault in faulty))
    fonts = [font for font in found if isinstance(font, OwnFont)]
    return family_of(fonts), {f"{FONTS_FOLDER}/{path.name}": content for path, content in contents.items()}


def _content(path: Path, what: str, most: int) -> bytes:
    try:
        if path.stat().st_size > most:
            raise LayoutError(f"{path}: the {what} is larger than {most >> 20} MiB; make it smaller.")
        return path.read_bytes()
    except OSError as error:
        raise LayoutError(f"{path}: the {what} can't be read: {error.strerror}.") from None


def _logo(path: Path) -> tuple[str, bytes]:
    data = _content(path, "logo", MOST_PICTURE_BYTES)
    picture = open_picture(data, path)
    if picture is None:
        raise LayoutError(f"{path}: the logo is none of SVG, PNG and JPEG; export it as SVG.")
    if picture.drawing:
        return "logo.svg", data
    return f"logo.{picture.media_type.removeprefix('image/').replace('jpeg', 'jpg')}", data


def _quoted(text: str) -> str:
    # JSON's strings are basic strings of TOML 1.0, too, but for U+007F.
    return json.dumps(text.replace("\x7f", ""), ensure_ascii=False)
