"""How far the net results move with what is uncertain, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table

from costben.calculator.break_even import Part
from costben.danish import kroner, number, quantity
from costben.models import units
from costben.resultat import Resultat
from costben.terminal.table import titled_table
from costben.tornado.gitter import Gitter
from costben.tornado.tornado import Udsving

_SHOWN: tuple[Part, ...] = ("kommune", "i_alt")
_HVEM = {"kommune": "kommunen", "i_alt": "i alt"}


def swings(resultat: Resultat, console: Console) -> None:
    """A tornado for each archetype, the three sets of numbers, and a grid for the kommune."""
    found = resultat.udsving
    for navn in resultat.beregning.arketyper:
        moved = [s for s in found.tornado if s.arketype == navn and s.aktoer in _SHOWN]
        if moved:
            console.print(_tornado(navn, moved))
    if found.scenarier:
        console.print(_scenarios(resultat))
    for gitter in found.gitter:
        if gitter.aktoer == "kommune":
            console.print(_grid(gitter))


def _tornado(navn: str, moved: Sequence[Udsving]) -> Table:
    rows: dict[str, dict[Part, Udsving]] = {}
    for swing in moved:
        rows.setdefault(swing.sti, {})[swing.aktoer] = swing
    return titled_table(
        f"Følsomhed for {navn}: nettoresultat, når ét usikkert tal ændres",
        ("Tal", "Kommune, værst", "Bedst", "I alt, værst", "Bedst"),
        ((_label(next(iter(parts.values()))), *_ends(parts)) for parts in rows.values()),
    )


def _label(swing: Udsving) -> str:
    return f"{swing.navn}, {span(swing)}"


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


def _ends(parts: dict[Part, Udsving]) -> Iterator[str]:
    for part in _SHOWN:
        swing = parts.get(part)
        yield from (number(swing.vaerst), number(swing.bedst)) if swing else ("-", "-")


def _scenarios(resultat: Resultat) -> Table:
    return titled_table(
        "Nettoresultat pr. borger, når alle usikre tal er værst, som ventet og bedst",
        ("", "Pessimistisk", "Forventet", "Optimistisk"),
        (
            (
                f"{s.arketype}, {_HVEM[s.aktoer]}",
                *(kroner(x) for x in (s.pessimistisk, s.forventet, s.optimistisk)),
            )
            for part in _SHOWN
            for s in resultat.udsving.scenarier
            if s.aktoer == part
        ),
    )


def _grid(gitter: Gitter) -> Table:
    rows, columns = gitter.raekker, gitter.kolonner
    return titled_table(
        f"To tal ad gangen for {gitter.arketype}: nettoresultat for {_HVEM[gitter.aktoer]}.\n"
        f"Ned: {rows.betegnelse}. Hen: {columns.betegnelse}.",
        ("", *(_rounded(x, columns.enhed) for x in columns.vaerdier)),
        (
            (_rounded(x, rows.enhed), *(number(net) for net in line))
            for x, line in zip(rows.vaerdier, gitter.netto, strict=True)
        ),
    )
