"""`trainkit layout`: for those who design how decks and handouts look."""

from __future__ import annotations

from pathlib import Path

import click

from .terminal import BUILT, PROBLEMS, arrow, show, show_diagnostic, show_json


@click.group()
def layout() -> None:
    """List, make, check and look at layouts: how an organisation's decks and handouts look."""


@layout.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print it as one JSON document.")
def list_(as_json: bool) -> int:
    """List the layouts that can be named: where each comes from, and which one it extends."""
    from trainkit.pipeline import list_layouts

    found = list_layouts()
    if as_json:
        show_json(found)
        return BUILT
    width = max((len(entry.name) for entry in found), default=0)
    for entry in found:
        extends = f", extends {entry.extends}" if entry.extends else ""
        said = f"fault: {entry.fault}" if entry.fault else f"{entry.title} ({entry.where}{extends})"
        show(f"{entry.name:<{width}}  {said}")
    return BUILT


@layout.command("show")
@click.argument("name", metavar="NAME")
@click.option("--json", "as_json", is_flag=True, help="Print it as one JSON document.")
def show_(name: str, as_json: bool) -> int:
    """Print every value of the layout NAME, inherited or its own, and the file and line that it comes from."""
    import json

    from trainkit.pipeline import describe_layout

    entries = describe_layout(name)
    if as_json:
        show_json(entries)
        return BUILT
    for entry in entries:
        show(f"{entry.key} = {json.dumps(entry.value, ensure_ascii=False)}  # {entry.file}:{entry.line}")
    return BUILT


@layout.command("schema")
def schema() -> int:
    """Print the JSON Schema of layout.toml, from which editors complete.

    A layout names it in its first line: #:schema ./layout.schema.json
    """
    from trainkit.pipeline import layout_schema

    show(layout_schema().removesuffix("\n"))
    return BUILT


@layout.command("new")
@click.argument("name", metavar="NAME")
@click.option("--extends", default="default", show_default=True, help="The layout that it takes all else from.")
@click.option("--colour", default="", help="The brand's colour, as #RRGGBB: a full palette is worked out from it.")
@click.option("--logo", default="", type=click.Path(readable=False), help="The logo, an SVG, PNG or JPEG file: copied.")
@click.option("--font", multiple=True, help="The typeface, as slide programs name it; or each of its files: copied.")
@click.option("--slides", type=click.Choice(["16:9", "16:10", "4:3"]), help="The shape of slides.")
def new(name: str, extends: str, colour: str, logo: str, font: tuple[str, ...], slides: str | None) -> int:
    """Make the layout NAME in the folder 'layouts', from a colour, a logo, a typeface."""
    from trainkit.pipeline import new_layout

    folder = new_layout(name, extends=extends, colour=colour, logo=logo, fonts=font, slides=slides or "")
    show(f"{name} {arrow()} {folder / 'layout.toml'}")
    return BUILT


@layout.command("check")
@click.argument("name", metavar="NAME")
@click.option("--strict", is_flag=True, help="Exit with 1 if anything was found.")
def check(name: str, strict: bool) -> int:
    """Look at the layout NAME as the last row of a room does.

    Contrast of every text on every ground (WCAG 2.2 AA), sizes, typefaces, pictures, words in all languages.
    """
    from trainkit.pipeline import check_layout

    found = check_layout(name)
    for diagnostic in found:
        show_diagnostic(diagnostic)
    if not found:
        show(f"{name}: nothing to complain of")
    return PROBLEMS if found and strict else BUILT


@layout.command("preview")
@click.argument("name", metavar="NAME")
@click.option("--output", default="output", show_default=True, type=click.Path(path_type=Path), help="Output folder.")
@click.option("--png", is_flag=True, help="Write all pages side by side as one picture, too.")
@click.option("--open", "opens", is_flag=True, help="Open it in the program for such files.")
def preview(name: str, output: Path, png: bool, opens: bool) -> int:
    """Write a PDF file with every slide layout and handout page of the layout NAME.

    They are filled with short, with long and with Chinese samples.
    """
    from trainkit.pipeline import preview_layout

    paths = preview_layout(name, output, png=png)
    show(f"{name} {arrow()} {', '.join(map(str, paths))}")
    if opens:
        click.launch(str(paths[-1]))
    return BUILT


@layout.command("import")
@click.argument("template", metavar="TEMPLATE", type=click.Path(path_type=Path, readable=False))
@click.option("--name", default="", help="Name of the layout.  [default: the file's]")
@click.option(
    "--into",
    default="layouts",
    show_default=True,
    type=click.Path(path_type=Path, readable=False),
    help="Folder in which the layout's own is made.",
)
@click.option("--report", is_flag=True, help="Print what serves for what, and write pictures of all of it.")
@click.option("--strict", is_flag=True, help="Exit with 1 if there are warnings.")
def import_(template: Path, name: str, into: Path, report: bool, strict: bool) -> int:
    """Make a layout from an organisation's own TEMPLATE: decks are then built on its masters and placeholders.

    A TEMPLATE is a .potx, .pptx, .potm or .pptm file. Macros, embedded objects and sample slides stay behind.
    """
    from trainkit.model import Severity
    from trainkit.pipeline import import_layout, preview_layout

    imported = import_layout(template, name=name, into=into)
    for diagnostic in imported.diagnostics:
        show_diagnostic(diagnostic)
    folder = imported.value.folder
    if report:
        width = max(len(row.role) for row in imported.value.rows)
        for row in imported.value.rows:
            slots = ", ".join(f"{slot}: {place}" for slot, place in row.slots.items())
            show(f"{row.role:<{width}}  {row.slide_layout} ({slots})")
        show(f"pictures {arrow()} {', '.join(map(str, preview_layout(str(folder), folder, png=True)))}")
    show(f"{template} {arrow()} {folder / 'layout.toml'}")
    has_warnings = any(diagnostic.severity is Severity.WARNING for diagnostic in imported.diagnostics)
    return PROBLEMS if strict and has_warnings else BUILT
