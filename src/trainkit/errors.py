"""Errors that a user can do something about: one sentence on what is wrong, where, and what to do."""

from __future__ import annotations

from pathlib import Path

from .model import Diagnostic


class TrainkitError(Exception):
    """Base of all errors that trainkit raises on purpose; `str()` of it is fit to be shown to a user."""


class SourceError(TrainkitError):
    """A source that can't be read or understood at all."""


class LayoutError(TrainkitError):
    """A layout with faults; `faults` holds every one of them."""

    def __init__(self, message: str, faults: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(message)
        self.faults = faults


class OutputError(TrainkitError):
    """Files that can't be written; those that stood there before are untouched."""


def did_you_mean(word: str, choices: list[str]) -> str:
    """Return a sentence that names the nearest choice, if there is one near, and all choices."""
    from difflib import get_close_matches

    near = get_close_matches(word, choices, 1)
    there_are = f"There are: {', '.join(sorted(choices))}."
    return f"Did you mean '{near[0]}'? {there_are}" if near else there_are


def describe_fault(error: BaseException) -> str:
    """Return what went wrong inside trainkit, and where in its code, in the sentences that a user can report."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f"trainkit itself has a fault: {type(error).__name__}{place}: {error}. Please report it."
