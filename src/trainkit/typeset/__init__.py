"""Typesetting: a DeckPlan and a Layout go in, a TypesetDeck and a TypesetHandout come out.

This is the only place where text is measured. Fonts are opened, text is shaped and broken into lines, sizes are chosen,
slides and pages are filled; what comes out has a place for every glyph.
"""

from __future__ import annotations

from trainkit.model import DeckPlan, Layout, Properties, TypesetDeck, Warned

from .coverage import unshowable
from .handout import typeset_handout
from .slides import SlideTypesetter

__all__ = ["typeset_deck", "typeset_handout"]


def typeset_deck(plan: DeckPlan, layout: Layout, created: int) -> Warned[TypesetDeck]:
    """Return the slides of the plan as they will look; `created` is in seconds since 1970.

    Raises LayoutError if one of the layout's texts can't be rendered.
    """
    typesetter = SlideTypesetter(plan, layout)
    slides = typesetter.slides()
    properties = Properties(
        title=plan.title,
        author=plan.session.trainer,
        organisation=plan.session.organisation,
        subject=plan.summary[0] if plan.summary else "",
        language=plan.language,
        created=created,
    )
    deck = TypesetDeck(properties, layout.slide_size, slides)
    return Warned(deck, (*typesetter.diagnostics, *unshowable(plan, layout)))
