"""The lines of break-even, exactly, for any analysis: what they promise, the calculator gives."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from costben.calculator.break_even import FLEST_I_PAR, LAENGST, PARTER
from costben.calculator.linje import linje, nulpunkt, vaerdi
from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import exact
from tests.calculator.strategies import (
    LONGEST,
    few,
    horisont,
    maengde,
    rente,
    with_enhedspriser,
    with_virkning,
)

fractions = st.fractions(min_value=0, max_value=100, max_denominator=20)


def nets(result, navn):
    return {part: getattr(result.arketyper[navn], part) for part in PARTER}


def lines(result, navn, which):
    return {part: which(result.break_even.krav[navn][part]) for part in PARTER}


def changed(data, **fields):
    return replace(data, virkning=replace(data.virkning, **fields))


def unrounded(data):
    return changed(data, omkostning_afrundes_til=None)


@few
@given(st.fractions(), st.fractions(), st.fractions())
def test_a_line_passes_through_its_two_points_and_is_zero_at_its_zero(at_0, at_1, x):
    found = linje(at_0, at_1)
    assert (vaerdi(found, 0), vaerdi(found, 1)) == (at_0, at_1)
    assert vaerdi(found, x) == at_0 + (at_1 - at_0) * x
    if at_0 != at_1:
        assert vaerdi(found, nulpunkt(found)) == 0


@few
@given(with_virkning, maengde)
def test_another_quantity_gives_what_its_line_says(data, x):
    result = exact(data)
    for navn, quantities in data.virkning.maengde.items():
        for konsekvens in data.virkning.enhedspris:
            other = {**data.virkning.maengde, navn: {**quantities, konsekvens: x}}
            other_result = exact(changed(data, maengde=other))
            found = lines(result, navn, lambda krav, k=konsekvens: krav.konsekvenser[k])
            for part, net in nets(other_result, navn).items():
                assert vaerdi(found[part], Fraction(x)) == net


@few
@given(with_virkning, st.integers(1, 1000))
def test_other_participants_give_what_their_line_says(data, participants):
    result = exact(unrounded(data))
    other = exact(replace(unrounded(data), deltagere=float(participants)))
    for navn in data.virkning.maengde:
        found = lines(result, navn, lambda krav: krav.deltagere)
        for part, net in nets(other, navn).items():
            assert vaerdi(found[part], Fraction(1, participants)) == net


@few
@given(with_virkning)
def test_the_cost_and_nobody_and_everybody_give_what_their_lines_say(data):
    result = exact(data)
    without = {navn: dict.fromkeys(m, 0.0) for navn, m in data.virkning.maengde.items()}
    nobody = exact(changed(data, maengde=without))
    for navn in data.virkning.maengde:
        cost = lines(result, navn, lambda krav: krav.omkostning)
        share = lines(result, navn, lambda krav: krav.andel)
        for part, net in nets(result, navn).items():
            assert vaerdi(cost[part], result.forudsat.omkostning) == net
            assert vaerdi(share[part], 1) == net
            assert vaerdi(share[part], 0) == nets(nobody, navn)[part]


@few
@given(with_enhedspriser, st.integers(1, LONGEST))
def test_another_duration_gives_what_its_line_says(data, years):
    result, other = exact(data), exact(changed(data, varighed=float(years)), horisont(data) + 12)
    for navn in data.virkning.maengde:
        found = lines(result, navn, lambda krav: krav.varighed)
        for part, net in nets(other, navn).items():
            assert vaerdi(found[part], result.break_even.varighed.nutidsfaktor[years]) == net


@few
@given(with_virkning, rente)
def test_the_present_value_of_years_never_falls_and_goes_as_far_as_is_looked(data, rate):
    nutidsfaktor = exact(replace(data, rente=rate)).break_even.varighed.nutidsfaktor
    assert len(nutidsfaktor) == LAENGST + 1
    assert nutidsfaktor[0] == 0
    assert list(nutidsfaktor) == sorted(nutidsfaktor)


@few
@given(with_virkning, fractions)
def test_two_archetypes_together_give_what_their_line_says(data, share):
    result = exact(data)
    for ene, others in result.break_even.par.items():
        for anden, parts in others.items():
            for part, found in parts.items():
                mixed = (1 - share) * nets(result, ene)[part] + share * nets(result, anden)[part]
                assert vaerdi(found, share) == mixed


def test_of_many_archetypes_only_the_first_is_paired_with_each_other():
    many = FLEST_I_PAR + 1
    quantities = {f"n{i}": EXAMPLE.virkning.maengde["A"] for i in range(many)}
    result = exact(changed(replace(EXAMPLE, budget=None), maengde=quantities, blandinger={}))
    assert {ene: len(others) for ene, others in result.break_even.par.items()} == {"n0": many - 1}
