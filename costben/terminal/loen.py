"""Pay, and the cost per citizen by three counts, in the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from costben.danish import kroner, number, quantity
from costben.priser import omregnet
from costben.resultat import Resultat
from costben.terminal.table import titled_table


def denominators(resultat: Resultat) -> Table:
    """The cost per citizen referred, begun and completed."""
    antal, pris = resultat.analyse.naevnere, resultat.beregning.naevnere
    rows = []
    if antal and pris:
        rows = [
            ("visiteret", antal.visiterede, pris.pr_visiteret),
            ("påbegyndt", antal.paabegyndte, pris.pr_paabegyndt),
            ("gennemført", antal.gennemfoerte, pris.pr_gennemfoert),
        ]
    return titled_table(
        "Samlet omkostning i driftsperioden",
        ("Pr.", "Borgere", "Pr. borger"),
        ((navn, quantity(n.vaerdi, "antal"), kroner(pr_borger)) for navn, n, pr_borger in rows),
    )


def pay(resultat: Resultat, console: Console) -> None:
    """The price of each category of staff, and where hours and overhead are from."""
    loen = resultat.analyse.loen
    console.print(
        titled_table(
            "Løn",
            ("Medarbejdergruppe", "Årsløn", "Pr. årsværk", "Pr. time"),
            (
                (
                    loen.personale[navn].navn if loen else navn,
                    kroner(_pay(resultat, f"loen.personale.{navn}.aarsloen")),
                    kroner(pris.pr_aarsvaerk),
                    f"{number(pris.pr_time, 2)} kr.",
                )
                for navn, pris in resultat.beregning.omkostninger.loenpriser.items()
            ),
        )
    )
    for sti in ("loen.effektiv_arbejdstid", "loen.overhead"):
        f = resultat.forudsaetninger[sti]
        source = f" {f.kilde}" if f.kilde else ""
        console.print(f"{f.navn}: {quantity(f.vaerdi, f.enhed)}, {f.status}.{source}")
    console.print()


def _pay(resultat: Resultat, sti: str) -> float:
    """In the analysis' prices, as what follows from it is."""
    return omregnet(resultat.beregning.priser).get(sti, resultat.forudsaetninger[sti].vaerdi)
