"""Characters that no font at hand can show."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from trainkit.model import DeckPlan, Diagnostic, Layout, Severity

from .fonts import font_chain

# A warning names this many characters; a text in a script without a font would fill the screen.
_NAMED = 12

_EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "FULLWIDTH", "IDEOGRAPHIC", "BOPOMOFO")


def missing_characters(plan: DeckPlan, layout: Layout) -> Iterator[Diagnostic]:
    """Yield a warning that names the characters of the plan for which there is no glyph, if there are any."""
    chain = font_chain(layout.theme.fonts, "body", False, plan.language)
    missing = sorted(c for c in set().union(*_texts(plan)) if not c.isspace() and chain.font_of(c) is None)
    if not missing:
        return
    named = ", ".join(f"{c} (U+{ord(c):04X})" for c in missing[:_NAMED])
    more = f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
    east_asian = any(unicodedata.name(c, "").startswith(_EAST_ASIAN) for c in missing)
    hint = 'Install fonts for them with: pip install "trainkit[cjk]".' if east_asian else "Replace them in the source."
    message = f"No font here has the characters {named}{more}; the handout shows boxes in their place."
    yield Diagnostic(Severity.WARNING, "missing-glyph", message, hint=hint)


def _texts(plan: DeckPlan) -> Iterator[str]:
    yield plan.title
    session = plan.session
    yield from (session.trainer, session.organisation, session.date, *plan.summary)
    for slide in plan.slides:
        for fill in slide.fills:
            yield from fill.items
        for paragraph in slide.speaker_notes:
            yield paragraph.text
