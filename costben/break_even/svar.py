"""From a line to an answer: a limit, or that there is none."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from costben.calculator.linje import Linje, nulpunkt

Udfald = Literal["mindst", "hoejst", "altid", "findes ikke", "uden betydning"]
_SAME = 1e-12  # relative: what floating point tells apart, but nobody else


@dataclass(frozen=True, slots=True)
class Svar:
    """Where the net result is not negative, in one input that is not negative itself.

    ``mindst`` and ``hoejst`` have a limit: the input must be at least or at most ``vaerdi``.
    ``altid`` is everywhere, ``findes ikke`` nowhere; ``uden betydning`` is where the net result
    does not depend on the input.
    """

    udfald: Udfald
    vaerdi: float | None = None


ALTID, FINDES_IKKE, UDEN_BETYDNING = Svar("altid"), Svar("findes ikke"), Svar("uden betydning")


def paa_linje(linje: Linje[float], hoejst: float | None = None) -> Svar:
    """The answer where the net result is a straight line; ``hoejst`` is the most that is possible.

    The workbook's formula is the same (``workbook.break_even_formler``).
    """
    falder = linje.haeldning < 0
    if linje.haeldning == 0 or (linje.ved_nul < 0) == falder:
        return FINDES_IKKE if linje.ved_nul < 0 else ALTID
    x = nulpunkt(linje)
    if hoejst is not None and (x > hoejst or (falder and x == hoejst)):
        return ALTID if falder else FINDES_IKKE
    return Svar("hoejst" if falder else "mindst", abs(x))


def antal(svar: Svar) -> Svar:
    """The answer for one divided by the input as an answer for the input itself."""
    if svar.vaerdi is None:
        return svar
    if svar.vaerdi == 0:
        return ALTID if svar.udfald == "mindst" else FINDES_IKKE
    return Svar("mindst" if svar.udfald == "hoejst" else "hoejst", 1 / svar.vaerdi)


def times(svar: Svar, faktor: float) -> Svar:
    """The answer for ``faktor`` times the input."""
    return svar if svar.vaerdi is None else Svar(svar.udfald, svar.vaerdi * faktor)


def hele_aar(svar: Svar, nutidsfaktor: Sequence[float]) -> Svar:
    """The answer for a present value of years as one in whole years."""
    if svar.vaerdi is None:
        return svar
    if svar.udfald == "mindst":
        aar = bisect_left(nutidsfaktor, svar.vaerdi * (1 - _SAME))
        return Svar("mindst", float(aar)) if aar < len(nutidsfaktor) else FINDES_IKKE
    aar = bisect_right(nutidsfaktor, svar.vaerdi * (1 + _SAME)) - 1
    return Svar("hoejst", float(aar)) if aar < len(nutidsfaktor) - 1 else ALTID
