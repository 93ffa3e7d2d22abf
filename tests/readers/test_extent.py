"""Texts that are too long are refused before anything dear is done with them."""

from __future__ import annotations

import pytest

from trainkit.errors import SourceError
from trainkit.model import Source
from trainkit.readers import read
from trainkit.readers.extent import MOST_CHARACTERS, MOST_LINES, refuse_endless


def test_as_many_lines_as_are_read_may_stand_between_blank_ones() -> None:
    refuse_endless("\n \t\n".join(["a line"] * MOST_LINES), "notes.txt")


def test_pictures_written_into_a_text_are_not_counted() -> None:
    refuse_endless("![A plan](data:image/png;base64," + "iVBORw0K" * (MOST_CHARACTERS // 8) + ")\n", "notes.md")


@pytest.mark.parametrize(
    ("title", "text", "said"),
    [
        ("lines", "a\n" * (MOST_LINES + 1), "'notes.txt' has 60,001 lines of text, more than 60,000;"),
        (
            "characters",
            "a" * (MOST_CHARACTERS + 1),
            "'notes.txt' has 6,000,001 characters of text, more than 6,000,000;",
        ),
    ],
)
def test_longer_texts_are_refused_in_one_line(title: str, text: str, said: str) -> None:
    with pytest.raises(SourceError) as refused:
        refuse_endless(text, "notes.txt")
    assert str(refused.value) == f"{said} split it into several sources."


@pytest.mark.parametrize("media_type", ["text/plain", "text/markdown"])
def test_prose_is_refused_before_it_is_read(media_type: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trainkit.readers.import_module", lambda *_: pytest.fail("it was read"))
    with pytest.raises(SourceError, match="60,001 lines"):
        read(Source("notes", media_type, b"a\n" * (MOST_LINES + 1)))


def test_other_formats_are_refused_by_the_text_in_them() -> None:
    with pytest.raises(SourceError, match="60,001 lines"):
        read(Source("notes.html", "text/html", b"<h1>T</h1><pre>" + b"a\n" * MOST_LINES + b"</pre>"))
