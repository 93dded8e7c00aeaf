"""What every table in the terminal looks like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from costben.resultat import Resultat

MOST_ARCHETYPES = 4  # side by side on 80 columns
_GAP = "  "  # quicker than padding every cell


class _Titled(Table):
    """A table below a title that is as wide as the screen, not as the table's columns."""

    heading = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Text(f"\n{self.heading}", style="bold")
        yield from super().__rich_console__(console, options)


def titled_table(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """A table below a blank line and a bold title, all columns but the first to the right."""
    table = _Titled(box=box.SIMPLE_HEAD, show_edge=False, padding=0)
    table.heading = title
    table.add_column(headings[0])
    for heading in headings[1:]:
        table.add_column(_GAP + heading, justify="right", overflow="fold")
    for first, *others in rows:
        table.add_row(first, *(_GAP + other for other in others))
    return table


def batched(names: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """``names``, ``size`` at a time."""
    return (names[start : start + size] for start in range(0, len(names), size))


def reference(resultat: Resultat, place: str) -> str:
    """`` (Figur 6-2)`` where the analysis is a report's, else nothing."""
    return f" ({place})" if resultat.analyse.offentliggjort else ""
