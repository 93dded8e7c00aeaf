"""From the numbers of a distribution to its shape."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from costben.models.tal import Tal
from costben.simulering import former

if TYPE_CHECKING:
    from costben.models.fordelinger import Fordeling


def form(f: Fordeling) -> former.Form:
    """The shape that the numbers of ``f``, which fit it, give."""
    return _MAKERS[f.fordeling](f)


def number(tal: Tal | None) -> float:
    """A number that is known to be there."""
    if tal is None:
        raise ValueError("the distribution lacks a number that its check has seen")
    return tal.vaerdi


def _trekant(f: Fordeling) -> former.Form:
    return former.Trekant(number(f.lav), number(f.mest), number(f.hoej))


def _pert(f: Fordeling) -> former.Form:
    return former.pert(number(f.lav), number(f.mest), number(f.hoej))


def _ligefordeling(f: Fordeling) -> former.Form:
    return former.Ligefordeling(number(f.lav), number(f.hoej))


def _normal(f: Fordeling) -> former.Form:
    if f.interval is not None:
        i = f.interval
        return former.af_interval(i.fra.vaerdi, i.til.vaerdi, i.sikkerhed.vaerdi)
    middel = number(f.middel)
    if f.p_vaerdi is not None:
        return former.Normal(middel, former.standardfejl_af_p(middel, f.p_vaerdi.vaerdi))
    return former.Normal(middel, number(f.standardfejl))


def _lognormal(f: Fordeling) -> former.Form:
    if f.interval is not None:
        i = f.interval
        logs = former.af_interval(log(i.fra.vaerdi), log(i.til.vaerdi), i.sikkerhed.vaerdi)
        return former.Lognormal(logs.middel, logs.spredning)
    if f.median is not None:
        middle = log(f.median.vaerdi)
        return former.Lognormal(middle, former.standardfejl_af_p(middle, number(f.p_vaerdi)))
    return former.lognormal_af_middel(number(f.middel), number(f.standardfejl))


def _beta(f: Fordeling) -> former.Form:
    if f.antal is not None:
        antal = f.antal.vaerdi
        return former.Beta(antal, number(f.ud_af) - antal)
    if f.middel is not None:
        return former.beta_af_middel(f.middel.vaerdi, number(f.standardfejl))
    return former.Beta(number(f.alfa), number(f.beta))


_MAKERS = {
    "trekant": _trekant,
    "pert": _pert,
    "ligefordeling": _ligefordeling,
    "normal": _normal,
    "lognormal": _lognormal,
    "beta": _beta,
}
