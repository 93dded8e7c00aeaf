"""The unit of every number in a calculation, from the units of what it was made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from costben.models import units
from costben.numbers.cell import Cell

Enhed = Mapping[str, int]  # the power of each part: kr/aar is kr: 1, aar: -1

# inputs that are stated of one citizen or one full-time employee without saying so
_OF_EACH = (
    (re.compile(r"arketyper\.[^.]+\.konsekvenser\..+"), "borger"),
    (re.compile(r"faste\.(uger|maaneder)_pr_aar|faste\.refusion_efter_\d+"), "borger"),
    (re.compile(r"konsekvenser\..+\.(anciennitet|uger_pr_aar|oevrig_indkomst)"), "borger"),
    (re.compile(r"konsekvenser\..+\.beskaeftigelse\.aarsloen"), "borger"),
    (re.compile(r"satser\.skat\.personfradrag"), "borger"),
    (re.compile(r"loen\.(effektiv_arbejdstid|personale\..+\.aarsloen)"), "aarsvaerk"),
    (re.compile(r".+\.sagstal\.borgere_pr_medarbejder"), "aarsvaerk"),
)
_ORDER = ("kr", "time", "uge", "dag", "maaned", "aar", "aarsvaerk", "borger")


def parsed(unit: str, sti: str = "") -> Enhed:
    """``kr/aar`` as powers; ``sti`` is the path of the input whose unit it is."""
    above, *below = unit.split("/")
    powers = Counter(above.split("*"))
    powers.subtract(below)
    powers.subtract(of for pattern, of in _OF_EACH if pattern.fullmatch(sti))
    return _tidy(powers)


def written(enhed: Enhed) -> str:
    """Powers as ``units`` names a unit, ``kr/aar/borger``, with ``*`` where two are multiplied.

    A plain number has none.

    >>> written(parsed("kr/aar/borger")), written(parsed("andel"))
    ('kr/aar/borger', '')
    """
    parts = sorted(enhed, key=lambda part: (_place(part), part))
    above = [part for part in parts for _ in range(enhed[part])]
    below = [part for part in parts for _ in range(-enhed[part])]
    return "/".join(["*".join(above) or "1", *below]) if parts else ""


def unit_of(cell: Cell, known: dict[int, Enhed]) -> Enhed:
    """The unit of ``cell``.

    Args:
        cell: a number and all that it was made of.
        known: the unit of each input by ``id``; what is found out on the way is put in.
    """
    stack = [cell]
    while stack:  # a long sum is deeper than Python may call
        top = stack[-1]
        missing = [part for part in top.operands if id(part) not in known]
        if id(top) in known or not missing:
            known.setdefault(id(top), _combined(top, known))
            stack.pop()
        stack += missing
    return known[id(cell)]


def _combined(cell: Cell, known: Mapping[int, Enhed]) -> Enhed:
    parts = [known[id(part)] for part in cell.operands]
    if cell.operator in ("*", "/"):
        sign = 1 if cell.operator == "*" else -1
        powers = Counter(parts[0])
        powers.update({part: sign * power for part, power in parts[1].items()})
        return _tidy(powers)
    if cell.operator in (None, "<="):
        return {}
    return next((part for part in parts if part), {})


def _tidy(powers: Mapping[str, int]) -> Enhed:
    plain = units.WITHOUT_NAME - {"indeks"} | {"andel"}
    return {part: power for part, power in powers.items() if power and part not in plain}


def _place(part: str) -> int:
    return _ORDER.index(part) if part in _ORDER else len(_ORDER)
