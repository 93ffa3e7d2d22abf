"""`trainkit layout import`: an organisation's template, and what comes of it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import pptx
import pypdfium2
import pytest

from .conftest import Trainkit


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A template as python-pptx brings it, with a slide that shows how it is meant."""
    presentation = pptx.Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[0]).shapes.title.text = "Use me"
    path = tmp_path / "House style 2027.pptx"
    presentation.save(str(path))
    return path


def test_a_template_becomes_a_layout_that_decks_are_built_on(
    trainkit: Trainkit, template: Path, tmp_path: Path
) -> None:
    done = trainkit("layout", "import", template.name, "--name", "acme")
    assert done.returncode == 0
    assert done.stdout == f"{template.name} → layouts/acme/layout.toml\n"
    assert trainkit("build", "tidy.txt", "--layout", "acme").returncode == 0
    presentation = pptx.Presentation(str(tmp_path / "output" / "tidy.pptx"))
    assert [slide.slide_layout.name for slide in presentation.slides][:3] == [
        "Title Slide",
        "Title and Content",
        "Title and Content",
    ]
    assert "Use me" not in [slide.shapes.title.text for slide in presentation.slides]


def test_the_name_is_the_file_s(trainkit: Trainkit, template: Path, tmp_path: Path) -> None:
    assert trainkit("layout", "import", template.name, "--into", "looks").returncode == 0
    assert (tmp_path / "looks" / "House style 2027" / "layout.toml").exists()


def test_the_report_says_what_serves_for_what_and_shows_it(trainkit: Trainkit, template: Path, tmp_path: Path) -> None:
    done = trainkit("layout", "import", template.name, "--name", "acme", "--report")
    lines = done.stdout.splitlines()
    assert "content         Title and Content (title: title 0, body: obj 1)" in lines
    assert "pictures → layouts/acme/acme-preview.pdf, layouts/acme/acme-preview.png" in lines
    document: Any = pypdfium2
    sheet = document.PdfDocument(tmp_path / "layouts" / "acme" / "acme-preview.pdf")
    assert len(sheet) > 1
    text = "\n".join(page.get_textpage().get_text_range() for page in sheet)
    assert re.search(r"^\d+ +content: Title and Content\r?$", text, re.MULTILINE)


def test_warnings_count_where_they_are_asked_to(trainkit: Trainkit, template: Path) -> None:
    done = trainkit("layout", "import", template.name, "--name", "acme", "--strict")
    assert done.returncode == 1
    assert "warning: 'Calibri' is measured with Arimo" in done.stderr


def test_nothing_is_written_over(trainkit: Trainkit, template: Path) -> None:
    assert trainkit("layout", "import", template.name, "--name", "acme").returncode == 0
    done = trainkit("layout", "import", template.name, "--name", "acme")
    assert done.returncode == 2
    assert "layouts/acme: there is something already" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param(("missing.potx",), "missing.potx: the template can't be read: No such file", id="no file"),
        pytest.param(("tidy.txt",), "'tidy.txt' is damaged", id="no template"),
        pytest.param(("tidy.txt", "--name", "../evil"), "'../evil' is no name for a layout", id="name that leads out"),
    ],
)
def test_faults_are_told_in_one_line(
    trainkit: Trainkit, arguments: tuple[str, ...], expected: str, tmp_path: Path
) -> None:
    done = trainkit("layout", "import", *arguments)
    assert done.returncode == 2
    assert expected in done.stderr
    assert not (tmp_path / "layouts").exists()


def test_a_template_that_lost_a_slide_layout_is_told(trainkit: Trainkit, template: Path, tmp_path: Path) -> None:
    trainkit("layout", "import", template.name, "--name", "acme")
    path = tmp_path / "layouts" / "acme" / "template.pptx"
    with zipfile.ZipFile(path) as package:
        kept = {name: package.read(name) for name in package.namelist() if "slideLayout2.xml" not in name}
    with zipfile.ZipFile(path, "w") as package:
        for name, content in kept.items():
            package.writestr(name, content)
    done = trainkit("build", "tidy.txt", "--layout", "acme")
    assert done.returncode == 2
    assert "the template has no part 'ppt/slideLayouts/slideLayout2.xml'" in done.stderr
