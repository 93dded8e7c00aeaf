"""Analyses side by side in the terminal, readable on 80 columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table

from costben.danish import kroner
from costben.models import units
from costben.terminal.table import titled_table
from costben.varianter.angivelse import parts
from costben.varianter.forskelle import NOTHING
from costben.varianter.hovedresultater import Gruppe
from costben.varianter.noegletal import TITEL, raekker
from costben.varianter.sammenlign import ORDEN, SEPARATOR, Sammenligning, Trin, Variant

_MOST_COLUMNS = 4
_SMALLEST = 0.5  # kroner: less is rounded to nothing


def show(sammenligning: Sammenligning, console: Console) -> None:
    """Print what differs, the results side by side, and each way from the first analysis."""
    varianter = sammenligning.varianter
    for number, variant in enumerate(varianter, 1):
        scenarie, *settings = parts(variant.navn)
        lines = [f"Analyse {number}: {scenarie}", *(f"  {setting}" for setting in settings)]
        console.print("\n".join(lines), style="bold" if number == 1 else "")
    if not any(variant.trin for variant in varianter):
        console.print("Analyserne er ens.")
        return
    for table in (*_inputs(sammenligning), *_results(sammenligning)):
        console.print(table)
    for number, variant in enumerate(varianter[1:], 2):
        _way(sammenligning, number, variant, console)
    console.print(ORDEN)


def _inputs(sammenligning: Sammenligning) -> Iterator[Table]:
    """What differs in the inputs, as many analyses to a table as there is room for."""
    for numbers, varianter in _batches(sammenligning):
        rows: dict[str, list[str]] = {}
        for place, variant in enumerate(varianter):
            for forskel in variant.forskelle:
                foer, efter = forskel.shown()
                name = SEPARATOR.join(forskel.navn)
                row = rows.setdefault(name, [foer] * (len(varianter) + 1))
                row[place + 1] = efter
        if rows:
            yield titled_table(
                "Forskelle i forudsætninger",
                ("", *map(str, numbers)),
                ((navn, *values) for navn, values in rows.items()),
            )


def _results(sammenligning: Sammenligning) -> Iterator[Table]:
    """The results that differ."""
    first = sammenligning.varianter[0]
    for numbers, varianter in _batches(sammenligning):
        rows = [
            row for gruppe in sammenligning.grupper for row in _group(gruppe, [first, *varianter])
        ]
        paid = raekker([v.noegletal for v in (first, *varianter)], NOTHING)
        paid = [row for row in paid if len(set(row[1:])) > 1]
        if paid:
            rows += [(TITEL, *("" for _ in numbers)), *((f"  {n}", *v) for n, *v in paid)]
        yield titled_table("Forskelle i resultater", ("", *map(str, numbers)), rows)


def _group(gruppe: Gruppe, varianter: Sequence[Variant]) -> Iterator[tuple[str, ...]]:
    """Those of a group's results that differ, below its title."""
    rows = []
    for sti, heading in gruppe.resultater:
        first, *others = (variant.resultater.get(sti) for variant in varianter)
        if any(_differ(first, other) for other in others):
            rows.append((f"  {heading}", _kroner(first), *map(_kroner, others)))
    if rows:
        yield (f"{gruppe.titel}, {units.shown(gruppe.enhed)}", *("" for _ in varianter))
    yield from rows


def _batches(sammenligning: Sammenligning) -> Iterator[tuple[list[int], list[Variant]]]:
    """The others beside the first: their numbers, the first's included, and they themselves."""
    others = list(enumerate(sammenligning.varianter, 1))[1:]
    for start in range(0, len(others), _MOST_COLUMNS - 1):
        batch = others[start : start + _MOST_COLUMNS - 1]
        yield [1, *(number for number, _ in batch)], [variant for _, variant in batch]


def _way(sammenligning: Sammenligning, number: int, variant: Variant, console: Console) -> None:
    first = sammenligning.varianter[0]
    moving = set()
    for gruppe in sammenligning.grupper:
        steps = [trin for trin in variant.trin if _moves(trin, gruppe)]
        moving |= {id(trin) for trin in steps}
        if steps and any(_in_both(first, variant, sti) for sti, _ in gruppe.resultater):
            console.print(_steps(gruppe, number, first, variant, steps))
    still = [trin for trin in variant.trin if id(trin) not in moving]
    if still:
        names = "; ".join(trin.navn for trin in still)
        console.print(f"Flytter ingen af resultaterne fra 1 til {number}: {names}.")


def _steps(
    gruppe: Gruppe, number: int, first: Variant, variant: Variant, steps: list[Trin]
) -> Table:
    stier = [sti for sti, _ in gruppe.resultater]
    rows = [("Analyse 1", *(_kroner(first.resultater.get(sti)) for sti in stier))]
    rows += [(trin.navn, *(_signed(trin.aendring(sti)) for sti in stier)) for trin in steps]
    rows.append((f"Analyse {number}", *(_kroner(variant.resultater.get(s)) for s in stier)))
    return titled_table(
        f"Fra 1 til {number}: {gruppe.titel}, {units.shown(gruppe.enhed)}",
        ("", *(heading for _, heading in gruppe.resultater)),
        rows,
    )


def _moves(trin: Trin, gruppe: Gruppe) -> bool:
    return any(_differ(trin.foer.get(s), trin.efter.get(s)) for s, _ in gruppe.resultater)


def _in_both(first: Variant, second: Variant, sti: str) -> bool:
    return sti in first.resultater and sti in second.resultater


def _differ(before: float | None, after: float | None) -> bool:
    if before is None or after is None:
        return before is not after
    return abs(after - before) >= _SMALLEST


def _kroner(value: float | None) -> str:
    return NOTHING if value is None else kroner(value).removesuffix(" kr.")


def _signed(value: float | None) -> str:
    text = _kroner(value)
    return f"+{text}" if value is not None and value >= _SMALLEST else text
