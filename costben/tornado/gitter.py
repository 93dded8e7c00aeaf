"""Two numbers at a time: the net result for every pair of values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from costben.calculator.break_even import Part
from costben.models.gitter import Punkter
from costben.tornado.akse import Akse
from costben.tornado.genregn import Genregn
from costben.tornado.tornado import Udsving, by_result

LINJER = 5


@dataclass(frozen=True, slots=True)
class Gitter:
    """The net result, in kr/borger, for each value of one number (rows) and another (columns)."""

    arketype: str
    aktoer: Part
    raekker: Akse
    kolonner: Akse
    netto: tuple[tuple[float, ...], ...]


def gitre(
    genregn: Genregn, usikre: tuple[Akse, ...], udsving: tuple[Udsving, ...]
) -> tuple[Gitter, ...]:
    """For every net result the two numbers that move it most."""
    by_path = {akse.sti: _few(genregn, akse) for akse in usikre}
    two = {key: swings[:2] for key, swings in by_result(udsving).items() if len(swings) > 1}
    return tuple(
        _grid(genregn, key, by_path[first.sti], by_path[second.sti])
        for key, (first, second) in two.items()
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


def _few(genregn: Genregn, akse: Akse) -> Akse:
    """A few of the values, spread over all of them, and the present one too."""
    last = len(akse.vaerdier) - 1
    chosen = {akse.vaerdier[round(i * last / (LINJER - 1))] for i in range(LINJER)}
    return replace(akse, vaerdier=tuple(sorted({*chosen, genregn.nu(akse.sti)})))
