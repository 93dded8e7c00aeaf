"""What a distribution must live up to, beyond each of its numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from costben.danish import listed
from costben.models import numerals, units
from costben.models.fordelingsformer import form, number
from costben.models.fordelingstal import Felt
from costben.models.refusal import refusal
from costben.simulering import former

if TYPE_CHECKING:
    from costben.models.fordelinger import Fordeling

SKRIVES: Mapping[str, Sequence[frozenset[str]]] = {
    "trekant": (frozenset({"lav", "mest", "hoej"}),),
    "pert": (frozenset({"lav", "mest", "hoej"}),),
    "ligefordeling": (frozenset({"lav", "hoej"}),),
    "normal": (
        frozenset({"middel", "standardfejl"}),
        frozenset({"middel", "p_vaerdi"}),
        frozenset({"interval"}),
    ),
    "lognormal": (
        frozenset({"middel", "standardfejl"}),
        frozenset({"median", "p_vaerdi"}),
        frozenset({"interval"}),
    ),
    "beta": (
        frozenset({"middel", "standardfejl"}),
        frozenset({"antal", "ud_af"}),
        frozenset({"alfa", "beta"}),
    ),
}
PARAMETRE = (
    *("lav", "mest", "hoej", "middel", "median", "standardfejl"),
    *("interval", "p_vaerdi", "antal", "ud_af", "alfa", "beta"),
)
YDERST_UDENFOR = 0.05  # a larger part of a distribution outside its field is a mistake
YDERST_VED_NUL = 1e-6  # where a zero cannot be divided by, almost nothing may lie at it


def kontroller(f: Fordeling) -> None:
    """Check that the numbers fit the shape, each other, and the field.

    Raises:
        PydanticCustomError: they do not.
    """
    for check in (_check_way, _check_order, _check_log, _check_p, _check_beta, _check_whole):
        check(f)
    _check_field(f)


def _check_way(f: Fordeling) -> None:
    given = [key for key in PARAMETRE if getattr(f, key) is not None]
    ways = SKRIVES[f.fordeling]
    if frozenset(given) in ways:
        return
    possible = ", eller ".join(_keys([key for key in PARAMETRE if key in way]) for way in ways)
    here = f"Her står {_keys(given)}." if given else "Her står ingen af dem."
    raise refusal(f"Fordelingen {f.fordeling} skrives med {possible}.\n{here} Ret linjerne.")


def _keys(keys: Sequence[str]) -> str:
    shown = {"hoej": "høj", "p_vaerdi": "p_værdi"}
    return listed([shown.get(key, key) for key in keys])


def _check_order(f: Fordeling) -> None:
    if f.lav is None or f.hoej is None:
        return
    low, high = f.lav.vaerdi, f.hoej.vaerdi
    if low > high:
        raise refusal("lav er større end høj.\nByt dem om.")
    if low == high:
        raise refusal("lav og høj er det samme tal.\nSkriv tallet uden fordeling, eller ret dem.")
    if f.mest is not None and not low <= f.mest.vaerdi <= high:
        raise refusal("mest ligger ikke mellem lav og høj.\nRet et af dem.")


def _check_log(f: Fordeling) -> None:
    if f.fordeling != "lognormal":
        return
    lowest = f.interval.fra if f.interval else f.middel or f.median
    if number(lowest) <= 0:
        raise refusal(
            "En lognormal er altid større end 0.\nSkriv et tal over 0, eller brug normal."
        )
    if f.median is not None and f.median.vaerdi == 1:
        raise refusal(
            "En p-værdi siger, hvor langt medianen er fra 1, og her er den 1.\n"
            "Skriv et interval i stedet."
        )


def _check_p(f: Fordeling) -> None:
    if f.fordeling == "normal" and f.p_vaerdi is not None and number(f.middel) == 0:
        raise refusal(
            "En p-værdi siger, hvor langt middel er fra 0, og her er det 0.\n"
            "Skriv standardfejl eller interval i stedet."
        )


def _check_beta(f: Fordeling) -> None:
    if f.fordeling != "beta":
        return
    if f.felt.enhed not in {"andel", *units.WITHOUT_NAME}:
        raise refusal(
            "En beta er en andel mellem 0 og 100 %, men her skal stå "
            f"{units.number_in(f.felt.enhed)}\nBrug pert eller trekant."
        )
    if f.antal is not None and f.antal.vaerdi >= number(f.ud_af):
        raise refusal("antal er ikke mindre end ud_af.\nByt dem om, eller skriv alfa og beta.")
    if f.middel is not None:
        _check_share(f.middel.vaerdi, number(f.standardfejl))


def _check_share(middel: float, standardfejl: float) -> None:
    if not 0 < middel < 1:
        raise refusal("En betas middel ligger mellem 0 og 100 %.\nRet middel.")
    if standardfejl**2 >= middel * (1 - middel):
        raise refusal("Standardfejlen er for stor til en andel.\nSkriv en mindre.")


def _check_whole(f: Fordeling) -> None:
    bounds = [v.vaerdi for v in (f.lav, f.hoej) if v is not None]
    if f.felt.helt and any(value != int(value) for value in bounds):
        raise refusal("Her skal stå et helt antal, så lav og høj skal være hele.\nRet dem.")


def _check_field(f: Fordeling) -> None:
    """Refuse a distribution of which too much lies outside what its field accepts."""
    shape, felt = form(f), f.felt
    low, high = shape.graenser
    below = shape.andel_under(felt.mindst) if low < felt.mindst else 0.0
    above = 1 - shape.andel_under(felt.hoejst) if high > felt.hoejst else 0.0
    bounded = f.lav is not None
    if below > (0 if bounded else YDERST_UDENFOR) or (felt.over_nul and _reaches_zero(shape)):
        limit = "være 0 eller derunder" if felt.over_nul else f"gå under {_shown(felt, False)}"
        raise refusal(
            f"Tallet kan ikke {limit}, og det kan fordelingen.\n"
            "Ret den, eller brug lognormal, pert eller trekant."
        )
    if above > (0 if bounded else YDERST_UDENFOR):
        raise refusal(
            f"Tallet kan højst være {_shown(felt, True)}, og fordelingen går længere op.\n"
            "Ret den, eller brug pert eller trekant."
        )


def _reaches_zero(shape: former.Form) -> bool:
    bounded = isinstance(shape, former.Trekant | former.Ligefordeling | former.Beta)
    return shape.graenser[0] <= 0 if bounded else shape.andel_under(0.0) > YDERST_VED_NUL


def _shown(felt: Felt, top: bool) -> str:
    limit = felt.hoejst if top else felt.mindst
    if felt.enhed == "andel":
        return f"{numerals.written(limit * 100)} %"
    unit = "" if felt.enhed in units.WITHOUT_NAME else units.shown(felt.enhed)
    return f"{numerals.written(limit)} {unit}".strip()
