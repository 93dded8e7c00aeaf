"""How far the net results move with what is uncertain, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from costben.calculator.break_even import Part
from costben.danish import kroner, number, quantity
from costben.models import units
from costben.resultat import Resultat
from costben.terminal.table import titled_table
from costben.tornado.tornado import Udsving

_SHOWN: dict[Part, str] = {"kommune": "", "i_alt": ", i alt"}
_MOST = 3  # for each archetype; all of them stand in the workbook


def swings(resultat: Resultat, console: Console) -> None:
    """What moves each archetype most, and all uncertain numbers at once."""
    found = resultat.udsving
    if found.tornado:
        console.print(_tornado(resultat))
    if found.scenarier:
        console.print(_scenarios(resultat))


def _tornado(resultat: Resultat) -> Table:
    return titled_table(
        f"Tornado: de {_MOST} tal, der flytter kommunens nettoresultat mest",
        ("Arketype og tal", "Værst", "Bedst"),
        (row for navn in resultat.beregning.arketyper for row in _most(resultat, navn)),
    )


def _most(resultat: Resultat, navn: str) -> Iterator[tuple[str, ...]]:
    """The rows of an archetype: of all aktører together where nothing moves the kommune."""
    for part, whose in _SHOWN.items():
        moved = [s for s in resultat.udsving.tornado if (s.arketype, s.aktoer) == (navn, part)]
        for swing in moved[:_MOST]:  # the one that moves most is first
            label = f"{navn}{whose}: {swing.navn}, {span(swing)}"
            yield label, kroner(swing.vaerst), kroner(swing.bedst)
        if moved:
            return


def span(swing: Udsving) -> str:
    """``38 til 68 borgere/år``."""
    low, high = (_rounded(x, swing.enhed) for x in (swing.lav, swing.hoej))
    alone = swing.enhed == "andel" or swing.enhed in units.WITHOUT_NAME
    unit = "" if alone else f" {units.shown(swing.enhed)}"
    return f"{low} til {high}{unit}"


def _rounded(x: float, enhed: str) -> str:
    if enhed == "andel":
        return quantity(round(x, 3), enhed)
    return number(x, 0 if abs(x) >= 100 or x == int(x) else 1 if abs(x) >= 10 else 2)


def _scenarios(resultat: Resultat) -> Table:
    three: dict[str, list[str]] = {}
    for part in _SHOWN:
        for s in resultat.udsving.scenarier:
            if s.aktoer == part:
                nets = (s.pessimistisk, s.forventet, s.optimistisk)
                three.setdefault(s.arketype, []).extend(map(number, nets))
    return titled_table(
        "Alle usikre tal på én gang: værst, ventet og bedst, kr.",
        ("", "Kommune:\n  værst", "ventet", "bedst", "I alt:\n  værst", "ventet", "bedst"),
        ((navn, *nets) for navn, nets in three.items()),
    )
