"""Lines of text as content operators (ISO 32000-1, 9.4)."""

from __future__ import annotations

from trainkit.model import Box, FontFile, Line, Run, ShapedText

from .colours import rgb
from .glyphs import UsedFont
from .shapes import filled_rectangle
from .space import Space, points

# Where fonts have the line below text, and how thick it is, in parts of the size (Arial: 0.106 and 0.073).
_UNDERLINE_BELOW = 0.106
_UNDERLINE = 0.06


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
        shown = ["BT", *[self._run(run, y) for run in line.runs if run.words], "ET"]
        return "\n".join(shown + [_rule_below(run, line, space) for run in line.runs if run.underlined])

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


def _rule_below(run: Run, line: Line, space: Space) -> str:
    """Return the operators that underline a run, but not the spaces at its end."""
    words = list(run.words)
    while words and words[-1].text.isspace():
        words.pop()
    width = sum(sum(w.advances) * run.size / w.units_per_em + run.tracking * len(w.glyphs) for w in words)
    top = line.baseline + round(_UNDERLINE_BELOW * run.size)
    return filled_rectangle(Box(run.x, top, round(width), round(_UNDERLINE * run.size)), run.colour, space)
