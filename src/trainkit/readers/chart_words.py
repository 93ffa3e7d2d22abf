"""Words by which a table asks to be a chart; one language is a row, parted by "|"."""

from __future__ import annotations

import re
from typing import Final

from trainkit.model import ChartKind

ANY: Final = {
    "en": "chart|graph",
    "de": "diagramm|schaubild|grafik",
    "fr": "graphique|diagramme",
    "es": "gráfico|gráfica|diagrama",
    "it": "grafico|diagramma",
    "nl": "grafiek|diagram",
    "pl": "wykres",
    "ru": "диаграмма|график",
    "uk": "діаграма|графік",
    "cs": "graf",
    "el": "γράφημα|διάγραμμα",
    "vi": "biểu đồ",
    "zh": "图表|圖表|统计图|統計圖",
    "ja": "グラフ|チャート|図表",
    "ko": "차트|그래프|도표",
    "ar": "رسم بياني|مخطط",
    "fa": "نمودار",
    "hi": "चार्ट|ग्राफ",
    "th": "แผนภูมิ|กราฟ",
}
COLUMNS: Final = {
    "en": "column chart|column graph",
    "de": "säulendiagramm",
    "fr": "histogramme|graphique en colonnes|diagramme en colonnes|diagramme en bâtons",
    "es": "gráfico de columnas|gráfica de columnas",
    "pt": "gráfico de colunas",
    "it": "grafico a colonne|istogramma",
    "nl": "kolomdiagram|kolomgrafiek",
    "pl": "wykres kolumnowy",
    "ru": "столбчатая диаграмма|гистограмма",
    "sv": "stapeldiagram",
    "tr": "sütun grafik",
    "vi": "biểu đồ cột",
    "zh": "柱状图|柱形图|柱狀圖|直條圖",
    "ja": "縦棒グラフ|棒グラフ",
    "ko": "세로 막대 그래프|막대 그래프|막대그래프",
}
BARS: Final = {
    "en": "bar chart|bar graph",
    "de": "balkendiagramm",
    "fr": "graphique en barres|graphique à barres|diagramme en barres|diagramme à barres",
    "es": "gráfico de barras|gráfica de barras|diagrama de barras",
    "it": "grafico a barre|diagramma a barre",
    "nl": "staafdiagram|staafgrafiek",
    "pl": "wykres słupkowy",
    "ru": "линейчатая диаграмма",
    "tr": "çubuk grafik",
    "vi": "biểu đồ thanh",
    "zh": "条形图|橫條圖|长条图|長條圖",
    "ja": "横棒グラフ",
    "ko": "가로 막대 그래프",
}
LINES: Final = {
    "en": "line chart|line graph",
    "de": "liniendiagramm|kurvendiagramm",
    "fr": "graphique linéaire|graphique en courbes|graphique en lignes",
    "es": "gráfico de líneas|gráfica de líneas",
    "pt": "gráfico de linhas",
    "it": "grafico a linee",
    "nl": "lijndiagram|lijngrafiek",
    "pl": "wykres liniowy",
    "ru": "линейный график",
    "sv": "linjediagram",
    "tr": "çizgi grafik",
    "vi": "biểu đồ đường",
    "zh": "折线图|折線圖|曲线图|曲線圖",
    "ja": "折れ線グラフ",
    "ko": "꺾은선 그래프|선 그래프",
}

SHORT: Final = {
    ChartKind.COLUMN: "columns|column|säulen|säule|colonnes|bâtons|columnas|colunas|colonne|kolommen|kolumny|столбцы"
    "|staplar|sütun|cột|柱状|柱形|縦棒|세로 막대",
    ChartKind.BAR: "bars|bar|balken|barres|barre|barras|barra|staven|słupki|полосы|çubuk|thanh|条形|橫條|横棒"
    "|가로 막대",
    ChartKind.LINE: "lines|line|linien|linie|kurve|courbes|courbe|lignes|ligne|líneas|línea|linhas|linha|linee|linea"
    "|lijnen|lijn|linia|линии|линия|linje|çizgi|đường|折线|折線|折れ線|꺾은선",
}
"""What is said behind a word for charts (`{chart: line}`) and says nothing without it: "Line: 4" is one of a bus."""

TABLES: Final = ((ChartKind.ANY, ANY), (ChartKind.COLUMN, COLUMNS), (ChartKind.BAR, BARS), (ChartKind.LINE, LINES))
NAMES: Final = {word: kind for kind, table in TABLES for row in table.values() for word in row.split("|")}
"""Every name of a chart with the kind of it, in small letters."""

TIMETABLES: Final = ("график", "графік")
"""Names of charts that stand above timetables, too."""

LABELS: Final = {name: kind for name, kind in NAMES.items() if name not in TIMETABLES}
"""Names that ask for a chart at the head of a caption."""

KINDS: Final = {**NAMES, **{word: kind for kind, words in SHORT.items() for word in words.split("|")}}


def alternatives(words: dict[str, ChartKind]) -> str:
    """Return the words as a regular expression, the longer ones first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
