"""The text within a paragraph, what stands beside it, and what is left out of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import msgspec

from trainkit.readers.inline import Fragment
from trainkit.readers.office.fonts import is_monospaced
from trainkit.readers.office.formulas import formula
from trainkit.readers.office.names import M, R, W, children
from trainkit.readers.office.symbols import readable, symbol
from trainkit.scripts import count_wide

from .fields import Fields
from .paragraphs import is_set
from .styles import PLAIN, RunLook, Style, Styles, run_look, run_over

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Beside = tuple[str, str]
"""A text that is left out, and the reason."""

CHARACTERS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""Elements of runs that stand for characters (17.3.3); where lines or pages end, a line ends."""

NOTES: Final = {"footnoteReference": "footnote", "endnoteReference": "endnote", "commentReference": "comment"}
PASSED: Final = frozenset(("pPr", "rPr", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak"))


class Phrase(msgspec.Struct):
    """A paragraph's text: `fragments` as they are seen, `drawings` in or beside it, the `notes` to it as kinds and ids,
    and what was `left_out`. `is_code` if all of it is set in a monospaced font.
    """

    fragments: list[Fragment] = msgspec.field(default_factory=list)
    drawings: list[Element] = msgspec.field(default_factory=list)
    notes: list[tuple[str, str]] = msgspec.field(default_factory=list)
    left_out: list[Beside] = msgspec.field(default_factory=list)
    characters: int = 0
    monospaced: int = 0

    @property
    def text(self) -> str:
        """The text, its blanks and line ends as they were set."""
        return "".join(fragment.text for fragment in self.fragments)

    @property
    def is_code(self) -> bool:
        """Whether there is text, and all of it is monospaced."""
        return 0 < self.characters == self.monospaced


class Phrasing:
    """Reads the paragraphs of one part in order. `languages` counts characters by the language they are marked as,
    `addresses` says where relationships lead that leave the document.
    """

    def __init__(self, styles: Styles, languages: Counter[str], addresses: Callable[[str], str]) -> None:
        self.fields = Fields()
        self._addresses = addresses
        self._address = ""
        self._styles = styles
        self._languages = languages
        self._style = self._base = self._look = PLAIN
        self._phrase = Phrase()
        self._handlers: dict[str, Callable[[Element], None]] = {
            **dict.fromkeys((f"{W}{name}" for name in CHARACTERS), self._character),
            **dict.fromkeys((f"{W}{name}" for name in NOTES), self._note),
            **dict.fromkeys((f"{W}{name}" for name in ("del", "moveFrom")), self._deleted),
            **dict.fromkeys((f"{W}{name}" for name in ("drawing", "pict", "object")), self._drawing),
            **dict.fromkeys((f"{M}oMath", f"{M}oMathPara"), self._formula),
            f"{W}sdt": self._control,
            f"{W}fldSimple": self._simple_field,
            f"{W}hyperlink": self._link,
            f"{W}ruby": self._ruby,
        }

    def read(self, paragraph: Element, style: Style) -> Phrase:
        """Return the text of a paragraph of that style."""
        self._phrase = Phrase()
        self._style = style.run
        self._base = run_over(style.run, self._styles.run)
        self._walk(paragraph)
        return self._phrase

    def _walk(self, element: Element) -> None:
        for child in children(element):
            tag = child.tag
            if tag == f"{W}r":
                self._run(child)
            elif tag in self._handlers:
                self._handlers[tag](child)
            elif tag.startswith(W) and tag[len(W) :] not in PASSED:
                self._walk(child)  # insertions, tags, changes of direction

    def _run(self, run: Element) -> None:
        properties = run.find(f"{W}rPr")
        look, own = self._base, PLAIN
        if properties is not None:
            own = run_look(properties)
            named = properties.find(f"{W}rStyle")
            of_style = self._styles.of(named.get(f"{W}val"), "character").run if named is not None else PLAIN
            look = run_over(own, run_over(of_style, self._base))
            if of_style.bold and own.bold is None:
                # Bold in a style of characters within a bold paragraph is upright again (17.7.3).
                look = msgspec.structs.replace(look, bold=not self._style.bold)
        self._look = look
        for child in children(run):
            tag = child.tag
            if tag == f"{W}t":
                self._text(child.text or "")
            elif tag in self._handlers:
                self._handlers[tag](child)
            elif tag == f"{W}fldChar":
                self.fields.character(child)
            elif tag == f"{W}instrText":
                self.fields.instruct(child.text or "")
            elif tag == f"{W}sym":
                self._add(symbol(number_of(child.get(f"{W}char")), child.get(f"{W}font", "")))

    def _text(self, text: str) -> None:
        self._add(readable(text, self._look.font or ""))

    def _add(self, text: str) -> None:
        if not text or self.fields.is_silent:
            return
        look, phrase = self._look, self._phrase
        if look.hidden or self.fields.is_listing:
            phrase.left_out.append((text, "hidden" if look.hidden else "contents"))
            return
        is_strong = bool(look.complex_bold if look.is_complex else look.bold)
        phrase.fragments.append(Fragment(text, is_strong, self._address or self.fields.address))
        size = len(text.strip())
        if size:
            phrase.characters += size
            phrase.monospaced += size if is_monospaced(look.font or "") else 0
            self._languages[language_of(text, look)] += size

    def _character(self, element: Element) -> None:
        self._add(CHARACTERS[element.tag[len(W) :]])

    def _note(self, element: Element) -> None:
        self._phrase.notes.append((NOTES[element.tag[len(W) :]], element.get(f"{W}id", "")))

    def _deleted(self, element: Element) -> None:
        text = "".join(part.text or "" for part in element.iter(f"{W}delText", f"{W}t"))
        self._phrase.left_out.append((text, "deleted"))

    def _drawing(self, element: Element) -> None:
        if not self.fields.is_silent and not self._look.hidden:
            self._phrase.drawings.append(element)

    def _formula(self, element: Element) -> None:
        self._look = self._base
        self._add(formula(element))

    def _control(self, element: Element) -> None:
        content = element.find(f"{W}sdtContent")
        properties = element.find(f"{W}sdtPr")
        if content is None:
            return
        if properties is not None and is_set(properties, "showingPlcHdr"):
            text = "".join(part.text or "" for part in content.iter(f"{W}t"))
            self._phrase.left_out.append((text, "placeholder"))
        else:
            self._walk(content)

    def _simple_field(self, element: Element) -> None:
        self.fields.begin(element.get(f"{W}instr", ""))
        self._walk(element)
        self.fields.end()

    def _link(self, element: Element) -> None:
        around, address = self._address, self._addresses(element.get(f"{R}id", ""))
        within = element.get(f"{W}anchor", "")
        self._address = (f"{address}#{within}" if within else address) if address else around
        self._walk(element)
        self._address = around

    def _ruby(self, element: Element) -> None:
        aid = element.find(f"{W}rt")
        base = element.find(f"{W}rubyBase")
        if aid is not None:
            text = "".join(part.text or "" for part in aid.iter(f"{W}t"))
            self._phrase.left_out.append((text, "reading-aid"))
        if base is not None:
            self._walk(base)


def language_of(text: str, look: RunLook) -> str:
    """Return the language in which a text is marked, "" if in none."""
    latin, east_asian, complex_script = look.languages
    if look.is_complex:
        return complex_script or ""
    is_wide = not text.isascii() and count_wide(text) * 2 > len(text.strip())
    return (east_asian if is_wide else latin) or ""


def number_of(code: str | None) -> int:
    """Return the number of a character, given in hexadecimal digits."""
    try:
        return int(code or "", 16)
    except ValueError:
        return 0
