"""What helps to teach from the notes: the time, a question to the room, what comes next, the place in the source.

None of it is the source's. It stands around the source's words, each paragraph behind its label, and on no handout.
A layout whose label is empty does without that paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final

from msgspec import structs

from trainkit.model import DeckPlan, Diagnostic, NotesParagraph, PlannedSlide, Severity, Warned
from trainkit.texts import Texts

from .asking import Questions
from .exhibits import kind_of
from .places import places
from .timing import minutes_of

MOST_SLIDES_A_MINUTE: Final = 2
"""A slide that is shown for less than half a minute is gone before a room has read it."""

_MINUTES_OF_AN_HOUR = 60


def with_teaching(deck: DeckPlan, texts: Texts) -> Warned[DeckPlan]:
    """Return the deck with notes to teach from; times only where the session's duration is known.

    Warns if the session is too short for so many slides. Raises LayoutError if one of the layout's texts can't be
    rendered.
    """
    slides, duration = deck.slides, deck.session.duration
    times = list(_times(slides, duration, texts)) if duration > 0 else [""] * len(slides)
    questions = Questions(deck, texts)
    taught = []
    for time, slide, following in zip(times, slides, (*slides[1:], None), strict=True):
        before = _added("notes_time", time, texts)
        behind = (
            *_added("notes_ask", questions.about(slide), texts),
            *_added("notes_next", _transition(slide, following, texts) if following else "", texts),
            *_added("notes_source", places(slide.spans, texts), texts),
        )
        taught.append(structs.replace(slide, speaker_notes=(*before, *slide.speaker_notes, *behind)))
    is_short = 0 < duration * MOST_SLIDES_A_MINUTE < len(slides)
    return Warned(structs.replace(deck, slides=tuple(taught)), (_too_short(duration, len(slides)),) if is_short else ())


def _added(name: str, said: str, texts: Texts) -> Iterator[NotesParagraph]:
    """Yield the paragraph behind the label of that name, if there is something to say."""
    label = texts.label(name) if said else ""
    if label:
        yield NotesParagraph(said, trainer_only=True, label=label)


def _times(slides: Sequence[PlannedSlide], duration: int, texts: Texts) -> Iterator[str]:
    """Yield how long each slide takes, and from when to when, counted from the beginning of the session."""
    ends = accumulate(minutes_of(slides, duration), initial=0)
    for start, end in pairwise(ends):
        time = f"{_clock(start)}–{_clock(end)}" if end > start else _clock(start)
        yield texts.label("minutes", minutes=end - start or "< 1", time=time)


def _clock(minutes: int) -> str:
    return f"{minutes // _MINUTES_OF_AN_HOUR}:{minutes % _MINUTES_OF_AN_HOUR:02}"


def _transition(slide: PlannedSlide, following: PlannedSlide, texts: Texts) -> str:
    """Return the heading of the slide that follows; of one more of the same point, what it shows or that it goes on."""
    if following.heading != slide.heading:
        return following.heading
    if following.exhibit is None:
        return f"{following.heading} …"
    return texts.label("detail", name=texts.label(kind_of(following.exhibit)), value=following.heading)


def _too_short(duration: int, slides: int) -> Diagnostic:
    minutes = "1 minute" if duration == 1 else f"{duration} minutes"
    message = f"The session lasts {minutes}, which leaves less than half a minute for each of {slides} slides."
    hint = "Give it a longer duration, or leave out points."
    return Diagnostic(Severity.WARNING, "short-session", message, hint=hint)
