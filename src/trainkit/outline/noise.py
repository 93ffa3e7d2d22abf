"""What stands in a source without belonging to it. One rule is one row of `RULES`: a reason, and who sees it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec

from .line import Line

TRAIL_LABEL = re.compile(
    r"\s*(?:current (?:location|position)|you are here|your location|location|breadcrumbs?|home(?: ?page)?"
    r"|sie sind hier|hier|startseite|vous êtes ici|fil d'ariane|accueil|(?:usted )?est[áa]s? (?:usted )?aquí|inicio"
    r"|você está aqui|início|вы здесь|главная"
    r"|(?:您|你)?(?:现在|目前|當前|当前)?的?位置|首页|首頁|現在位置|現在地|ホーム|トップ|현재 위치|홈)"
    r"\s*(?P<separator>[:：]|\s[-–—|/>»›→]|[>»›→])",
    re.IGNORECASE,
)
"""How sites begin the line that tells where in them a page stands."""

TRAIL_SEPARATOR = re.compile(r"\s*[>»›→]+\s*|\s*::\s*|\s+[-–—|/\\·]\s+")
ARROW = re.compile(r"\s*[>»›→]+\s*")

LONGEST_TRAIL: Final = 600
"""Characters: ten sections and a title; longer lines aren't looked at twice."""

LONGEST_TRAIL_PART: Final = 40
"""Characters. The names of a site's sections are menu entries; longer is a sentence (the page's title may be long)."""

TOP_LINES: Final = 5
"""A trail without a label is only believed at the top of the page, where sites put it."""

FENCE = re.compile(r"`{3,}\s*[\w+#.-]*|~{3,}\s*[\w+#.-]+")
ORNAMENT = re.compile(r"[\W_]{3,}")


class Noise(msgspec.Struct, frozen=True):
    """A line to leave out: why, in words and as a name; `tail` is the page's title at the end of a trail."""

    reason: str
    why: str
    tail: str = ""


def breadcrumb(line: Line, index: int) -> Noise | None:
    """Recognise the trail of sections that leads to a page: `Home > Training > Giving feedback`."""
    label = TRAIL_LABEL.match(line.text) if len(line.text) <= LONGEST_TRAIL else None
    if label is None and (index >= TOP_LINES or len(line.text) > LONGEST_TRAIL):
        return None
    parts = [part for part in TRAIL_SEPARATOR.split(line.text[label.start("separator") if label else 0 :]) if part]
    parts = [part.strip(" :：") for part in parts]
    if len(parts) < (2 if label else 3) or any(len(part) > LONGEST_TRAIL_PART for part in parts[:-1]):
        return None
    if label is None and len(ARROW.findall(line.text)) < 2:
        return None
    if re.search(r"[.!。！;；]$", line.text):
        return None
    said = f"it begins with '{label.group().strip(' :：->»/|')}' and" if label else "it stands at the top and"
    return Noise("breadcrumb", f"a trail of {len(parts)} page names: {said} leads to this page", parts[-1])


def fence(line: Line, index: int) -> Noise | None:
    """Recognise a line that opens or closes a block of code, with its language or without (CommonMark 4.5)."""
    return Noise("code-fence", "it only encloses code") if FENCE.fullmatch(line.text) else None


def ornament(line: Line, index: int) -> Noise | None:
    """Recognise a line that holds no letter and no digit."""
    return Noise("ornament", "it holds no word") if ORNAMENT.fullmatch(line.text) else None


RULES: Final[tuple[Callable[[Line, int], Noise | None], ...]] = (breadcrumb, fence, ornament)
"""In this order; the first that recognises a line names the reason."""


def judge(lines: list[Line]) -> dict[int, Noise]:
    """Return what is noise, by index of line."""
    found = {}
    for index, line in enumerate(lines):
        if line.part is None:
            noise = next((noise for rule in RULES if (noise := rule(line, index))), None)
            if noise:
                found[index] = noise
    return found
