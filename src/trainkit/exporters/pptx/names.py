"""How a shape is called, described and tied to its placeholder (ECMA-376 part 1, 19.3.1.12, 20.1.2.2.8)."""

from __future__ import annotations

from trainkit.model import Frame, Placeholder
from trainkit.presentationml import attribute


def shape_name(frame: Frame, number: int) -> str:
    """Return the name for the selection pane, with the alternative text if there is one."""
    described = f' descr="{attribute(frame.alt)}"' if frame.alt else ""
    return f'<p:cNvPr id="{number}" name="{attribute(frame.name)}"{described}/>'


def place(placeholder: Placeholder | None) -> str:
    """Return which placeholder of the slide layout a shape fills, if any."""
    if placeholder is None:
        return "<p:nvPr/>"
    size = ' sz="quarter"' if placeholder.type in ("ftr", "sldNum") else ""
    index = f' idx="{placeholder.index}"' if placeholder.index else ""
    return f'<p:nvPr><p:ph type="{placeholder.type}"{size}{index}/></p:nvPr>'
