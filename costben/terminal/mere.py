"""What the workbook has more of than the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console

from costben.resultat import Resultat


def more(resultat: Resultat, console: Console) -> None:
    """The details that are left out here, and the sheet that each stands on."""
    console.print("\nMere i regnearket (og med --json):", style="bold")
    for sheet, what in _more(resultat):
        console.print(f"  {sheet}: {what}.")


def _more(resultat: Resultat) -> Iterator[tuple[str, str]]:
    b = resultat.beregning
    yield "Forudsætninger", "alle tal, der bygges på, med kilde og status"
    if resultat.analyse.omkostning is None:
        if b.arketyper:
            yield "Arketyper", "pengestrømmen år for år for hver aktør"
        if b.effekter:
            yield "Effekt", "det målte ved siden af det antagne, trin for trin"
        if resultat.udsving.tornado:
            yield "Tornado", "alle usikre tal for hver aktør, og to tal ad gangen"
        elif resultat.udsving.gitter:
            yield "Tornado", "to tal ad gangen"
        if b.budgetvirkning:
            yield "Budgetvirkning", "linje for linje, alle år, og diskonteret for hver aktør"
    if resultat.afstemning:
        yield "Afstemning", "alle tal i rapporten ved siden af de beregnede"
