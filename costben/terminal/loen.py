"""Pay, and the cost per citizen by three counts, in the terminal."""

from __future__ import annotations

from rich.console import Console

from costben.danish import kroner, number, quantity
from costben.priser import omregnet
from costben.resultat import Resultat
from costben.terminal.table import titled_table


def denominators(resultat: Resultat) -> str:
    """The cost per citizen referred, begun and completed, as a sentence."""
    antal, pris = resultat.analyse.naevnere, resultat.beregning.naevnere
    if antal is None or pris is None:
        return ""
    rows = (
        ("visiteret", antal.visiterede, pris.pr_visiteret),
        ("påbegyndt", antal.paabegyndte, pris.pr_paabegyndt),
        ("gennemført", antal.gennemfoerte, pris.pr_gennemfoert),
    )
    said = (f"{navn} {kroner(kr)} ({quantity(n.vaerdi, 'antal')})" for navn, n, kr in rows)
    return f"Samlet pr. borger (antal): {', '.join(said)}"


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


def _pay(resultat: Resultat, sti: str) -> float:
    """In the analysis' prices, as what follows from it is."""
    return omregnet(resultat.beregning.priser).get(sti, resultat.forudsaetninger[sti].vaerdi)
