"""Prices from rates in the terminal: rates, what they give, and another price beside them."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from costben.calculator.inddata import AKTOERER
from costben.danish import kroner, number, quantity
from costben.reading.katalog import I_ANALYSEN
from costben.resultat import Resultat
from costben.sammenligning import steps
from costben.terminal.table import MOST_ARCHETYPES, batched, titled_table

_LINES = (
    ("Kommune: ydelse", "ydelse_kommune"),
    ("Kommune: kommuneskat", "kommuneskat"),
    ("Stat: ydelse", "ydelse_stat"),
    ("Stat: bundskat", "bundskat"),
    ("Stat: arbejdsmarkedsbidrag", "arbejdsmarkedsbidrag"),
)


def rates(resultat: Resultat, console: Console) -> None:
    """The rates that are used; a municipality's own with the national one beside.

    A discount rate of the analysis' own is in the heading.
    """
    brugte = {
        sti: brugt
        for sti, brugt in resultat.analyse.brugte_satser.items()
        if (sti.partition(".")[0], brugt.hvor) != ("diskontering", I_ANALYSEN)
    }
    if not brugte:
        return
    console.print(
        titled_table(
            "Satser",
            ("Sats", "Brugt", "National", "Status"),
            (
                (
                    brugt.titel,
                    _value(resultat.forudsaetninger[sti].vaerdi, brugt.enhed),
                    "" if brugt.national is None else _value(brugt.national, brugt.enhed),
                    resultat.forudsaetninger[sti].status,
                )
                for sti, brugt in brugte.items()
            ),
        )
    )


def rate_prices(resultat: Resultat, console: Console) -> None:
    """What a week is worth before refund and tax, and each line of each archetype."""
    forudsat = resultat.beregning.forudsat
    if forudsat is None or not forudsat.skift:
        return
    for key, pris in forudsat.skift.items():
        parts = (
            ("ydelse før", pris.ydelse_foer),
            ("ydelse efter", pris.ydelse_efter),
            ("løn før", pris.loen_foer),
            ("løn efter", pris.loen_efter),
        )
        said = ", ".join(f"{label} {kroner(kr)}" for label, kr in parts if kr is not None)
        console.print(f"\n{resultat.analyse.konsekvenser[key].navn}, pr. uge: {said}")
        for table in _lines(resultat, key):
            console.print(table)


def comparisons(resultat: Resultat) -> Iterator[Table]:
    """The way from another price of the same to the one by rates, for each aktør."""
    arketyper = resultat.beregning.arketyper
    compared = [navn for navn, a in arketyper.items() if a.sammenligning is not None]
    for aktoer in AKTOERER if compared else ():
        for names in batched(compared, MOST_ARCHETYPES):
            ways = [list(steps(resultat.analyse, arketyper[n], aktoer)) for n in names]
            rows = [
                (
                    f"{line[0].tegn} {line[0].navn}",
                    *(kroner(trin.beloeb) for trin in line),
                )
                for line in zip(*ways, strict=True)
            ]
            if any(trin.beloeb for way in ways for trin in way):
                yield titled_table(f"Satser mod anden pris: {aktoer}", ("", *names), rows)


def left_out(resultat: Resultat, console: Console) -> None:
    """What the prices from rates leave out."""
    for text in resultat.udeladt:
        console.print(f"Ikke med: {text}")


def _lines(resultat: Resultat, key: str) -> Iterator[Table]:
    arketyper = resultat.beregning.arketyper
    for names in batched(list(arketyper), MOST_ARCHETYPES):
        linjer = [arketyper[navn].prissat[key].linjer for navn in names]
        yield titled_table(
            f"{resultat.analyse.konsekvenser[key].navn}: nutidsværdi pr. borger",
            ("", *names),
            ((label, *(kroner(getattr(li, felt)) for li in linjer)) for label, felt in _LINES),
        )


def _value(value: float, unit: str) -> str:
    if unit == "andel":
        return quantity(value, unit)
    decimals = 0 if value == int(value) else 2
    return f"{number(value, decimals)} {quantity(0, unit).removeprefix('0').strip()}".strip()
