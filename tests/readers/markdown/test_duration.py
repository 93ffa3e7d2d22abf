"""How long front matter says that the session takes."""

from __future__ import annotations

import pytest

from trainkit.load import load_bytes
from trainkit.readers import read

CASES = {
    "60": 60,
    "60 min": 60,
    "90 minutes": 90,
    "45 Minuten": 45,
    "90 分钟": 90,
    "2 h": 120,
    "1 h 30": 90,
    "1h30": 90,
    "2 hours 15 min": 135,
    "1 Stunde": 60,
    '"60"': 60,
    "60  # an hour": 60,
}


@pytest.mark.parametrize(("said", "minutes"), CASES.items(), ids=list(CASES))
def test_durations(said: str, minutes: int) -> None:
    warned = read(load_bytes(f"---\nduration: {said}\n---\n\n# Tea\n".encode(), "tea.md").value)
    assert warned.value.session.duration == minutes
    assert warned.diagnostics == ()


@pytest.mark.parametrize("said", ["two hours", "1:30", "0", "-5", "123456", "PT30M", "1.5 h"])
def test_what_is_no_duration_is_named(said: str) -> None:
    warned = read(load_bytes(f"---\ntitle: Tea\nduration: {said}\n---\n\n# Tea\n".encode(), "tea.md").value)
    assert warned.value.session.duration == 0
    (diagnostic,) = warned.diagnostics
    assert diagnostic.code == "duration-unclear"
    assert f"The duration '{said}' in the front matter is no number of minutes" in diagnostic.message
    assert diagnostic.span is not None
    assert diagnostic.span.start_line == 3


def test_toml() -> None:
    warned = read(load_bytes(b"+++\ntitle = 'Tea'\nduration = 60\n+++\n\n# Tea\n", "tea.md").value)
    assert warned.value.session.duration == 60
