"""Other programs' ways to a deck and a handout from `source.md`, as commands; None where a program is missing."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

from .measure import Command, run

# Two slides above one another on a portrait page.
NUP = """
import ctypes, sys
import pypdfium2 as pdfium
slides = pdfium.PdfDocument("source.pdf")
handout = pdfium.PdfDocument(pdfium.raw.FPDF_ImportNPagesToOne(slides.raw, 595, 842, 1, 2))
handout.save("handout.pdf")
"""

TYPST = 'import typst; typst.compile("source.typ", output="handout.pdf")'


def pandoc() -> str | None:
    """Return pandoc 3 of the Python package `pypandoc_binary`, or the system's."""
    package = importlib.util.find_spec("pypandoc")
    packaged = Path(package.origin).parent / "files" / "pandoc" if package and package.origin else None
    return str(packaged) if packaged and packaged.exists() else shutil.which("pandoc")


def libreoffice(folder: Path) -> list[Command] | None:
    """Return pandoc's deck, turned by LibreOffice into slides as PDF, and these into a handout of two a page.

    The profile is made beforehand: the first start of LibreOffice takes seconds more, which would be unfair.
    """
    program, office = pandoc(), shutil.which("soffice")
    if not program or not office or not importlib.util.find_spec("pypdfium2"):
        return None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [office, profile, "--headless", "--convert-to", "pdf"]
    deck = [program, "source.md", "-o", "source.pptx"]
    if not (folder / "profile").exists():
        (folder / "source.md").write_text("# Warm up\n", "utf-8")
        run([deck, [*convert, "source.pptx"]], folder)
    return [deck, [*convert, "source.pptx"], [sys.executable, "-c", NUP]]


def typst() -> list[Command] | None:
    """Return pandoc's deck, and a handout that pandoc writes for Typst."""
    program = pandoc()
    if not program or not (shutil.which("typst") or importlib.util.find_spec("typst")):
        return None
    binary = shutil.which("typst")
    compiler: Command = [binary, "compile", "source.typ", "handout.pdf"] if binary else [sys.executable, "-c", TYPST]
    return [
        [program, "source.md", "-o", "source.pptx"],
        [program, "source.md", "-s", "-t", "typst", "-o", "source.typ"],
        compiler,
    ]
