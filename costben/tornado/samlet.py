"""The three together, for an analysis that says what is uncertain."""

from __future__ import annotations

from dataclasses import dataclass

from costben.models.analyse import Analyse
from costben.models.usikkerhed import Usikkerhed
from costben.tornado.akse import usikre_akser
from costben.tornado.genregn import Genregn
from costben.tornado.gitter import Gitter, gitre, valgte
from costben.tornado.scenarier import Scenarier, scenarier
from costben.tornado.tornado import Udsving, tornado


@dataclass(frozen=True, slots=True)
class Udsvingene:
    """How far the net results move with the uncertain numbers; empty where none are uncertain."""

    tornado: tuple[Udsving, ...] = ()
    gitter: tuple[Gitter, ...] = ()
    scenarier: tuple[Scenarier, ...] = ()


def udsvingene(analyse: Analyse) -> Udsvingene:
    """Compute them: a few hundred runs of the net results."""
    usikkerhed = analyse.usikre_tal or Usikkerhed.model_construct()
    if not analyse.arketyper or analyse.omkostning is not None:
        return Udsvingene()
    genregn = Genregn(analyse, usikkerhed)
    tal = usikre_akser(analyse, genregn)
    moved = tornado(genregn, tal)
    grids = (*valgte(genregn, analyse.gitterakser), *gitre(genregn, tal, moved))
    return Udsvingene(moved, grids, scenarier(genregn, moved))
