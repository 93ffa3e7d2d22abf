"""The words of a layout: Jinja2 texts in `texts/*.j2`, labels by language in `texts/labels.toml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from trainkit.errors import LayoutError

from .faults import Fault
from .inherit import Layer, merged
from .reading import read_text, read_toml, unreadable
from .report import Faulty

TEXTS_FOLDER = "texts"
LABELS_FILE = "labels.toml"


def read_texts(layers: list[Layer]) -> dict[str, tuple[str, Path]]:
    """Return every text by its name, with the file that it comes from. Raises LayoutError.

    A layout that extends another one needs no texts of its own.
    """
    texts: dict[str, tuple[str, Path]] = {}
    for layer in reversed(layers):
        folder = layer.folder / TEXTS_FOLDER
        try:
            # Not glob(), which takes a folder that may not be listed for an empty one.
            files = sorted(file for file in folder.iterdir() if file.suffix == ".j2")
        except FileNotFoundError:
            if layer is layers[-1]:
                raise LayoutError(f"{folder}: this folder of the layout is missing.") from None
            continue
        except OSError as error:
            raise unreadable(folder, error) from None
        texts |= {file.stem: (read_text(layer.folder, file).strip(), file) for file in files}
    return texts


def read_labels(layers: list[Layer]) -> tuple[dict[str, dict[str, str]], list[Faulty]]:
    """Return the labels by language and name, and what is wrong with them. Raises LayoutError for unreadable files."""
    labels: dict[str, Any] = {}
    faulty: list[Faulty] = []
    for layer in reversed(layers):
        path = layer.folder / TEXTS_FOLDER / LABELS_FILE
        if layer is not layers[-1] and not path.exists():
            continue
        text = read_text(layer.folder, path)
        languages = read_toml(text, path)
        faulty += [Faulty(path, text, fault) for fault in _faults(languages)]
        labels = merged(labels, languages)
    return labels, faulty


def _faults(languages: dict[str, Any]) -> list[Fault]:
    return [
        ((language, *name), "this is not a text", "Write it in quotes.")
        for language, words in languages.items()
        for name in (
            [()] if not isinstance(words, dict) else [(n,) for n, w in words.items() if not isinstance(w, str)]
        )
    ]
