"""An analysis whose cost is unknown, in the terminal: the highest that breaks even."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from costben.break_even.raekker import I_ALT, OMKOSTNING, PR_AAR
from costben.calculator.break_even import Part
from costben.calculator.inddata import AKTOERER
from costben.danish import kroner
from costben.resultat import Resultat
from costben.terminal.table import titled_table

_PAYERS: tuple[Part, ...] = ("kommune", "i_alt")


def highest_cost(resultat: Resultat, console: Console) -> None:
    """What the consequences are worth, and so what the programme may cost."""
    console.print(
        "\nOmkostningen er ukendt. Her er den højeste, hvor nettoresultatet ikke er negativt:\n"
        "for kommunen alene, som bærer den, og for alle tilsammen."
    )
    console.print(_values(resultat))
    console.print(_limits(resultat))
    if resultat.beregning.blandinger:
        console.print(_mixes(resultat))


def _values(resultat: Resultat) -> Table:
    return titled_table(
        "Konsekvensernes nutidsværdi pr. borger",
        ("Arketype", *(a.capitalize() for a in AKTOERER), "I alt"),
        (
            (
                f"{navn}: {resultat.analyse.arketyper[navn].navn}",
                *(kroner(a.nutidsvaerdi[aktoer]) for aktoer in AKTOERER),
                kroner(sum(a.nutidsvaerdi.values())),
            )
            for navn, a in resultat.beregning.arketyper.items()
        ),
    )


def _limits(resultat: Resultat) -> Table:
    return titled_table(
        "Højeste omkostning, der løber rundt",
        ("Arketype og for hvem", "Pr. borger", "Pr. år", "I driftsperioden"),
        _limit_rows(resultat),
    )


def _limit_rows(resultat: Resultat) -> Iterator[tuple[str, ...]]:
    found = {(r.arketype, r.aktoer, r.sti): r for r in resultat.break_even}
    for part in _PAYERS:
        for navn in resultat.beregning.arketyper:
            rows = [found[navn, part, sti] for sti in (OMKOSTNING, PR_AAR, I_ALT)]
            hvem = "alle tilsammen" if part == "i_alt" else "kommunen"
            shown = (r.udfald if r.vaerdi is None else kroner(r.vaerdi) for r in rows)
            yield (f"{navn}, {hvem}", *shown)


def _mixes(resultat: Resultat) -> Table:
    return titled_table(
        "Blandinger: højeste omkostning pr. borger",
        ("Gruppe", "Kommunen", "Alle tilsammen"),
        (
            (
                resultat.analyse.blandinger[navn].navn,
                *(
                    kroner(worth) if worth >= 0 else "findes ikke"
                    for worth in (mix.pr_borger.kommune, mix.pr_borger.i_alt)
                ),
            )
            for navn, mix in resultat.beregning.blandinger.items()
        ),
    )
