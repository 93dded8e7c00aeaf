"""Charts drawn with matplotlib, as PNG and SVG; the same figure gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from textwrap import fill
from typing import TYPE_CHECKING

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator, MultipleLocator

from costben.danish import number, percent
from costben.workbook.charts import COLORS, WORST_BEST

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from costben.graf.figurer import Figur

ENDINGS = ("png", "svg")
_SIZE, _DPI = (9.5, 5.0), 150  # inches
_PARTS = 5  # that an axis with an end is divided into
_GRID, _TEXT = "#D9D9D9", "#404040"
_ABOVE = 1.01  # a line along the end of the axis is seen whole
_LABEL = 44  # characters on a line beside a bar
_LEAST_ROWS = 4  # room for so many bars, so that few are not thick


def tegn(figur: Figur) -> dict[str, bytes]:
    """The picture as bytes, by the ending of its file."""
    with mpl.rc_context(
        {
            "svg.hashsalt": "costben",
            "font.family": ["DejaVu Sans"],  # comes with matplotlib, and has æ, ø and å
            "text.color": _TEXT,
            "axes.labelcolor": _TEXT,
            "xtick.color": _TEXT,
            "ytick.color": _TEXT,
        }
    ):
        picture = Figure(figsize=_SIZE, layout="constrained")
        axes = picture.add_subplot()
        _KINDS[figur.art](axes, figur)
        _dress(axes, figur)
        made = {}
        for ending in ENDINGS:
            buffer = BytesIO()
            metadata = {"Date": None} if ending == "svg" else {"Software": None}
            picture.savefig(buffer, format=ending, dpi=_DPI, metadata=metadata)
            made[ending] = buffer.getvalue()
    return made


def _curve(axes: Axes, figur: Figur) -> None:
    for color, (title, values) in zip(_colors(figur), figur.serier, strict=True):
        axes.plot([float(x) for x in figur.x], values, color=color, linewidth=2.2, label=title)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: _plain(x)))
    axes.margins(x=0)


def _lines(axes: Axes, figur: Figur) -> None:
    places = range(len(figur.x))
    for color, (title, values) in zip(_colors(figur), figur.serier, strict=True):
        axes.plot(places, values, color=color, linewidth=2.2, label=title)
    axes.set_xticks(places, [str(x) for x in figur.x])


def _bars(axes: Axes, figur: Figur) -> None:
    width = 0.8 / len(figur.serier)
    for index, (color, (title, values)) in enumerate(
        zip(_colors(figur), figur.serier, strict=True)
    ):
        middles = [x - 0.4 + width * (index + 0.5) for x in range(len(figur.x))]
        axes.bar(middles, values, width * 0.95, color=color, label=title, zorder=2)
    axes.set_xticks(range(len(figur.x)), [str(x) for x in figur.x])


def _tornado(axes: Axes, figur: Figur) -> None:
    """A bar for each row, the first at the top, that goes to both sides of zero."""
    places = range(len(figur.x))
    for color, (title, values) in zip(_colors(figur), figur.serier, strict=True):
        axes.barh(places, values, 0.7, color=color, label=title, zorder=2)
    axes.set_yticks(places, [fill(str(x), _LABEL) for x in figur.x])
    axes.set_ylim(max(len(places), _LEAST_ROWS) - 0.5, -0.5)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: _formatted(x, figur.y_format)))
    axes.xaxis.set_major_locator(MaxNLocator(6))


_KINDS: dict[str, Callable[[Axes, Figur], None]] = {
    "curve": _curve,
    "lines": _lines,
    "bars": _bars,
    "tornado": _tornado,
}


def _colors(figur: Figur) -> list[str]:
    """A colour for each series: the workbook's."""
    known = WORST_BEST if figur.art == "tornado" else COLORS
    return [f"#{known[index % len(known)]}" for index in range(len(figur.serier))]


def _dress(axes: Axes, figur: Figur) -> None:
    """Titles, a quiet grid, Danish numbers, and the series named below."""
    axes.set_title(figur.titel, fontweight="bold", pad=12)
    axes.set_xlabel(figur.x_titel)
    axes.set_ylabel(figur.y_titel)
    lying = figur.art == "tornado"
    axes.grid(axis="x" if lying else "y", color=_GRID)
    axes.set_axisbelow(True)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(_GRID)
    (axes.axvline if lying else axes.axhline)(0, color=_TEXT, linewidth=0.8)
    axes.tick_params(length=0)
    if not lying:
        axes.yaxis.set_major_locator(MaxNLocator(8))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: _formatted(y, figur.y_format)))
    if figur.y_max is not None:
        axes.set_ylim(top=_ABOVE * figur.y_max)
        axes.yaxis.set_major_locator(MultipleLocator(figur.y_max / _PARTS))
    axes.figure.legend(
        *axes.get_legend_handles_labels(), loc="outside lower center", ncols=4, frameon=False
    )


def _formatted(value: float, excel: str) -> str:
    """``value`` as Excel shows it in Denmark."""
    if excel.endswith("%"):
        return percent(value)
    return _plain(value / 1000 if excel.endswith(",") else value)


def _plain(value: float) -> str:
    return number(value, 0 if round(value, 9) == round(value) else 1)
