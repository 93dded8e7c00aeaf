"""Random measured effects of the consequences of random input."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from costben.calculator.effekt import EFFEKTTYPER, FORHOLD, Effekt
from costben.calculator.inddata import Inddata


@st.composite
def effekt(draw: Callable, navn: str) -> Effekt[float]:
    """A measured effect; one that is priced from rates is of no more than a year."""
    kind = draw(st.sampled_from(EFFEKTTYPER))
    ratio, priced = kind in FORHOLD, navn.startswith("skift_")
    lowest = (1 if ratio else 0) if priced else (0.1 if ratio else -0.4)
    value, wide = draw(st.floats(lowest, 3 if ratio else 0.4)), draw(st.floats(0, 0.05))
    evidence = draw(st.sampled_from(["interval", "p", "p_over", "p_under", ""]))
    p = draw(st.floats(0, 0.05) if evidence == "p_under" else st.floats(0.05, 1))
    most = 12.0 if navn == "skift_maaned" else 52.0
    intensity = st.just(most) if kind == "procentpoint" else st.floats(0.5, most)
    if kind != "procentpoint":
        intensity = st.one_of(st.none(), intensity)
    return Effekt(
        type=kind,
        vaerdi=value,
        fra=value - wide if evidence == "interval" else None,
        til=value + wide if evidence == "interval" else None,
        p=p if evidence == "p" else None,
        p_over=p if evidence == "p_over" else None,
        p_under=p if evidence == "p_under" else None,
        grundrate=draw(st.floats(0.01, 0.8)) if ratio else None,
        intensitet=draw(intensity),
    )


@st.composite
def with_effects(draw: Callable, data: Inddata[float]) -> Inddata[float]:
    virkning = data.virkning
    navne = [*virkning.enhedspris, *virkning.skift] if virkning else ["uge"]
    some = draw(st.lists(st.sampled_from(navne), max_size=2, unique=True)) if navne else []
    return replace(data, effekter={navn: draw(effekt(navn)) for navn in some})
