"""A sentence between title and body: the body makes room for it, and it stands close to the title."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import structs

from trainkit.model import Anchor, Fill, SlideLayout, Slot, points

from .setting import Setting

# Between the sentence and the title above it, which it belongs to...
_BELOW_TITLE = points(6)

# ...and the body below it, which is something else.
_ABOVE_BODY = points(14)


def below_lead(slide_layout: SlideLayout, fills: Mapping[str, Fill]) -> SlideLayout:
    """Return the slide layout with all that reaches up to the sentence beginning below it, if a slide has one."""
    lead = slide_layout.slots.get("lead")
    if lead is None or "lead" not in fills:
        return slide_layout
    top = lead.box.bottom + _ABOVE_BODY
    slots = {
        name: structs.replace(slot, box=slot.box.inset(0, top - slot.box.y, 0, 0))
        if name.startswith("body") and slot.box.y < top < slot.box.bottom
        else slot
        for name, slot in slide_layout.slots.items()
    }
    return structs.replace(slide_layout, slots=slots)


def close_to(lead: Slot, title: Setting) -> Slot:
    """Return the sentence's slot moved up to where a title that is set from the top ends."""
    box = title.slot.box
    if title.slot.style.anchor is not Anchor.TOP or not box.y < lead.box.y:
        return lead
    y = min(lead.box.y, box.y + round(title.text_height) + _BELOW_TITLE)
    return structs.replace(lead, box=structs.replace(lead.box, y=y))
