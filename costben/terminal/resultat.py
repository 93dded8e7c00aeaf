"""A result as tables in the terminal, readable on 80 columns."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from costben.calculator.inddata import AKTOERER
from costben.danish import kroner, quantity
from costben.models.analyse import Analyse
from costben.resultat import Resultat
from costben.terminal.afstemning import reconciliation
from costben.terminal.antaget import assumed
from costben.terminal.break_even import what_must_come_true
from costben.terminal.budget import budget
from costben.terminal.effekt import effects
from costben.terminal.mere import more
from costben.terminal.omkostninger import costs
from costben.terminal.priser import prices
from costben.terminal.renter import discount_rates
from costben.terminal.satser import comparisons, left_out, rate_prices, rates
from costben.terminal.table import reference, titled_table
from costben.terminal.tornado import swings
from costben.terminal.ukendt import highest_cost

_ALL = (*AKTOERER, "i_alt")


def show(resultat: Resultat, console: Console) -> None:
    """Print what an economist brings to the meeting, and where the rest is."""
    _heading(resultat, console)
    rates(resultat, console)
    if resultat.analyse.omkostning is None:
        costs(resultat, console)
        _show_results(resultat, console)
        budget(resultat, console)
    else:
        rate_prices(resultat, console)
        highest_cost(resultat, console)
    if resultat.afstemning:
        reconciliation(resultat, console)
    assumed(resultat, console)
    for advarsel in resultat.advarsler:
        console.print(f"Advarsel: {advarsel}")
    left_out(resultat, console)
    _changed(resultat, console)
    more(resultat, console)


def _show_results(resultat: Resultat, console: Console) -> None:
    b = resultat.beregning
    if b.arketyper:
        rate_prices(resultat, console)
        console.print(_archetypes(resultat))
        for table in comparisons(resultat):
            console.print(table)
    if b.blandinger:
        console.print(_mixes(resultat))
    effects(resultat, console)
    what_must_come_true(resultat, console)
    swings(resultat, console)


def _heading(resultat: Resultat, console: Console) -> None:
    analyse: Analyse = resultat.analyse
    diskontering = analyse.diskontering
    rente = discount_rates(analyse)
    if diskontering.tidspunkt == "start":
        rente += ", konsekvenser ved årets start"
    console.print(analyse.indsats.navn, style="bold")
    console.print(
        f"{quantity(analyse.indsats.deltagere.vaerdi, 'borger/aar')}, drift i "
        f"{quantity(analyse.indsats.driftsperiode.vaerdi, 'aar')}, "
        f"{analyse.indsats.prisniveau}-priser, diskonteret med {rente}."
    )
    for line in prices(resultat):
        console.print(line)


def _archetypes(resultat: Resultat) -> Table:
    return titled_table(
        f"Budgetøkonomisk nettoresultat pr. borger{reference(resultat, 'Figur 6-5')}",
        ("Arketype", *(a.capitalize() for a in AKTOERER), "I alt"),
        (
            (
                f"{navn}: {resultat.analyse.arketyper[navn].navn}",
                *(kroner(getattr(arketype, felt)) for felt in _ALL),
            )
            for navn, arketype in resultat.beregning.arketyper.items()
        ),
    )


def _mixes(resultat: Resultat) -> Table:
    return titled_table(
        "Blandinger: gruppens nettoresultat",
        ("Gruppe", *(a.capitalize() for a in AKTOERER), "I alt"),
        (
            (
                resultat.analyse.blandinger[navn].navn,
                *(kroner(getattr(blanding.gruppen, felt)) for felt in _ALL),
            )
            for navn, blanding in resultat.beregning.blandinger.items()
        ),
    )


def _changed(resultat: Resultat, console: Console) -> None:
    """What was changed on the command line; the report's figures then need not agree."""
    for rettelse in resultat.analyse.rettelser:
        console.print(f"Ændret: {rettelse}")
    published = resultat.analyse.trykte_tal
    missing = (
        sum(len(t.tal) for t in published.tabeller) - len(resultat.afstemning) if published else 0
    )
    if missing:
        console.print(f"{missing} af rapportens tal svarer ikke til noget i den ændrede analyse.")
