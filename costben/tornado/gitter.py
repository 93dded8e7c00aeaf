"""Two numbers at a time: the net result for every pair of values."""

from __future__ import annotations

from dataclasses import dataclass

from costben.calculator.break_even import Part
from costben.tornado.genregn import Genregn
from costben.tornado.tornado import Udsving
from costben.tornado.usikre import Usikkert

LINJER = 5


@dataclass(frozen=True, slots=True)
class Akse:
    """One of the two numbers."""

    sti: str
    navn: str
    enhed: str
    vaerdier: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Gitter:
    """The net result, in kr/borger, for each value of one number (rows) and another (columns)."""

    arketype: str
    aktoer: Part
    raekker: Akse
    kolonner: Akse
    netto: tuple[tuple[float, ...], ...]


def gitre(
    genregn: Genregn, usikre: tuple[Usikkert, ...], udsving: tuple[Udsving, ...]
) -> tuple[Gitter, ...]:
    """For every net result the two numbers that move it most."""
    by_path = {tal.sti: tal for tal in usikre}
    groups: dict[tuple[str, Part], list[Udsving]] = {}
    for swing in udsving:
        groups.setdefault((swing.arketype, swing.aktoer), []).append(swing)
    return tuple(
        _grid(genregn, key, by_path[first.sti], by_path[second.sti])
        for key, (first, second, *_) in ((k, s) for k, s in groups.items() if len(s) > 1)
    )


def _grid(genregn: Genregn, key: tuple[str, Part], first: Usikkert, second: Usikkert) -> Gitter:
    rows, columns = _axis(first), _axis(second)
    return Gitter(
        *key,
        rows,
        columns,
        tuple(
            tuple(genregn({rows.sti: row, columns.sti: column})[key] for column in columns.vaerdier)
            for row in rows.vaerdier
        ),
    )


def _axis(tal: Usikkert) -> Akse:
    """A few values from low to high, spread over those that were tried, the present one too."""
    inside = [x for x in tal.punkter if tal.lav <= x <= tal.hoej]
    last = len(inside) - 1
    chosen = {inside[round(i * last / (LINJER - 1))] for i in range(LINJER)}
    return Akse(tal.sti, tal.navn, tal.enhed, tuple(sorted({*chosen, tal.nu})))
