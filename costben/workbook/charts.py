"""Native Excel charts."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

from costben.numbers.cell import Address
from costben.workbook.grid import Chart, absolute

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

COLORS = (
    *("1F4E79", "A5A5A5", "ED7D31", "70AD47", "7F6000", "8064A2"),
    *("C00000", "00B0F0", "000000", "FFC000", "00695C", "E75480"),
)
WORST_BEST = ("ED7D31", "70AD47")
_GRID = "D9D9D9"
_AXIS_FORMAT = "#,##0"


def add_chart(worksheet: Worksheet, chart: Chart) -> None:
    """Draw ``chart`` on ``worksheet``."""
    from openpyxl.chart import BarChart, LineChart, Reference, ScatterChart, Series
    from openpyxl.chart.axis import ChartLines
    from openpyxl.chart.legend import Legend
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.line import LineProperties

    def area(bounds: tuple[int, int, int, int]) -> Reference:
        min_col, min_row, max_col, max_row = bounds
        sheet = chart.data_on or worksheet.title
        first, last = Address(sheet, min_row, min_col), Address(sheet, max_row, max_col)
        return Reference(range_string=f"{absolute(first)}:{absolute(last).rpartition('!')[2]}")

    kinds = {
        "curve": ScatterChart,
        "bars": BarChart,
        "tornado": BarChart,
        "lines": LineChart,
    }
    drawn = kinds[chart.kind]()
    colors = cycle(WORST_BEST if chart.kind == "tornado" else COLORS)
    for color, (title, values) in zip(colors, chart.series, strict=False):
        xvalues = area(chart.categories) if chart.kind == "curve" else None
        series = Series(area(values), xvalues, title=title)
        if not isinstance(drawn, BarChart):
            series.marker.symbol = "none"
            series.smooth = False
            series.graphicalProperties.line.solidFill = color
            series.graphicalProperties.line.width = 28_000
        else:
            series.graphicalProperties.solidFill = color
            series.invertIfNegative = False
        drawn.series.append(series)
    if isinstance(drawn, BarChart):
        drawn.type, drawn.grouping, drawn.gapWidth = "col", "clustered", 80
    if isinstance(drawn, BarChart) and chart.kind == "tornado":
        drawn.type, drawn.overlap, drawn.gapWidth = "bar", 100, 40
        drawn.x_axis.scaling.orientation = "maxMin"  # the first row at the top
    if isinstance(drawn, ScatterChart):
        drawn.style = 13
    else:
        drawn.set_categories(area(chart.categories))
    drawn.title = chart.title
    drawn.x_axis.title, drawn.y_axis.title = chart.x_title, chart.y_title
    drawn.x_axis.number_format, drawn.y_axis.number_format = _AXIS_FORMAT, chart.y_format
    drawn.x_axis.tickLblPos = "low"
    if chart.y_max is not None:
        drawn.y_axis.scaling.max = chart.y_max
    drawn.y_axis.majorGridlines = ChartLines(
        GraphicalProperties(ln=LineProperties(solidFill=_GRID))
    )
    if isinstance(drawn, ScatterChart):
        drawn.x_axis.majorGridlines = None
        drawn.y_axis.crosses = "min"  # at the left, also where the amounts go from minus to plus
    drawn.x_axis.delete = drawn.y_axis.delete = False
    drawn.legend = Legend()
    drawn.legend.position = "b"
    drawn.width, drawn.height = 24, 11
    worksheet.add_chart(drawn, chart.anchor)
