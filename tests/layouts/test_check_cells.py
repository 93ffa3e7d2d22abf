"""What `layout check` finds in items that stand apart: text, markers and badges on their own grounds, and sizes."""

from __future__ import annotations

from pathlib import Path

import pytest
from layout_folders import write_folders

from trainkit.layouts.check import check
from trainkit.layouts.opened import open_layout

FOUND = {
    "text on the fill of its cell": (
        '[cells.card]\nfills = ["text"]',
        {
            *("styles.card-term.colour", "styles.card-text.colour", "styles.card-alone.colour"),
            *("cells.card.marker_colour", "cells.card.signs.no"),
        },
    ),
    "cells without a fill stand on the slide": (
        '[slide_layouts.steps]\nbackground = "text"',
        {
            *("styles.step-term.colour", "styles.step-text.colour", "styles.label.colour"),
            *("styles.slide-title.colour", "styles.lead.colour", "styles.footer.colour", "styles.page-number.colour"),
        },
    ),
    "a heading in a sign's colour": (
        '[cells.side]\nsigns = { yes = "accent6" }',
        {"cells.side.signs.yes"},
    ),
    "a number on its disc": (
        '[cells.step.badge]\nfill = "accent6"',
        {"styles.step-number.colour"},
    ),
    "a pictogram in a disc of a sign's colour": (
        '[cells.side]\nbadge = { shows = "pictogram", style = "step-number", size = 40, fill = "accent1" }\n'
        "[colours]\ngood = \"9A9A9A\"",
        {"cells.side.signs.yes", "cells.side.signs.plus", "cells.card.signs.yes"},
    ),
    "sizes below the floor of a slide": (
        "[styles.card-text]\nsizes = [20, 16]",
        {"styles.card-text.sizes"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "keys"), FOUND.values(), ids=FOUND)
def test_found(text: str, keys: set[str], tmp_path: Path) -> None:
    write_folders(tmp_path, f'== acme/layout.toml\ntitle = "Acme"\nextends = "default"\n{text}\n')
    found = list(check(open_layout(tmp_path / "acme")))
    assert {diagnostic.message.partition(":")[0] for diagnostic in found} == keys


def test_where_it_is_said(tmp_path: Path) -> None:
    text = '== acme/layout.toml\ntitle = "Acme"\nextends = "default"\n[cells.step.badge]\nfill = "accent6"\n'
    write_folders(tmp_path, text)
    (found,) = check(open_layout(tmp_path / "acme"))
    assert found.message == (
        "styles.step-number.colour: the badge of cells 'step' is FFFFFF on C9D5F2, a contrast of 1.5:1; WCAG 2.2 AA "
        "asks for 3:1."
    )
