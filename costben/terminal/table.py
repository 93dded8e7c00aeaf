"""What every table in the terminal looks like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.table import Table

from costben.resultat import Resultat

_GAP = "  "  # quicker than padding every cell


def titled_table(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """A table below a blank line and a bold title, all columns but the first to the right."""
    table = Table(
        title=f"\n{title}",
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        show_edge=False,
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


def reference(resultat: Resultat, place: str) -> str:
    """`` (Figur 6-2)`` where the analysis is a report's, else nothing."""
    return f" ({place})" if resultat.analyse.offentliggjort else ""
