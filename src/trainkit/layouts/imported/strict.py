"""Strict documents (ISO/IEC 29500-1) give shares in per cent, where others have thousandths of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

_PER_CENT: Final = re.compile(r"(-?[0-9]{1,9}(?:\.[0-9]{1,9})?)%")

# What people write, not programs.
_WORDS: Final = frozenset(["descr", "name", "title", "char"])


def without_percents(root: etree._Element) -> etree._Element:
    """Return the part with its shares as programs of before 2013 write and read them (ECMA-376 part 4, 12.1)."""
    for element in root.iter():
        for name, value in element.attrib.items():
            if str(value).endswith("%") and name not in _WORDS and (found := _PER_CENT.fullmatch(str(value))):
                element.set(name, str(round(float(found[1]) * 1000)))
    return root
