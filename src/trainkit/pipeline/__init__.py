"""The pipeline: sources and options go in, files on the disk and a `BuildResult` for each source come out.

    load → readers → outline → plan → typeset → exporters → files

This is the only package that calls the stages. Each of its modules is one question: what may be asked for
(`options`), what a source says (`reading`), how it becomes files (`stages`), how exporters share the work
(`together`), how many sources do (`many`), what the files are called (`naming`), what designers want to know of a
layout (`looks`) and see of it (`preview`), how a template becomes one (`imports`).
"""

from __future__ import annotations

from .imports import import_layout
from .looks import check_layout, describe_layout, layout_schema, list_layouts, new_layout
from .many import build_many
from .options import BuildOptions, Format, SourceLike
from .preview import preview_layout
from .reading import Reading, parse, read, read_standard_input
from .stages import build, ledger_of, paragraphs

__all__ = [
    "BuildOptions",
    "Format",
    "Reading",
    "SourceLike",
    "build",
    "build_many",
    "check_layout",
    "describe_layout",
    "import_layout",
    "layout_schema",
    "ledger_of",
    "list_layouts",
    "new_layout",
    "paragraphs",
    "parse",
    "preview_layout",
    "read",
    "read_standard_input",
]
