"""A layout as its designer looks at it: every slide layout and handout page, filled with samples."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from trainkit.errors import OutputError
from trainkit.files import write_together
from trainkit.model import Layout, SlideLayout

from .options import BuildOptions
from .reading import parse

if TYPE_CHECKING:
    from trainkit.typeset.contact import Sample

SAMPLES: Final = ("short", "long", "chinese")
"""The sources of a preview, in the folder beside this module: what fits, what hardly does, and another script."""

_FOLDER = Path(__file__).parent / "samples"

# 1 January 2000: a preview tells of a layout, not of a day.
_CREATED = 946_684_800

_PICTURE = re.compile(r"^!\[.*$", re.MULTILINE)

# What slide layouts hold that have a form of their own; all others get a list.
_FORMS: Final = {
    "figure": "Four of five fields near a hive bear more.",
    "definition": "A hive that is left alone for a week.",
    "key-point": "Look into every hive once a week.",
    "comparison": "### Before\n\nEverybody looked.\n\n### After\n\nOne looks, and writes it down.",
}
_LIST: Final = "1. Look\n2. Weigh\n3. Write it down"
_TABLE: Final = "| Sign | What it tells |\n|---|---|\n| Quiet in May | The queen is missing |"


def preview_layout(name_or_path: str, output: Path, *, png: bool = False) -> list[Path]:
    """Write a PDF file with every slide layout and handout page, filled with samples, and as one picture if a `png` is
    wanted, too; return their paths.

    Raises LayoutError, OutputError.
    """
    from trainkit.exporters.pdf import export
    from trainkit.layouts import load_layout
    from trainkit.typeset.contact import contact_sheet

    layout = load_layout(name_or_path)
    samples = [_sample(name.capitalize(), (_FOLDER / f"{name}.md").read_text("utf-8"), layout) for name in SAMPLES]
    shown = {slide.slide_layout for sample in samples for slide in sample.deck.slides}
    if others := [one for name, one in layout.slide_layouts.items() if name not in shown]:
        samples.append(_others(others, layout))
    handout, deck = contact_sheet(samples, layout)
    stem = output / f"{layout.name}-preview"
    files = {stem.with_name(f"{stem.name}.pdf"): export(handout, deck)}
    if png:
        from trainkit.exporters.png import picture_of

        files |= {stem.with_name(f"{stem.name}.png"): picture_of(next(iter(files.values())))}
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{output}: the folder can't be made: {error.strerror}.") from None
    write_together(files)
    return list(files)


def _sample(title: str, text: str, layout: Layout, options: BuildOptions | None = None) -> Sample:
    from trainkit.plan import plan
    from trainkit.typeset import typeset_deck, typeset_handout
    from trainkit.typeset.contact import Sample

    outline = parse(text.encode(), options=options or BuildOptions(source_format="md"))
    deck_plan = plan(outline, layout).value
    deck = typeset_deck(deck_plan, layout, _CREATED).value
    return Sample(title, deck, typeset_handout(deck_plan, deck, layout))


def _others(slide_layouts: Collection[SlideLayout], layout: Layout) -> Sample:
    """Return a slide for each slide layout that no source came by, as nothing in it asks for one."""
    parts = [f"## {_heading(one)}\n\n{_content(one)}\n" for one in slide_layouts]
    asked = {str(number): one.name for number, one in enumerate(slide_layouts, start=1)}
    options = BuildOptions(source_format="md", slides=asked)
    sample = _sample("Others", "\n".join(["# Slide layouts that are asked for\n", *parts]), layout, options)
    names = set(asked.values())
    # The ends of a deck were shown already.
    own = (slide for slide in sample.deck.slides if slide.id.startswith("point-"))
    slides = tuple(slide for slide in own if slide.slide_layout in names)
    return replace(sample, deck=replace(sample.deck, slides=slides), handout=None)


def _heading(slide_layout: SlideLayout) -> str:
    """Return what the slide layout is called, without signs that Markdown has a meaning for."""
    return " ".join(re.findall(r"\w[\w,.'-]*", slide_layout.title)) or slide_layout.name


def _content(slide_layout: SlideLayout) -> str:
    body = slide_layout.slots.get("body")
    if body is None:
        return ""
    if body.placeholder and body.placeholder.type == "pic":
        found = _PICTURE.search((_FOLDER / "short.md").read_text("utf-8"))
        return found.group() if found else ""
    if body.placeholder and body.placeholder.type == "tbl":
        return _TABLE
    return _FORMS.get(slide_layout.name, _LIST)
