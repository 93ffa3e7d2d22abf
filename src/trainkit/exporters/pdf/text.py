"""Lines of text as content operators (ISO 32000-1, 9.4)."""

from __future__ import annotations

from unicodedata import east_asian_width

from trainkit.model import FontFile, Line, Run, ShapedText

from .glyphs import UsedFont
from .shapes import rgb
from .space import Space, points

# A line that breaks after one of these inside a word goes on without a space.
_JOINERS = frozenset("-\N{HYPHEN}\N{EN DASH}\N{EM DASH}/")


class TextWriter:
    """Writes the lines of a document, and keeps what they use of which font, in the order of first use."""

    def __init__(self) -> None:
        self.fonts: dict[FontFile, UsedFont] = {}
        self._operands: dict[ShapedText | tuple[ShapedText, int], str] = {}

    def lines(self, lines: tuple[Line, ...], space: Space) -> str:
        """Return the operators that show the lines."""
        return "\n".join([self._line(line, space) for line in lines])

    def _line(self, line: Line, space: Space) -> str:
        y = space.y(line.baseline)
        parts = ["BT"]
        parts.extend([self._run(run, y) for run in line.runs if run.words])
        if parts[1:] and _goes_on_after_space(line):
            # Readers join the lines of a paragraph: a space keeps the words apart.
            parts.append(f"[({self._font(line.runs[-1].words[-1]).space})] TJ")
        parts.append("ET")
        return "\n".join(parts)

    def _run(self, run: Run, y: str) -> str:
        known = self._operands
        operands = [known.get(word) or self._operand(word, run.size) for word in run.words]
        font = self._font(run.words[0])
        state = f"/{font.name} {points(run.size)} Tf {rgb(run.colour.rgb)} rg 1 0 0 1 {points(run.x)} {y} Tm"
        shown = f"[({''.join(operands)})] TJ"
        if run.tracking:
            return f"{state} {points(run.tracking)} Tc {shown} 0 Tc"
        return f"{state} {shown}"

    def _operand(self, word: ShapedText, size: int) -> str:
        # Only a raised glyph makes the operand depend on the size.
        key = (word, size) if word.offsets else word
        if key not in self._operands:
            self._operands[key] = self._font(word).operand(word, size)
        return self._operands[key]

    def _font(self, word: ShapedText) -> UsedFont:
        file = word.font
        if file not in self.fonts:
            self.fonts[file] = UsedFont(file, f"F{len(self.fonts) + 1}")
        return self.fonts[file]


def _goes_on_after_space(line: Line) -> bool:
    """Whether a space was lost where the paragraph was broken after this line."""
    if line.ends_paragraph:
        return False
    word = line.runs[-1].words[-1].text
    if word[-1].isspace() or (word[-1] in _JOINERS and len(word) > 1):
        return False
    # East Asian text has no spaces between words (UAX #11).
    return east_asian_width(word[-1]) not in "WF"
