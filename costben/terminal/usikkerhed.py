"""How sure a result is, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from costben.danish import number, percent
from costben.simulering.model import I_ALT
from costben.simulering.statistik import Udfald
from costben.terminal.table import MOST_ARCHETYPES, batched, titled_table
from costben.usikkerhedsresultat import INGEN, WHOSE, Udfaldstabel, Usikkerhedsresultat, affected

_MOST_POINTS = 6
_SEEN = 0.00005  # less is 0,00 %
_GAP = (0, 0, 0, 2)  # also where a line is broken
_FIGURES = ("", "Middel", "Median", "5 %", "95 %", "Sandsynlighed for overskud")


def show(r: Usikkerhedsresultat, console: Console) -> None:
    """Print every table of the result."""
    console.print(f"{r.navn}: {number(r.traekninger)} trækninger, frø {r.froe}", style="bold")
    console.print(_inputs(r))
    console.print(_results("Nettoresultat pr. borger, kr.", r.arketyper))
    if r.blandinger:
        console.print(_results("Blandinger: nettoresultat pr. borger, kr.", r.blandinger))
    if r.budgetvirkning:
        console.print(_budget(r))
    for navn, results in r.mod.items():
        console.print(_results(f"{navn}: nettoresultat pr. borger, kr.", results))
    _how_quantiles_are_read(r, console)
    if r.mod:
        for table in _best(r):
            console.print(table)
    for part in (_participants(r, I_ALT), _participants(r, "kommune"), _information(r)):
        for table in part:
            console.print(table)
    assumed = sum(u.status == "antaget" for u in r.usikre)
    if assumed:
        console.print(f"{assumed} af {len(r.usikre)} fordelinger er antaget.")
    for advarsel in r.advarsler:
        console.print(f"Advarsel: {advarsel}")


def _inputs(r: Usikkerhedsresultat) -> Table:
    table = titled_table("Usikre tal", ("Tal", "Fordeling", "Status"), ())
    table.columns[0].ratio, table.columns[1].ratio = 5, 4
    for column in table.columns[1:]:
        column.justify = "left"
    for u in r.usikre:
        table.add_row(u.navn, Padding(u.fordeling, _GAP), Padding(u.status, _GAP))
    return table


def _results(title: str, results: Udfaldstabel) -> Table:
    rows = (
        (f"{navn} {WHOSE[aktoer].lower()}", *_said(u))
        for navn, row in results.items()
        for aktoer, u in affected(row)
    )
    return titled_table(title, _FIGURES, rows)


def _budget(r: Usikkerhedsresultat) -> Table:
    rows = ((WHOSE[aktoer], *_said(u, 1000)) for aktoer, u in affected(r.budgetvirkning))
    fewer = f" ({number(r.budgettraekninger)} trækninger)"
    return titled_table(
        "Budgettets nutidsværdi, 1.000 kr."
        + (fewer if r.budgettraekninger < r.traekninger else ""),
        _FIGURES,
        rows,
    )


def _said(u: Udfald, kroner: int = 1) -> tuple[str, ...]:
    amounts = (number(value / kroner) for value in (u.middel, u.median, u.p05, u.p95))
    surplus = percent(u.sandsynlighed_overskud)
    error = f" ± {percent(u.standardfejl, 2)}" if u.standardfejl >= _SEEN else ""
    return (*amounts, surplus + error)


def _how_quantiles_are_read(r: Usikkerhedsresultat, console: Console) -> None:
    console.print("± er standardfejlen af sandsynligheden, som flere trækninger gør mindre.")
    if r.fraktilfejl:
        console.print(
            f"Median, 5 % og 95 % er aflæst i søjler på højst {number(r.fraktilfejl)} kr."
        )


def _best(r: Usikkerhedsresultat) -> Iterator[Table]:
    for names in batched(list(r.bedst), MOST_ARCHETYPES):
        yield titled_table(
            "Sandsynlighed for at være bedst, i alt",
            ("", *names),
            (
                (_option(option), *(percent(r.bedst[navn][I_ALT][option]) for navn in names))
                for option in r.muligheder
            ),
        )


def _option(option: str) -> str:
    return "ingen indsats" if option == INGEN else option


def _participants(r: Usikkerhedsresultat, aktoer: str) -> Iterator[Table]:
    points = r.overskud_ved_deltagere
    step = max(1, (len(points) - 1) // (_MOST_POINTS - 1))
    for names in batched(list(r.arketyper), MOST_ARCHETYPES):
        yield titled_table(
            f"Sandsynlighed for overskud ved antal deltagere pr. år, {WHOSE[aktoer].lower()}",
            ("Deltagere", *names),
            (
                (
                    number(point.deltagere, 0 if point.deltagere.is_integer() else 1),
                    *(percent(point.arketyper[navn][aktoer]) for navn in names),
                )
                for point in points[::step]
            ),
        )


def _information(r: Usikkerhedsresultat) -> Iterator[Table]:
    groups = list(dict.fromkeys(u.gruppe for u in r.usikre))
    for names in batched(list(r.evpi), MOST_ARCHETYPES):
        yield titled_table(
            "Værdien af at vide det på forhånd, i alt, kr. pr. borger",
            ("", *names),
            (
                *(
                    (gruppe, *(number(r.evpi[n][I_ALT].grupper[gruppe]) for n in names))
                    for gruppe in groups
                ),
                ("Alt", *(number(r.evpi[n][I_ALT].alle) for n in names)),
            ),
        )
