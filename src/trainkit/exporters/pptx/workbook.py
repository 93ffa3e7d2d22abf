"""The workbook behind a chart (SpreadsheetML, ECMA-376 part 1, 18): what "Edit data" opens.

Categories stand in column A from row 2 on, each series in a column of its own under its name.
"""

from __future__ import annotations

from msgspec import structs

from trainkit.model import TypesetChart
from trainkit.presentationml import HEADER, attribute, text

from .package import CONTENT_TYPES, PACKAGE_RELATIONSHIPS, Part, compress, pack
from .xml import relationships

SHEET = "Sheet1"
"""What the only sheet is called."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT_TYPES = (
    f'{HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPES}.sharedStrings+xml"/></Types>'
)
_THEME_TYPE = (
    '<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
)
_WORKBOOK = (
    f'{HEADER}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONSHIPS}">'
    f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)

# The first id of formats that are a workbook's own (18.8.30).
_OWN_FORMAT = 164


def workbook(chart: TypesetChart, theme: Part | None) -> bytes:
    """Return the numbers of a chart as an .xlsx file with its deck's theme, the same bytes for the same numbers."""
    linked = [
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "styles", "styles.xml"),
        ("rId3", "sharedStrings", "sharedStrings.xml"),
    ]
    types, themes = _CONTENT_TYPES, []
    if theme:
        linked.append(("rId4", "theme", "theme/theme1.xml"))
        types = types.replace("</Types>", f"{_THEME_TYPE}</Types>")
        themes = [structs.replace(theme, name="xl/theme/theme1.xml")]
    words = [chart.corner, *(series.name for series in chart.series), *chart.categories]
    parts = {
        CONTENT_TYPES: types,
        PACKAGE_RELATIONSHIPS: relationships([("rId1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _WORKBOOK,
        "xl/_rels/workbook.xml.rels": relationships(linked),
        "xl/worksheets/sheet1.xml": _sheet(chart),
        "xl/sharedStrings.xml": _strings(words),
        "xl/styles.xml": _styles(format_code(chart, chart.form.decimals)),
    }
    return pack([*(compress(name, content.encode()) for name, content in parts.items()), *themes])


def cells_of(chart: TypesetChart, column: int) -> str:
    """Return the formula of a column's cells below its head; 0 is that of the categories."""
    letter = _letter(column)
    return f"{SHEET}!${letter}$2:${letter}${len(chart.categories) + 1}"


def head_of(column: int) -> str:
    """Return the formula of a column's head."""
    return f"{SHEET}!${_letter(column)}$1"


def stored(value: float, chart: TypesetChart) -> str:
    """Return a number as files hold it: percentages as parts of 1."""
    return f"{value / 100 if chart.form.is_percentage else value:.15g}"


def format_code(chart: TypesetChart, decimals: int) -> str:
    """Return how numbers are shown (18.8.31); the program's own marks stand for "," and "." in it."""
    form = chart.form
    digits = "#,##0" if form.group_mark else "0"
    number = f"{digits}.{'0' * decimals}" if decimals else digits
    suffix = form.suffix
    if form.is_percentage:
        before, _, behind = suffix.partition("%")
        return f"{_quoted(form.prefix)}{number}{_quoted(before)}%{_quoted(behind)}"
    return f"{_quoted(form.prefix)}{number}{_quoted(suffix)}"


def _quoted(words: str) -> str:
    return '"' + words.replace('"', "") + '"' if words.replace('"', "") else ""


def _sheet(chart: TypesetChart) -> str:
    """Return the cells; those with words hold the place of these among the workbook's strings."""
    columns = len(chart.series) + 1
    heads = "".join(_words(column, 1, column) for column in range(columns))
    rows = [f'<row r="1">{heads}</row>']
    for number in range(2, len(chart.categories) + 2):
        cells = [_words(0, number, columns + number - 2)]
        for column, series in enumerate(chart.series, start=1):
            value = series.values[number - 2]
            if value is not None:
                cells.append(f'<c r="{_letter(column)}{number}" s="1"><v>{stored(value, chart)}</v></c>')
        rows.append(f'<row r="{number}">{"".join(cells)}</row>')
    return f'{HEADER}<worksheet xmlns="{_MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'


def _words(column: int, row: int, place: int) -> str:
    return f'<c r="{_letter(column)}{row}" t="s"><v>{place}</v></c>'


def _strings(words: list[str]) -> str:
    listed = "".join(f'<si><t xml:space="preserve">{text(said)}</t></si>' for said in words)
    return f'{HEADER}<sst xmlns="{_MAIN}" count="{len(words)}" uniqueCount="{len(words)}">{listed}</sst>'


def _letter(column: int) -> str:
    return chr(ord("A") + column)


def _styles(code: str) -> str:
    """Return two formats of cells: plain, and that of the numbers."""
    plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    named = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    number = f'<xf numFmtId="{_OWN_FORMAT}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    return (
        f'{HEADER}<styleSheet xmlns="{_MAIN}">'
        f'<numFmts count="1"><numFmt numFmtId="{_OWN_FORMAT}" formatCode="{attribute(code)}"/></numFmts>'
        '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill>'
        '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        f'<cellStyleXfs count="1">{plain}</cellStyleXfs><cellXfs count="2">{named}{number}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
