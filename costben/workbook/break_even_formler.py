"""One column of the workings of break-even: from a line to the limit, and the limit put back.

What plain arithmetic cannot say, where there is no limit, is a formula that only the workbook
has. Each is beside the answer that costben itself gives; a test holds the two together.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from costben.break_even.blanding import hele_borgere
from costben.break_even.svar import Svar, antal, hele_aar, paa_linje
from costben.calculator.linje import Linje, vaerdi
from costben.calculator.omkostninger import Sagstalsdel
from costben.numbers.cell import Cell
from costben.workbook.grid import Function

_ZERO = 'IF(AND({1}<>0,({0}<0)=({1}>0)),-{0}/{1},IF({0}<0,"findes ikke","altid"))'
_LIMITED = 'IF(ISNUMBER({0}),IF({2}>0,IF({0}<={1},{0},"findes ikke"),IF({0}<{1},{0},"altid")),{0})'
_INVERSE = 'IF(ISNUMBER({0}),IF({0}>0,{1}/{0},"findes ikke"),{0})'
_YEARS = 'IF({0}<={1},IF({2}>0,{0},{0}-{3}),IF({2}>0,"findes ikke","altid"))'
_RATIO = 'IF(ISNUMBER({0}),IFERROR(IF({1}>0,{0}/({2}-{0}),({2}-{0})/{0}),"findes ikke"),{0})'
_WHOLE_BETTER = "IF(ISNUMBER({0}),IF(AND({0}>0,{0}<1),1,ROUNDUP({0},0)),{0})"
_WHOLE_OTHER = "IF(ISNUMBER({0}),IF(AND({0}>0,{0}<1),ROUNDDOWN(1/{0},0),1),{0})"
SVAR = "Break-even"
_NO_NUMBER = math.nan  # the value of a cell that shows a text; never written


@dataclass(frozen=True, slots=True)
class Trin:
    """One step: a label, and a cell, possibly with a formula that only the workbook has."""

    label: str
    form: str
    celle: Cell
    formel: Function | None = None

    @property
    def shown(self) -> float | str:
        """What stands in the cell."""
        return self.celle.value if self.formel is None else self.formel.value


@dataclass(frozen=True, slots=True)
class Kolonne:
    """The steps of one archetype, ``svar`` the limit among them.

    ``over`` must not be above zero, nor ``under`` below it.
    """

    trin: tuple[Trin, ...]
    svar: Trin
    over: Trin
    under: Trin

    def labelled(self, labels: Mapping[str, str]) -> Kolonne:
        """The column with other labels on some of its steps."""
        new = {id(t): replace(t, label=labels.get(t.label, t.label)) for t in self.trin}
        steps = (new[id(t)] for t in (self.svar, self.over, self.under))
        return Kolonne(tuple(new[id(t)] for t in self.trin), *steps)

    def with_steps(self, *trin: Trin) -> Kolonne:
        """The column with more steps at its end."""
        return replace(self, trin=(*self.trin, *trin))


@dataclass(frozen=True, slots=True)
class Nu:
    """Where a line is now: the net result, and the input that gives it."""

    netto: Cell
    x: Cell
    nul: Cell  # kr/borger


@dataclass(frozen=True, slots=True)
class Aar:
    """Years by number, what they are worth together, and the ranges where both stand."""

    antal: Sequence[Cell]
    nutidsfaktor: Sequence[Cell]
    antal_i: str
    nutidsfaktor_i: str


def zero(label: str, form: str, linje: Linje[Cell]) -> Trin:
    """Where the line is zero, whatever is possible."""
    return _step(label, form, _ZERO, (linje.ved_nul, linje.haeldning), _svar(linje))


def quantity(linje: Linje[Cell], nu: Nu, form: str, hoejst: Cell | None) -> Kolonne:
    """An input that the net result is a line in, and that can be no more than ``hoejst``."""
    start, found = _line(linje), zero(SVAR, form, linje)
    if hoejst is None:
        back = _back(found, linje, nu)
        return Kolonne((*start, found, back), found, back, back)
    anywhere, limit = zero("Nulpunkt", form, linje), Trin("Det mest mulige", form, hoejst)
    operands = (anywhere.celle, hoejst, linje.haeldning)
    found = _step(SVAR, form, _LIMITED, operands, paa_linje(_floats(linje), hoejst.value))
    back = _back(found, linje, nu)
    return Kolonne((*start, anywhere, limit, found, back), found, back, back)


def participants(
    linje: Linje[Cell], omkostning: Linje[Cell], hele: Cell, nul: Cell, delt: Sagstalsdel[Cell]
) -> Kolonne:
    """Participants: the line is in one divided by them, and the cost per citizen is put back."""
    fast, pr_borger = delt.fast_pr_aar, delt.pr_borger
    start = zero("Nulpunkt for 1 / deltagere", "faktor", linje)
    found = _step(SVAR, "decimal", _INVERSE, (start.celle, hele), antal(_svar(linje)))
    net = 0.0
    if isinstance(found.shown, float):
        cost = fast.value / found.shown + pr_borger.value
        net = vaerdi(_floats(omkostning), cost)
    fixed = Trin("Omkostning pr. år, der ikke følger deltagerne", "kr", fast)
    pattern = "IF(ISNUMBER({0}),{1}+{2}*({3}/{0}+{4}),{5})"
    cells = (found.celle, omkostning.ved_nul, omkostning.haeldning, fast, pr_borger, nul)
    back = Trin(_BACK, "kr", Cell(net), Function(pattern, cells, net))
    return Kolonne((*_line(linje), start, found, fixed, back), found, back, back)


def years(linje: Linje[Cell], nul: Cell, aar: Aar) -> Kolonne:
    """Whole years, by the present value that is needed of them."""
    svar = hele_aar(_svar(linje), [c.value for c in aar.nutidsfaktor])
    start = zero("Nulpunkt for årenes nutidsværdi", "faktor", linje)
    count = _count(start, linje, svar, aar)
    x, slope = start.celle, linje.haeldning
    limit = "IF(ISNUMBER({4})," + _YEARS + ",{4})"
    cells = (count.celle, aar.antal[-1], slope, aar.antal[1], x)
    found = _step(SVAR, "aar", limit, cells, svar)
    there = _net_after("Nettoresultat ved break-even", found, linje, nul, aar)
    before = _net_after("Nettoresultat et år før (efter, hvis højst)", found, linje, nul, aar, 1)
    return Kolonne((*_line(linje), start, count, found, there, before), found, before, there)


def mix(linje: Linje[Cell], nu: Nu) -> tuple[Kolonne, Trin]:
    """The share of the second of two, and how many of the better for each one of the other."""
    column = quantity(linje, nu, "procent", nu.x)
    share, slope = column.svar, linje.haeldning
    many: float | str = share.shown
    if isinstance(many, float):
        good = many if slope.value > 0 else 1 - many
        many = good / (1 - good) if good < 1 else "findes ikke"
    operands = (share.celle, slope, nu.x)
    ratio = _shown(
        "Så mange af den bedste for hver af den anden", "decimal", _RATIO, operands, many
    )
    others, betters = hele_borgere(many) if isinstance(many, float) else (many, many)
    cells = (ratio.celle,)
    better = _shown("I hele borgere: af den bedste", "antal", _WHOLE_BETTER, cells, betters)
    other = _shown("I hele borgere: af den anden", "antal", _WHOLE_OTHER, cells, others)
    return column.with_steps(ratio, better, other), ratio


def times(trin: Trin, label: str, faktor: Cell) -> Trin:
    """The limit times ``faktor``, where there is one."""
    shown = trin.shown
    product = shown * faktor.value if isinstance(shown, float) else shown
    return _shown(label, trin.form, "IF(ISNUMBER({0}),{0}*{1},{0})", (trin.celle, faktor), product)


_BACK = "Sat ind igen: nettoresultat"


def _line(linje: Linje[Cell]) -> tuple[Trin, Trin]:
    return (
        Trin("Nettoresultat ved nul", "kr", linje.ved_nul),
        Trin("Ændring for hver mere", "kr_oere", linje.haeldning),
    )


def _step(label: str, form: str, pattern: str, operands: tuple[Cell, ...], svar: Svar) -> Trin:
    shown = svar.udfald if svar.vaerdi is None else svar.vaerdi
    return _shown(label, form, pattern, operands, shown)


def _shown(
    label: str, form: str, pattern: str, operands: tuple[Cell, ...], shown: float | str
) -> Trin:
    cell = Cell(_NO_NUMBER if isinstance(shown, str) else shown)
    return Trin(label, form, cell, Function(pattern, operands, shown))


def _floats(linje: Linje[Cell]) -> Linje[float]:
    return Linje(linje.ved_nul.value, linje.haeldning.value)


def _svar(linje: Linje[Cell]) -> Svar:
    return paa_linje(_floats(linje))


def _back(found: Trin, linje: Linje[Cell], nu: Nu) -> Trin:
    """The net result now, and what the way to break-even changes: nothing is left."""
    net = 0.0
    if isinstance(found.shown, float):
        net = nu.netto.value + (found.shown - nu.x.value) * linje.haeldning.value
    cells = (found.celle, nu.netto, nu.x, linje.haeldning, nu.nul)
    pattern = "IF(ISNUMBER({0}),{1}+({0}-{2})*{3},{4})"
    return Trin(_BACK, "kr", Cell(net), Function(pattern, cells, net))


def _count(start: Trin, linje: Linje[Cell], svar: Svar, aar: Aar) -> Trin:
    """How many years are worth less than what is needed; or no more, where years cost."""
    rising = linje.haeldning.value > 0
    if isinstance(start.shown, str):
        count = 0.0
    elif svar.vaerdi is None:
        count = float(len(aar.antal))
    else:
        count = svar.vaerdi + (not rising)
    area = aar.nutidsfaktor_i
    below = f'COUNTIF({area},IF({{1}}>0,"<","<=")&{{0}})'
    pattern = f"IF(ISNUMBER({{0}}),{below},{{2}})"
    cells = (start.celle, linje.haeldning, aar.antal[0])
    label = "Antal år, fra 0, der ikke er nok"
    return Trin(label, "aar", Cell(count), Function(pattern, cells, count))


def _net_after(
    label: str, found: Trin, linje: Linje[Cell], nul: Cell, aar: Aar, beyond: int = 0
) -> Trin:
    """The net result at the limit, or one year on its other side."""
    net = 0.0
    if isinstance(found.shown, float):
        step = math.copysign(beyond, linje.haeldning.value)
        years = int(found.shown - step)
        net = linje.ved_nul.value + linje.haeldning.value * aar.nutidsfaktor[years].value
    place = "{0}-SIGN({2})" if beyond else "{0}"
    worth = f"INDEX({aar.nutidsfaktor_i},MATCH({place},{aar.antal_i},0))"
    cells = (found.celle, linje.ved_nul, linje.haeldning, nul)
    pattern = f"IF(ISNUMBER({{0}}),{{1}}+{{2}}*{worth},{{3}})"
    return Trin(label, "kr", Cell(net), Function(pattern, cells, net))
