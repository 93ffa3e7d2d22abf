"""Template decks: a Layout goes in, a .pptx without slides comes out, with theme, master and slide layouts to match.

The files of a layout say how it looks; its template deck says the same to slide programs. Run as
`python -m trainkit.layouts.template FOLDER…` it is made anew after the layout has changed.
"""

from .package import make_template

__all__ = ["make_template"]
