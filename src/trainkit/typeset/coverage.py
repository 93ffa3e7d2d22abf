"""What this typesetter can't show as it should be."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from trainkit.model import DeckPlan, Diagnostic, Layout, Severity

from .fonts import font_chain

# A warning names this many characters; a text in a script without a font would fill the screen.
_NAMED = 12

# Strong right-to-left classes of characters (UAX #9, table 4).
_RIGHT_TO_LEFT = ("R", "AL")

# What the extra "cjk" installs; it can be had on its own, too.
_EAST_ASIAN_FONTS = "justmytype-intl-cjk==0.1.0"

_EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "FULLWIDTH", "IDEOGRAPHIC", "BOPOMOFO")


def unshowable(plan: DeckPlan, layout: Layout) -> Iterator[Diagnostic]:
    """Yield a warning for characters of the plan that have no glyph, and one for text that runs from right to left."""
    chain = font_chain(layout.theme.fonts, "body", False, plan.language)
    characters = set().union(*_texts(plan))
    missing = sorted(c for c in characters if not c.isspace() and chain.font_of(c) is None)
    if missing:
        yield _missing(missing)
    if any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in characters):
        message = "Text that runs from right to left is not set in its order yet: its words stand reversed on paper."
        hint = "Check the deck, and turn the direction of its paragraphs there."
        yield Diagnostic(Severity.WARNING, "right-to-left", message, hint=hint)


def _missing(missing: list[str]) -> Diagnostic:
    named = ", ".join(f"{c} (U+{ord(c):04X})" for c in missing[:_NAMED])
    more = f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
    east_asian = any(unicodedata.name(c, "").startswith(_EAST_ASIAN) for c in missing)
    hint = (
        f"Install fonts for them with: pip install {_EAST_ASIAN_FONTS}."
        if east_asian
        else "Replace them in the source."
    )
    message = f"No font here has the characters {named}{more}; the handout shows boxes in their place."
    return Diagnostic(Severity.WARNING, "missing-glyph", message, hint=hint)


def _texts(plan: DeckPlan) -> Iterator[str]:
    yield plan.title
    session = plan.session
    yield from (session.trainer, session.organisation, session.date, *plan.summary)
    for slide in plan.slides:
        for fill in slide.fills:
            yield from fill.items
        # What trainkit adds to the notes never gets onto paper.
        yield from (paragraph.text for paragraph in slide.speaker_notes if not paragraph.label)
