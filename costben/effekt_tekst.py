"""A measured effect in words, for the terminal and the workbook."""

from __future__ import annotations

from collections.abc import Iterator

from costben.danish import number, percent, quantity
from costben.effekt import Effektresultat
from costben.models.effekt import DESIGNNAVNE, Effekt
from costben.models.effektmaal import Procentpoint
from costben.models.tal import Tal

MORE_THAN_A_YEAR = "mere end et år har"
NONE = "findes ikke"
UNEQUAL = "se Break-even"


def sentences(found: Effektresultat) -> Iterator[str]:
    """What was measured, how well, and how."""
    yield f"Målt: {_measured(found.effekt)}."
    yield f"{_significance(found)}."
    people = found.effekt.n
    count = f", {quantity(people.vaerdi, people.enhed)}" if people else ", antal personer ukendt"
    yield f"{DESIGNNAVNE[found.effekt.design].capitalize()}{count}."


def converted(found: Effektresultat) -> str:
    """The effect in the consequence's unit: ``0,52 uger/år pr. borger (fra -0,5 til 1,6)``."""
    maalt = found.maalt
    if maalt.vaerdi.maengde is None:
        points = percent(maalt.vaerdi.forskel).removesuffix(" %")
        return f"{points} procentpoint flere, der opnår det; hvor meget, er ikke oplyst"
    text = f"{_units(maalt.vaerdi.maengde, found)} pr. borger"
    ends = [o.maengde for o in (maalt.fra, maalt.til) if o and o.maengde is not None]
    if ends:
        text += f" (fra {number(ends[0], 2)} til {number(ends[1], 2)})"
    return text


def break_even(value: float | None, found: Effektresultat) -> str:
    """``8,45 uger/år``; says so where there is none, more than a year has, or not one for all."""
    if value is None:
        return f"{UNEQUAL}; hver uge er ikke lige meget værd" if found.ulige else NONE
    too_much = found.hoejst is not None and value > found.hoejst
    return _units(value, found) + (f" ({MORE_THAN_A_YEAR})" if too_much else "")


def _units(value: float, found: Effektresultat) -> str:
    return quantity(round(value, 2), found.enhed)


def _measured(effekt: Effekt) -> str:
    size = _size(effekt.vaerdi)
    if effekt.type == "procentpoint":
        return f"{size} af beskæftigelsesgraden"
    if effekt.type == "andel_nogensinde":
        return f"{size} flere opnår det"
    rate = effekt.grundrate
    base = f" ved en grundrate på {quantity(rate.vaerdi, 'andel')}" if rate else ""
    return f"{effekt.type.replace('_', ' ')} {size}{base}"


def _size(tal: Tal) -> str:
    if tal.enhed != Procentpoint.ENHED:
        return quantity(tal.vaerdi, "antal")
    return procentpoint(tal.vaerdi)


def procentpoint(difference: float) -> str:
    """A difference between two shares: ``1,5 procentpoint``."""
    return f"{quantity(difference, 'andel').removesuffix(' %')} procentpoint"


def _significance(found: Effektresultat) -> str:
    effekt = found.effekt
    known = {
        "p = ": effekt.p,
        "p over ": effekt.p_over,
        "p under ": effekt.p_under,
    }
    evidence = [f"{word}{quantity(p.vaerdi, 'antal')}" for word, p in known.items() if p]
    if effekt.interval:
        ends = effekt.interval
        evidence = [f"95 pct. interval fra {_size(ends.fra)} til {_size(ends.til)}"]
    if found.signifikant is None:
        return "Hvor sikker effekten er, er ikke oplyst"
    word = "Statistisk signifikant" if found.signifikant else "Ikke statistisk signifikant"
    return f"{word} ({', '.join(evidence)})"
