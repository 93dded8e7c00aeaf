"""Two numbers at a time: the net result for every pair of values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from costben.calculator.break_even import Part
from costben.models import units
from costben.models.gitter import Punkter
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

    @property
    def betegnelse(self) -> str:
        """What it is, with its unit."""
        unnamed = self.enhed in units.WITHOUT_NAME
        return self.navn if unnamed else f"{self.navn}, {units.shown(self.enhed)}"


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
        _grid(genregn, key, _axis(by_path[first.sti]), _axis(by_path[second.sti]))
        for key, (first, second, *_) in ((k, s) for k, s in groups.items() if len(s) > 1)
    )


def valgte(genregn: Genregn, akser: Sequence[tuple[Punkter, Punkter]]) -> tuple[Gitter, ...]:
    """The grids that an analysis asks for, for every net result that they move."""
    found = [
        _grid(genregn, key, _chosen(genregn, first), _chosen(genregn, second))
        for first, second in akser
        for key in genregn({})
    ]
    return tuple(grid for grid in found if len({x for line in grid.netto for x in line}) > 1)


def _chosen(genregn: Genregn, punkter: Punkter) -> Akse:
    f = genregn.numbers.get(punkter.sti)
    navn, enhed = (f.navn, f.enhed) if f else (punkter.sti, "antal")
    return Akse(punkter.sti, navn, enhed, punkter.vaerdier)


def _grid(genregn: Genregn, key: tuple[str, Part], rows: Akse, columns: Akse) -> Gitter:
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
