"""A block of sheet Break-even: the steps to one limit, a column for each that it is found for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from costben.workbook.break_even_formler import Kolonne
from costben.workbook.grid import Sheet
from costben.workbook.kontrol_nul import Nul, zero_of
from costben.workbook.styles import number_style

_ROOM = 26  # rows on a page before the block that would be cut


def room(sheet: Sheet) -> None:
    """A new page, if the next block does not fit on this one."""
    if sheet.row - (sheet.breaks[-1] if sheet.breaks else 0) > _ROOM:
        sheet.breaks.append(sheet.row - 1)


def block(sheet: Sheet, label: str, columns: Sequence[Kolonne], name: Callable[[int], str]) -> Nul:
    """Lay the steps out; what must be zero is returned.

    Args:
        sheet: where.
        label: what the check of the block is called.
        columns: the steps of each column, the same for all.
        name: the defined name of the answer in a column, by its number from 0.
    """
    first = sheet.row
    for steps in zip(*(column.trin for column in columns), strict=True):
        answer = steps[0] is columns[0].svar
        sheet.text(1, steps[0].label, "fed" if answer else "tekst")
        for number, step in enumerate(steps):
            style = number_style("i_alt" if answer else "beregnet", step.form)
            defined = name(number) if answer else None
            sheet.number(number + 2, step.celle, style, defined, step.formel)
        sheet.next()
    sheet.next()
    one, last = columns[0], len(columns) + 1
    areas = [(sheet.title, first + one.trin.index(step), last) for step in _checked(one)]
    values = [[c.over.celle.value for c in columns], [c.under.celle.value for c in columns]]
    return zero_of(f"Break-even, {label}", areas, values)


def _checked(column: Kolonne) -> tuple[object, ...]:
    return column.over, column.under, column.trin[0]
