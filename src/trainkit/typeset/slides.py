"""From planned slides to typeset slides: every slot's text fitted, continuation slides made, furniture placed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from trainkit.model import (
    Box,
    DeckPlan,
    Fill,
    Frame,
    Layout,
    Marker,
    NotesParagraph,
    Overflow,
    PlannedSlide,
    SlideLayout,
    Slot,
    Text,
    TypesetSlide,
    preset_shape,
)
from trainkit.texts import Texts

from .fitting import fit_trimmed, flow
from .fonts import FontChain, font_chain
from .placing import Placed, place
from .progress import progress_frames
from .setting import Item, Setting

# Titles of one deck share a size; the longest fifth may be smaller rather than make all others small.
_SHARE_OF_TITLES = 0.8

# 0.75 points: the thinnest line that projectors show without gaps.
_HAIRLINE = 9_525

_NAMES = {"page_number": "Slide number", "body2": "Body, second column"}


class _Draft(msgspec.Struct, frozen=True):
    """A slide whose body has found its size: one of `parts` that a planned slide takes."""

    planned: PlannedSlide
    slide_layout: SlideLayout
    title: str
    body: list[Setting]
    part: int


class SlideTypesetter:
    """Sets the slides of one deck."""

    def __init__(self, plan: DeckPlan, layout: Layout) -> None:
        self._plan = plan
        self._layout = layout
        self._texts = Texts(layout, plan.language)
        # Footers are the same on most slides, labels and numbers on those that a point takes.
        self._furniture: dict[tuple[Slot, tuple[str, ...]], Frame] = {}

    def slides(self) -> tuple[TypesetSlide, ...]:
        """Return all slides, numbered from 1."""
        drafts = [draft for planned in self._plan.slides for draft in self._drafts(planned)]
        titles = self._titles(drafts)
        return tuple(
            self._slide(draft, title, number, len(drafts))
            for number, (draft, title) in enumerate(zip(drafts, titles, strict=True), start=1)
        )

    def _drafts(self, planned: PlannedSlide) -> Iterator[_Draft]:
        slide_layout = self._layout.slide_layouts[planned.slide_layout]
        fills = {fill.slot: fill for fill in planned.fills}
        title = fills["title"].items[0]
        pages = self._body_pages(fills.get("body"), slide_layout)
        for part, page in enumerate(pages, start=1):
            shown = title
            if len(pages) > 1:
                shown = self._texts.label("continued", title=title, number=part, count=len(pages))
            yield _Draft(planned, slide_layout, shown, page, part)

    def _body_pages(self, fill: Fill | None, slide_layout: SlideLayout) -> list[list[Setting]]:
        columns = [slot for name, slot in slide_layout.slots.items() if name.startswith("body")]
        if not (fill and columns):
            return [[]]
        items = _items(fill)
        if len(items) == 1:
            columns = [_without_bullet(slot) for slot in columns]
        chain = self._chain(columns[0])
        if columns[0].overflow is Overflow.TRIM:
            return [[fit_trimmed(items, columns[0], chain, columns[0].style.sizes)]]
        return flow(items, columns, chain)

    def _titles(self, drafts: Sequence[_Draft]) -> list[Setting]:
        """Return the titles set; those in slots of one kind share a size as far as they fit at it."""
        titles = [self._fit_title(draft) for draft in drafts]
        sizes: dict[Slot, list[int]] = defaultdict(list)
        for title in titles:
            sizes[title.slot].append(title.size)
        shared = {slot: sorted(found)[int(len(found) * (1 - _SHARE_OF_TITLES))] for slot, found in sizes.items()}
        return [
            title if title.size <= shared[title.slot] else self._fit_title(draft, shared[title.slot])
            for title, draft in zip(titles, drafts, strict=True)
        ]

    def _fit_title(self, draft: _Draft, largest: int = 0) -> Setting:
        return self._fit_slot(draft.slide_layout.slots["title"], (draft.title,), largest)

    def _slide(self, draft: _Draft, title: Setting, number: int, count: int) -> TypesetSlide:
        planned = draft.planned
        frames = list(self._frames(draft, title, self._words(draft, number, count)))
        suffix = f".{draft.part}" if draft.part > 1 else ""
        return TypesetSlide(
            id=planned.id + suffix,
            number=number,
            slide_layout=planned.slide_layout,
            title=draft.title,
            background=draft.slide_layout.background,
            frames=(*draft.slide_layout.furniture, *frames),
            speaker_notes=(*_whole_title(draft, title), *_notes(draft)),
            alt=self._alt(draft, number),
            part=draft.part,
        )

    def _words(self, draft: _Draft, number: int, count: int) -> dict[str, tuple[str, ...]]:
        """Return the words for each slot of the slide but its title and body."""
        session = self._plan.session
        footer = self._texts.text(
            "footer",
            title=self._plan.title,
            trainer=session.trainer,
            organisation=session.organisation,
            date=session.date,
            page=number,
            pages=count,
        )
        words = {fill.slot: fill.items for fill in draft.planned.fills if fill.slot not in ("title", "body")}
        return {**words, "footer": (footer,), "page_number": (str(number),)}

    def _frames(self, draft: _Draft, title: Setting, words: dict[str, tuple[str, ...]]) -> Iterator[Frame]:
        # The title comes first in reading order, wherever it stands, and the body next.
        yield self._text_frame(self._place(title), title.slot)
        yield from self._body_frames(draft.body)
        for name, slot in draft.slide_layout.slots.items():
            if any(words.get(name, ())):
                yield self._furniture_frame(slot, words[name])
        progress, bar = draft.planned.progress, draft.slide_layout.progress
        if progress and bar:
            yield from progress_frames(bar, progress)

    def _furniture_frame(self, slot: Slot, items: tuple[str, ...]) -> Frame:
        known = self._furniture.get((slot, items))
        if known is None:
            known = self._text_frame(self._place(self._fit_slot(slot, items)), slot)
            self._furniture[slot, items] = known
        return known

    def _body_frames(self, body: list[Setting]) -> Iterator[Frame]:
        for setting in body:
            placed = self._place(setting)
            yield self._text_frame(placed, setting.slot)
            colour = setting.slot.items.rule
            if colour:
                left = setting.slot.box.x + setting.slot.items.hanging
                for index, y in enumerate(placed.divides, start=1):
                    box = Box(left, y, setting.slot.box.right - left, 0)
                    rule = preset_shape("line", box, stroke=colour, stroke_width=_HAIRLINE)
                    yield Frame(f"Rule {index}", box, rule)

    def _text_frame(self, placed: Placed, slot: Slot) -> Frame:
        text = placed.text
        if slot.name == "page_number":
            text = _as_slide_number(text)
        name = _NAMES.get(slot.name, slot.name.capitalize())
        return Frame(name, slot.box, text, slot.placeholder)

    def _fit_slot(self, slot: Slot, items: tuple[str, ...], largest: int = 0) -> Setting:
        sizes = [size for size in slot.style.sizes if size <= (largest or size)]
        numbered = [Item(text, number=number) for number, text in enumerate(items, start=1)]
        return fit_trimmed(numbered, slot, self._chain(slot), sizes)

    def _place(self, setting: Setting) -> Placed:
        return place(setting, self._layout.theme.fonts)

    def _alt(self, draft: _Draft, number: int) -> str:
        said = [self._texts.label("slide", number=number, title=draft.title)]
        said += [item.item.text for setting in draft.body for item in setting.items]
        return "\n".join(said)

    def _chain(self, slot: Slot) -> FontChain:
        style = slot.style
        return font_chain(self._layout.theme.fonts, style.font, style.bold, self._plan.language)


def _items(fill: Fill) -> list[Item]:
    levels = fill.levels or (0,) * len(fill.items)
    return [
        Item(text, level, number) for number, (text, level) in enumerate(zip(fill.items, levels, strict=True), start=1)
    ]


def _without_bullet(slot: Slot) -> Slot:
    """Return the slot for a single item, which is no list."""
    if slot.items.marker is not Marker.BULLET:
        return slot
    return msgspec.structs.replace(slot, items=msgspec.structs.replace(slot.items, marker=Marker.NONE))


def _whole_title(draft: _Draft, title: Setting) -> Iterator[NotesParagraph]:
    """Yield the title if the slide shows only its beginning."""
    if [item.item.text for item in title.items] != [draft.title]:
        yield NotesParagraph(draft.title, 1)


def _notes(draft: _Draft) -> tuple[NotesParagraph, ...]:
    """Return the full text of all parts on the first of them, and on each further one what it shows."""
    if draft.part == 1:
        return draft.planned.speaker_notes
    return tuple(NotesParagraph(item.item.text) for setting in draft.body for item in setting.items)


def _as_slide_number(text: Text) -> Text:
    (paragraph,) = text.paragraphs
    (run,) = paragraph.runs
    field = msgspec.structs.replace(run, field="slidenum")
    return msgspec.structs.replace(text, paragraphs=(msgspec.structs.replace(paragraph, runs=(field,)),))
