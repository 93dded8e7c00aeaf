"""What every table in the terminal looks like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.table import Table

_GAP = "  "  # quicker than padding every cell


def titled_table(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """A table with a bold title, its first column to the left and the others to the right."""
    table = Table(
        title=title,
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        padding=0,
    )
    table.add_column(headings[0])
    for heading in headings[1:]:
        table.add_column(_GAP + heading, justify="right", overflow="fold")
    for first, *others in rows:
        table.add_row(first, *(_GAP + other for other in others))
    return table


def batched(names: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """``names``, ``size`` at a time."""
    return (names[start : start + size] for start in range(0, len(names), size))
