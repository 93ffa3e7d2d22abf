"""Regular expressions that are compiled when they are first used.

Compiling all of them takes longer than outlining a text, which needs a few.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands for a pattern; what is asked of it is kept, so that it is asked once."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, found)
        return found


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what can be used as `re.compile(pattern, flags)`, which it does when it is first used."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
