"""trainkit's own words: a layout's Jinja2 texts and labels, rendered in the language of the document."""

from __future__ import annotations

from .errors import LayoutError
from .model import Layout

Value = str | int


class Texts:
    """The words of one layout in one language; what the language lacks is taken from English."""

    def __init__(self, layout: Layout, language: str) -> None:
        self._layout = layout
        primary = language.split("-")[0]
        self._labels = {
            name: words for tag in ("en", primary, language) for name, words in layout.labels.get(tag, {}).items()
        }
        self._own = frozenset(name for tag in (primary, language) for name in layout.labels.get(tag, {}))

    def has_own(self, name: str) -> bool:
        """Whether the language itself has a label of that name, so that it need not be taken from English."""
        return name in self._own

    def label(self, name: str, /, **values: Value) -> str:
        """Return the label of that name. Raises LayoutError if there is none or if it can't be rendered."""
        return self._render(f"labels.toml: {name}", self._labels.get(name), values)

    def text(self, name: str, /, **values: Value) -> str:
        """Return the text of that name on one line. Raises LayoutError as `label` does."""
        return " ".join(self._render(f"{name}.j2", self._layout.texts.get(name), values).split())

    def _render(self, where: str, source: str | None, values: dict[str, Value]) -> str:
        place = f"{self._layout.folder}/texts/{where}"
        if source is None:
            raise LayoutError(f"{place}: the layout has no such text.")
        if "{" not in source:
            return source
        from .sandbox import render

        try:
            return render(source, values)
        except ValueError as error:
            raise LayoutError(f"{place}: the text can't be rendered: {error}.") from None
