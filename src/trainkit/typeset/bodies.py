"""What stands in the place of a slide's body: text that flows, or the exhibit that the slide is there for."""

from __future__ import annotations

import msgspec
from msgspec import structs

from trainkit.model import (
    Box,
    Fill,
    FontScheme,
    Frame,
    ItemStyle,
    Marker,
    Overflow,
    Placeholder,
    SlideLayout,
    Slot,
    TextStyle,
    Theme,
    points,
    preset_shape,
)

from .fitting import fit_trimmed, flow
from .fonts import FontChain, font_chain
from .linking import link_colour
from .placing import place
from .setting import Item, Setting

# 0.75 points: the thinnest line that projectors show without gaps.
HAIRLINE = 9_525

# The type scale of an exhibit on a slide layout that was made for text, whose sizes are for few words.
_SIZES_OF_A_GUEST = tuple(points(size) for size in (18, 16, 14, 13, 12))


# Whose slide layout is as good as an exhibit's own.
_LENDS = {"chart": "table"}

# Placeholders that hold nothing but such an exhibit (ECMA-376 part 1, 19.7.10).
_PLACEHOLDERS = {"table": "tbl", "picture": "pic", "chart": "chart"}


class Body(msgspec.Struct, frozen=True):
    """The body of one slide.

    `said` holds the words that it shows, for notes and for those who don't see it; it ends at `bottom` (EMU), below
    which a caption may stand.
    """

    frames: tuple[Frame, ...] = ()
    said: tuple[str, ...] = ()
    bottom: int = 0


class Look(msgspec.Struct, frozen=True):
    """What setting a text takes besides its slot: the theme and the language of the deck."""

    theme: Theme
    language: str

    @property
    def fonts(self) -> FontScheme:
        """The font scheme."""
        return self.theme.fonts

    def chain(self, style: TextStyle) -> FontChain:
        """Return the fonts that set the style."""
        return font_chain(self.theme.fonts, style.font, style.bold, self.language)


def text_bodies(fill: Fill | None, slide_layout: SlideLayout, look: Look) -> list[Body]:
    """Return the words of a slide on as many slides as they need."""
    columns = [slot for name, slot in slide_layout.slots.items() if name.startswith("body")]
    if not (fill and columns):
        return [Body()]
    items = items_of(fill)
    if len(items) == 1:
        columns = [_without_bullet(slot) for slot in columns]
    chain = look.chain(columns[0].style)
    if columns[0].overflow is Overflow.TRIM:
        pages = [[fit_trimmed(items, columns[0], chain, columns[0].style.sizes)]]
    else:
        pages = flow(items, columns, chain)
    return [_text_body(page, look, slide_layout) for page in pages]


def follows(caption: Slot, slide_layout: SlideLayout) -> bool:
    """Whether a caption stands right below the body: not beside it, and with no title between the two."""
    body, title = slide_layout.slots.get("body"), slide_layout.slots.get("title")
    if body is None or caption.box.y < body.box.bottom:
        return False
    if caption.box.x >= body.box.right or caption.box.right <= body.box.x:
        return False
    return title is None or not body.box.y < title.box.y < caption.box.bottom


def exhibit_slot(slide_layout: SlideLayout, kind: str, has_caption: bool) -> Slot | None:
    """Return the slot for an exhibit of that kind, None if the slide layout has none.

    Without a caption the exhibit takes its room, too.
    """
    slot, caption = slide_layout.slots.get("body"), slide_layout.slots.get("caption")
    if slot is None:
        return None
    if caption and not has_caption and follows(caption, slide_layout):
        slot = structs.replace(slot, box=Box(*_corner(slot.box), slot.box.width, caption.box.bottom - slot.box.y))
    if slide_layout.name in (kind, _LENDS.get(kind)) or _is_made_for(slot, kind):
        return slot
    style = structs.replace(slot.style, sizes=_SIZES_OF_A_GUEST, font="monospace" if kind == "code" else "body")
    return structs.replace(slot, style=style, items=ItemStyle(rule=slot.items.rule), most_lines=0)


def _is_made_for(slot: Slot, kind: str) -> bool:
    """Whether a slot of a slide layout of somebody's own is meant for exhibits of that kind."""
    if kind == "code":
        return slot.style.font == "monospace"
    return slot.placeholder is not None and slot.placeholder.type == _PLACEHOLDERS.get(kind)


def placeholder_for(slot: Slot, kind: str) -> Placeholder | None:
    """Return the slot's placeholder if it can hold content of that kind (ECMA-376 part 1, 19.7.10: "tbl", "pic")."""
    return slot.placeholder if slot.placeholder and slot.placeholder.type in (kind, "obj") else None


def _corner(box: Box) -> tuple[int, int]:
    return box.x, box.y


def _text_body(page: list[Setting], look: Look, slide_layout: SlideLayout) -> Body:
    colour = link_colour(look.theme, slide_layout.background)
    is_quote = slide_layout.name == "quote"
    frames: list[Frame] = []
    bottom = 0
    for setting in page:
        placed, slot = place(setting, look.fonts, colour), setting.slot
        name = {"body2": "Body, second column"}.get(slot.name, "Quote" if is_quote else "Body")
        frames.append(Frame(name, slot.box, placed.text, slot.placeholder))
        frames += _rules(setting, placed.divides)
        last = placed.text.lines[-1].baseline if placed.text.lines else slot.box.y
        bottom = max(bottom, last + setting.size // 2)
    return Body(tuple(frames), tuple(item.item.text for setting in page for item in setting.items), bottom)


def _rules(setting: Setting, divides: tuple[int, ...]) -> list[Frame]:
    slot = setting.slot
    if not slot.items.rule:
        return []
    left = slot.box.x + slot.items.hanging
    boxes = [Box(left, y, slot.box.right - left, 0) for y in divides]
    return [
        Frame(f"Rule {index}", box, preset_shape("line", box, stroke=slot.items.rule, stroke_width=HAIRLINE))
        for index, box in enumerate(boxes, start=1)
    ]


def items_of(fill: Fill) -> list[Item]:
    """Return the items of a fill, numbered."""
    levels, links = fill.levels or (0,) * len(fill.items), fill.links or ((),) * len(fill.items)
    return [
        Item(text, level, number, leading)
        for number, (text, level, leading) in enumerate(zip(fill.items, levels, links, strict=True), fill.first)
    ]


def _without_bullet(slot: Slot) -> Slot:
    """Return the slot for a single item, which is no list."""
    if slot.items.marker is not Marker.BULLET:
        return slot
    return structs.replace(slot, items=structs.replace(slot.items, marker=Marker.NONE))
