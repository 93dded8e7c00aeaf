"""Measured effects in the terminal: beside what is assumed, by themselves, and break-even."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from costben.calculator.inddata import AKTOERER
from costben.danish import kroner, number
from costben.effekt import Effektresultat, effektresultater
from costben.effekt_tekst import break_even, converted, sentences
from costben.models import units
from costben.resultat import Resultat
from costben.terminal.table import titled_table


def effects(resultat: Resultat, console: Console) -> None:
    """Everything about each measured effect."""
    for navn, found in effektresultater(resultat).items():
        konsekvens = resultat.analyse.konsekvenser[navn].navn
        console.print(f"Målt effekt: {konsekvens}", style="bold")
        source = f"Kilde: {found.kilde or 'ikke angivet'} ({found.status})."
        for sentence in (*sentences(found), f"Det er {converted(found)}.", source):
            console.print(Padding(sentence, (0, 0, 0, 2)))
        console.print()
        if found.arketyper:
            console.print(_assumed(resultat, found))
            console.print(_alone(resultat, found))
            _break_even(found, console)


def _assumed(resultat: Resultat, found: Effektresultat) -> Table:
    return titled_table(
        f"Antaget over målt, {units.shown(found.enhed)}",
        ("Arketype", "Antaget", "Målt", "Forskel", "Gange det målte"),
        (
            (
                f"{navn}: {resultat.analyse.arketyper[navn].navn}",
                number(antaget.antaget, 2),
                number(antaget.antaget - antaget.forskel, 2),
                number(antaget.forskel, 2),
                "" if antaget.forhold is None else number(antaget.forhold, 1),
            )
            for navn, antaget in found.arketyper.items()
        ),
    )


def _alone(resultat: Resultat, found: Effektresultat) -> Table:
    forudsat, alene = resultat.beregning.forudsat, found.maalt.alene
    rows: list[tuple[str, ...]] = []
    if forudsat is not None and alene is not None:
        gains = [alene.nutidsvaerdi[a] for a in AKTOERER]
        costs = [-forudsat.baeret[a] for a in AKTOERER]
        net = [getattr(alene, a) for a in (*AKTOERER, "i_alt")]
        for label, amounts in (
            ("Nutidsværdi", [*gains, sum(gains)]),
            ("Omkostning", [*costs, sum(costs)]),
            ("Nettoresultat", net),
        ):
            rows.append((label, *map(kroner, amounts)))
    return titled_table(
        "Det målte giver i sig selv, pr. borger",
        ("", *(a.capitalize() for a in AKTOERER), "I alt"),
        rows,
    )


def _break_even(found: Effektresultat, console: Console) -> None:
    console.print("Så meget af denne konsekvens alene skal der til, før det løber rundt:")
    for who, value in found.break_even.items():
        label = "for kommunen" if who == "kommune" else "i alt"
        console.print(f"  {label}: {break_even(value, found)}")
    console.print()
