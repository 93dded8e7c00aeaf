"""Break-even of any number of the analysis: on its line where it is one, else looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from costben.break_even.raekker import Metode, Raekke
from costben.break_even.soeg import punkter, soeg
from costben.break_even.svar import ALTID, FINDES_IKKE, UDEN_BETYDNING, Svar, antal, paa_linje
from costben.calculator.beregning import beregn
from costben.calculator.linje import Linje, vaerdi
from costben.forudsaetninger import Forudsaetning, forudsaetninger
from costben.inddata.samlet import horisont, inddata
from costben.models.analyse import Analyse
from costben.models.break_even import Soegt
from costben.models.usikkerhed import Usikkerhed
from costben.tornado.genregn import Genregn

_TRIED = (0.0, 0.25, 0.5, 0.8, 1.0)  # parts of the way between the bounds
_STRAIGHT = 1e-9  # relative to the largest net result on the way
Net = Callable[[float], float]


def frie(analyse: Analyse) -> tuple[Raekke, ...]:
    """The rows of the numbers that the analysis asks for."""
    return tuple(row for soegt in analyse.soegte for row in _rows(analyse, soegt))


def _rows(analyse: Analyse, soegt: Soegt) -> Iterator[Raekke]:
    f = forudsaetninger(analyse)[soegt.sti]
    genregn = Genregn(unrounded(analyse, soegt), Usikkerhed.model_construct())
    tried = _tried(soegt, helt=f.helt)
    moves = any(genregn({soegt.sti: x}) != genregn({soegt.sti: tried[0]}) for x in tried)
    for navn, part in genregn({}):

        def net(x: float, key: tuple[str, str] = (navn, part)) -> float:
            return genregn({soegt.sti: x})[key]  # type: ignore[index]

        if moves:
            found, metode = _whole(net, tried) if f.helt else _anywhere(net, soegt)
        else:
            found, metode = [UDEN_BETYDNING], "hele tal" if f.helt else "lineær"
        for svar in found:
            yield Raekke(
                arketype=navn,
                aktoer=part,
                sti=f.sti,
                navn=f.navn,
                enhed=f.enhed,
                nu=f.vaerdi,
                udfald=svar.udfald,
                vaerdi=svar.vaerdi,
                metode=metode,
            )


def _tried(soegt: Soegt, *, helt: bool) -> list[float]:
    """Every whole number between the bounds, or the ends of the intervals that are looked into."""
    if helt:
        return [float(n) for n in range(int(soegt.fra), int(soegt.til) + 1)]
    return punkter(soegt.fra, soegt.til)


def unrounded(analyse: Analyse, soegt: Soegt) -> Analyse:
    """``analyse`` without the rounding of the cost, if the number moves the cost."""
    rules = analyse.nettoresultat
    if rules is None or _cost(analyse, soegt.sti, soegt.fra) == _cost(
        analyse, soegt.sti, soegt.til
    ):
        return analyse
    exact = rules.model_copy(update={"omkostning_afrundes_til": None})
    return analyse.model_copy(update={"nettoresultat": exact})


def _cost(analyse: Analyse, sti: str, x: float) -> float:
    def number(f: Forudsaetning) -> float:
        return x if f.sti == sti else f.vaerdi

    years = max(horisont(analyse), int(x) + 1 if sti.endswith(("periode", "levetid")) else 1)
    return beregn(inddata(analyse, number), years).omkostninger.samlet.pr_borger


def _anywhere(net: Net, soegt: Soegt) -> tuple[list[Svar], Metode]:
    fra, til = soegt.fra, soegt.til
    straight = _on_line(net, fra, til)
    if straight is not None:
        return [straight], "lineær"
    if fra > 0:
        inverse = _on_line(lambda y: net(1 / y), 1 / til, 1 / fra)
        if inverse is not None:
            return [antal(inverse)], "lineær"
    return soeg(net, fra, til), "søgt"


def _on_line(net: Net, lav: float, hoej: float) -> Svar | None:
    """The answer between the bounds, if the net result is seen to be a straight line there."""
    width = hoej - lav
    nets = {part * width: net(lav + part * width) for part in _TRIED}
    first, last = nets[0.0], nets[width]
    line = Linje(first, (last - first) / width)
    size = max(map(abs, nets.values()))
    if any(abs(vaerdi(line, x) - found) > _STRAIGHT * size for x, found in nets.items()):
        return None
    svar = paa_linje(line, width)
    return svar if svar.vaerdi is None else Svar(svar.udfald, lav + svar.vaerdi)


def _whole(net: Net, tried: Sequence[float]) -> tuple[list[Svar], Metode]:
    nets = {x: net(x) for x in tried}
    found = [
        Svar("mindst", after) if nets[before] < 0 else Svar("hoejst", before)
        for before, after in pairwise(nets)
        if (nets[before] < 0) != (nets[after] < 0)
    ]
    return found or [FINDES_IKKE if nets[tried[0]] < 0 else ALTID], "hele tal"
