"""What is known of single languages to shorten their sentences without a change of meaning; one module each.

A language without a module has its sentences shown whole.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final

from .grammar import Grammar, Words

__all__ = ["Grammar", "grammar_of"]

KNOWN: Final = ("en", "de", "fr", "es", "zh")


@cache
def grammar_of(language: str) -> Grammar | None:
    """Return the grammar of a language by its BCP 47 tag, None if none is known."""
    primary = language.split("-")[0].lower()
    if primary not in KNOWN:
        return None
    words: Words = import_module(f".{primary}", __name__).WORDS
    return Grammar(words)
