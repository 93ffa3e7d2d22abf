"""From planned slides to typeset slides: every slot's text fitted, continuation slides made, furniture placed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, islice

import msgspec
from msgspec import structs

from trainkit.errors import SourceError
from trainkit.links import move_links
from trainkit.model import (
    MOST_SLIDES,
    Chart,
    Code,
    Colour,
    DeckPlan,
    Diagnostic,
    Exhibit,
    Fill,
    Frame,
    Layout,
    Links,
    NotesParagraph,
    Picture,
    PlannedSlide,
    Quote,
    Severity,
    SlideLayout,
    Slot,
    Table,
    Text,
    TypesetSlide,
    Warned,
    points,
)
from trainkit.texts import Texts

from .bodies import Body, Look, exhibit_slot, follows, items_of, text_bodies
from .cells import cell_bodies
from .charts import chart_bodies
from .code import code_bodies
from .fitting import fit_trimmed
from .leads import below_lead, close_to
from .linking import link_colour
from .pictures import picture_bodies
from .placing import Placed, place
from .progress import progress_frames
from .setting import Setting
from .tables import table_bodies

# Titles of one deck share a size; the longest fifth may be smaller rather than make all others small.
_SHARE_OF_TITLES = 0.8

# Half the height of a caption's line holds it to what it is of.
_ABOVE_CAPTION = points(8)

# A room follows a table or a program over a few slides; over more, nobody looks any longer.
_MANY_SLIDES = 12

_NAMES = {"page_number": "Slide number"}
_NOTHING = Fill("", ())


class _Draft(msgspec.Struct, frozen=True):
    """A slide whose body has found its size: a planned slide may take several, counted by `part`."""

    planned: PlannedSlide
    slide_layout: SlideLayout
    title: str
    title_links: Links
    body: Body
    part: int


class SlideTypesetter:
    """Sets the slides of one deck."""

    def __init__(self, plan: DeckPlan, layout: Layout) -> None:
        self._plan = plan
        self._layout = layout
        self._look = Look(layout.theme, plan.language)
        self.diagnostics: list[Diagnostic] = []
        self._texts = Texts(layout, plan.language)
        # Footers are the same on most slides, labels and numbers on those that a point takes.
        self._furniture: dict[tuple[Slot, Fill], Frame] = {}

    def slides(self) -> tuple[TypesetSlide, ...]:
        """Return all slides, numbered from 1. Raises SourceError if what goes on makes them too many."""
        drafts = list(islice(self._drafts(), MOST_SLIDES + 1))
        if len(drafts) > MOST_SLIDES:
            raise _too_many(self._plan)
        titles = self._titles(drafts)
        return tuple(
            self._slide(draft, title, number, len(drafts))
            for number, (draft, title) in enumerate(zip(drafts, titles, strict=True), start=1)
        )

    def _drafts(self) -> Iterator[_Draft]:
        # Slides with the same title are one point's: what it says, what it shows, and what goes on.
        for title, group in groupby(self._plan.slides, key=_title):
            parts = [
                (planned, body, part) for planned in group for part, body in enumerate(self._bodies(planned), start=1)
            ]
            for number, (planned, body, part) in enumerate(parts, start=1):
                shown = title
                if len(parts) > 1:
                    shown = self._texts.label("continued", title=title, number=number, count=len(parts))
                slide_layout = self._layout.slide_layouts[planned.slide_layout]
                yield _Draft(planned, slide_layout, shown, _title_links(planned, title, shown), body, part)

    def _bodies(self, planned: PlannedSlide) -> list[Body]:
        slide_layout = self._layout.slide_layouts[planned.slide_layout]
        fills = {fill.slot: fill for fill in planned.fills}
        exhibit = planned.exhibit
        if exhibit is None or isinstance(exhibit, Quote):
            slide_layout = below_lead(slide_layout, fills)
            slot, fill = slide_layout.slots.get("body"), fills.get("body")
            if fill and slot and slot.cells:
                return cell_bodies(fill, slot, slot.cells, self._look)
            return text_bodies(fill, slide_layout, self._look)
        slot = exhibit_slot(slide_layout, type(exhibit).__name__.lower(), "caption" in fills)
        if slot is None:
            return [Body()]
        match exhibit:
            case Table():
                named = self._texts.label("detail", name=self._texts.label("table"), value=planned.heading)
                warned = table_bodies(exhibit, slot, self._look, exhibit.caption or named)
            case Chart():
                named = self._texts.label(
                    "detail", name=self._texts.label("chart"), value=exhibit.table.caption or planned.heading
                )
                warned = chart_bodies(exhibit, slot, self._look, slide_layout.background, named)
            case Picture():
                warned = picture_bodies(exhibit, slot, self._look)
            case Code():
                warned = Warned(code_bodies(exhibit, slot, self._look))
        self.diagnostics += warned.diagnostics
        if len(warned.value) > _MANY_SLIDES:
            self.diagnostics.append(_long(exhibit, len(warned.value)))
        return warned.value

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
        fill = Fill("title", (draft.title,), links=(draft.title_links,) if draft.title_links else ())
        return self._fit_slot(draft.slide_layout.slots["title"], fill, largest)

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
            frames=(*draft.slide_layout.furniture, *self._fixed_texts(draft.slide_layout), *frames),
            speaker_notes=(*_whole_title(draft, title), *_notes(draft)),
            alt=self._alt(draft, number),
            part=draft.part,
            link_colour=link_colour(self._look.theme, draft.slide_layout.background),
        )

    def _words(self, draft: _Draft, number: int, count: int) -> dict[str, Fill]:
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
        words = {fill.slot: fill for fill in draft.planned.fills if fill.slot not in ("title", "body")}
        own = {"footer": footer, "page_number": str(number), "date": session.date}
        return words | {name: Fill(name, (text,)) for name, text in own.items()}

    def _frames(self, draft: _Draft, title: Setting, words: dict[str, Fill]) -> Iterator[Frame]:
        # The title comes first in reading order, wherever it stands, then what leads on to the body, the body, what is
        # said of it, and last what stands on all slides.
        colour = link_colour(self._look.theme, draft.slide_layout.background)
        yield self._text_frame(self._place(title, colour), title.slot)
        slots = {name: slot for name, slot in draft.slide_layout.slots.items() if any(words.get(name, _NOTHING).items)}
        if lead := slots.pop("lead", None):
            yield self._furniture_frame(close_to(lead, title), words["lead"], colour)
        if figure := slots.pop("figure", None):
            yield self._furniture_frame(figure, words["figure"], colour)
        yield from draft.body.frames
        if caption := slots.pop("caption", None):
            is_moved = follows(caption, draft.slide_layout)
            yield self._furniture_frame(_below(caption, draft.body) if is_moved else caption, words["caption"], colour)
        for name, slot in slots.items():
            yield self._furniture_frame(slot, words[name], colour)
        progress, bar = draft.planned.progress, draft.slide_layout.progress
        if progress and bar:
            yield from progress_frames(bar, progress)

    def _fixed_texts(self, slide_layout: SlideLayout) -> Iterator[Frame]:
        """Yield the words that the slide layout itself shows, for those who draw."""
        for fixed in slide_layout.fixed_texts:
            fill = Fill(fixed.slot.name, tuple(fixed.text.split("\n")))
            yield structs.replace(self._furniture_frame(fixed.slot, fill), inherited=True)

    def _furniture_frame(self, slot: Slot, fill: Fill, links: Colour | None = None) -> Frame:
        known = self._furniture.get((slot, fill))
        if known is None:
            known = self._text_frame(self._place(self._fit_slot(slot, fill), links), slot)
            self._furniture[slot, fill] = known
        return known

    def _text_frame(self, placed: Placed, slot: Slot) -> Frame:
        text = placed.text
        if slot.name == "page_number":
            text = _as_slide_number(text)
        name = _NAMES.get(slot.name, slot.name.capitalize())
        return Frame(name, slot.box, text, slot.placeholder)

    def _fit_slot(self, slot: Slot, fill: Fill, largest: int = 0) -> Setting:
        sizes = [size for size in slot.style.sizes if size <= (largest or size)]
        return fit_trimmed(items_of(fill), slot, self._look.chain(slot.style), sizes)

    def _place(self, setting: Setting, links: Colour | None) -> Placed:
        return place(setting, self._layout.theme.fonts, links)

    def _alt(self, draft: _Draft, number: int) -> str:
        return "\n".join((self._texts.label("slide", number=number, title=draft.title), *draft.body.said))


def _too_many(plan: DeckPlan) -> SourceError:
    name = next((span.source for planned in plan.slides for span in planned.spans), plan.title)
    return SourceError(f"'{name}' needs more than {MOST_SLIDES:,} slides; split it into several sources.")


def _long(exhibit: Exhibit | Chart, slides: int) -> Diagnostic:
    message = f"A {type(exhibit).__name__.lower()} takes {slides} slides."
    hint = "Let the talk show an extract of it; who wants the rest may get the source."
    return Diagnostic(Severity.INFO, "long-exhibit", message, exhibit.span, hint)


def _whole_title(draft: _Draft, title: Setting) -> Iterator[NotesParagraph]:
    """Yield the title if the slide shows only its beginning."""
    if [item.item.text for item in title.items] != [draft.title]:
        yield NotesParagraph(draft.title, 1)


def _notes(draft: _Draft) -> tuple[NotesParagraph, ...]:
    """Return the full text of all parts on the first of them, and on each further one what it shows."""
    if draft.part == 1:
        return draft.planned.speaker_notes
    trainer_only = draft.planned.exhibit is not None
    return tuple(NotesParagraph(said, trainer_only=trainer_only) for said in draft.body.said)


def _title(planned: PlannedSlide) -> str:
    return next(fill.items[0] for fill in planned.fills if fill.slot == "title")


def _title_links(planned: PlannedSlide, title: str, shown: str) -> Links:
    """Return the links of a slide's title, which the words around it may have moved."""
    links = next((links for fill in planned.fills if fill.slot == "title" for links in fill.links), ())
    return move_links(links, max(shown.find(title), 0)) if links else ()


def _below(slot: Slot, body: Body) -> Slot:
    """Return the slot moved up to where the body ends."""
    y = min(slot.box.y, body.bottom + _ABOVE_CAPTION)
    return msgspec.structs.replace(slot, box=msgspec.structs.replace(slot.box, y=y))


def _as_slide_number(text: Text) -> Text:
    (paragraph,) = text.paragraphs
    (run,) = paragraph.runs
    field = msgspec.structs.replace(run, field="slidenum")
    return msgspec.structs.replace(text, paragraphs=(msgspec.structs.replace(paragraph, runs=(field,)),))
