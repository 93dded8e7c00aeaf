"""Random rollouts of any analysis, as hypothesis strategies."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from costben.calculator.inddata import AKTOERER, Inddata
from costben.calculator.udrulning import OMRAADER, UDFASNINGSMETODER, Budget
from costben.calculator.virkningsvaerdi import linje_af, skat_af, ydelse_af

borgere = st.integers(1, 100_000).map(lambda n: n / 100)
andel = st.integers(0, 100).map(lambda n: n / 100)


def omraader(linjer: tuple[str, ...]) -> dict:
    """A styringsområde for each line and aktør, all of them in use."""
    costs = ("etablering", "drift", "sparede_udgifter")
    chosen = {key: {"kommune": "service"} for key in costs}
    for number, linje in enumerate(linjer):
        where = OMRAADER[number % len(OMRAADER)]
        chosen[linje_af(linje)] = dict.fromkeys(AKTOERER, where)
        chosen[ydelse_af(linje)] = {"kommune": "overfoersler", "stat": "overfoersler"}
        chosen[skat_af(linje)] = {"kommune": "skat", "stat": "skat"}
    return chosen


@st.composite
def budget(draw: Callable, data: Inddata[float]) -> Budget[float]:
    """A rollout of ``data``, whose first mix the citizens are."""
    virkning = data.virkning
    linjer = (*virkning.enhedspris, *virkning.skift) if virkning else ()
    by_number = draw(st.booleans())
    years = st.lists(borgere if by_number else andel, min_size=1, max_size=4).map(tuple)
    starters = draw(years)
    udfasning = draw(st.sampled_from(UDFASNINGSMETODER))
    return Budget(
        startere=starters if by_number else (),
        optrapning=() if by_number else starters,
        forloeb=draw(st.integers(1, 3)),
        frafald=draw(st.one_of(st.none(), andel)),
        fast_andel=draw(st.one_of(st.none(), andel)),
        udfasning=udfasning,
        udfasningssats=draw(andel) if udfasning == "geometrisk" else None,
        blanding=next(iter(virkning.blandinger)) if virkning else None,
        forsinkelse={
            linje: draw(st.integers(0, 2))
            for key in linjer
            for linje in (linje_af(key), ydelse_af(key), skat_af(key))
        },
        omraader=omraader(linjer),
        virkningsaar=int(virkning.varighed) if virkning else 0,
    )


@st.composite
def rolled_out(draw: Callable, data: Inddata[float]) -> Inddata[float]:
    """The same with a rollout."""
    virkning = data.virkning
    if virkning is not None and not virkning.blandinger:
        everybody = dict.fromkeys(virkning.maengde, 1.0)
        data = replace(data, virkning=replace(virkning, blandinger={"B0": everybody}))
    return replace(data, budget=draw(budget(data)))
