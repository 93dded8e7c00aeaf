"""Measured effects in the terminal: beside what is assumed, by themselves, and break-even."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding

from costben.danish import kroner, number
from costben.effekt import Effektresultat, effektresultater
from costben.effekt_tekst import break_even, converted, sentences
from costben.models import units
from costben.resultat import Resultat

_INDENT = (0, 0, 0, 2)


def effects(resultat: Resultat, console: Console) -> None:
    """Everything about each measured effect."""
    for navn, found in effektresultater(resultat).items():
        konsekvens = resultat.analyse.konsekvenser[navn].navn
        console.print(f"\nMålt effekt: {konsekvens}", style="bold")
        source = f"Kilde: {found.kilde or 'ikke angivet'} ({found.status})."
        for text in (" ".join(sentences(found)), f"Det er {converted(found)}.", source):
            console.print(Padding(text, _INDENT))
        if found.arketyper:
            for text in (_assumed(found), _alone(found)):
                console.print(Padding(text, _INDENT))
            _break_even(found, console)


def _assumed(found: Effektresultat) -> str:
    said = (
        f"{navn} {number(a.antaget, 2)}" + (f" ({number(a.forhold, 1)} gange)" if a.forhold else "")
        for navn, a in found.arketyper.items()
    )
    return f"Antaget, {units.shown(found.enhed)} (gange det målte): {', '.join(said)}."


def _alone(found: Effektresultat) -> str:
    alene = found.maalt.alene
    if alene is None:
        return ""
    return (
        "Det målte giver i sig selv et nettoresultat pr. borger på "
        f"{kroner(alene.kommune)} for kommunen og {kroner(alene.i_alt)} i alt."
    )


def _break_even(found: Effektresultat, console: Console) -> None:
    console.print("  Så meget af det alene skal der til, før det løber rundt,")
    for who, value in found.break_even.items():
        label = "for kommunen" if who == "kommune" else "i alt"
        console.print(f"  {label}: {break_even(value, found)}")
