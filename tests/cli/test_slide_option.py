"""`trainkit build --slide`: one slide asks for a slide layout by name."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation

from .conftest import Trainkit


def test_a_slide_gets_the_slide_layout_asked_for(trainkit: Trainkit, tmp_path: Path) -> None:
    done = trainkit("build", "tidy.txt", "--slide", "2=statement", "--slide", "Clear it=Agenda", "--no-handout")
    assert done.returncode == 0
    assert "info: 'statement' has no place for the text of 'Keep it'" in done.stderr
    names = [slide.slide_layout.name for slide in Presentation(str(tmp_path / "output" / "tidy.pptx")).slides]
    assert names[2:4] == ["Agenda", "Statement"]


@pytest.mark.parametrize("said", ["statement", "=statement", "3="])
def test_half_a_wish_is_refused(trainkit: Trainkit, said: str) -> None:
    done = trainkit("build", "tidy.txt", "--slide", said)
    assert done.returncode == 2
    assert f"--slide '{said}' doesn't say POINT=NAME, as in 3=statement." in done.stderr
