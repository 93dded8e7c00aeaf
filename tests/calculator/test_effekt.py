"""Measured effects: their size in the consequence's unit, their certainty, and what they give."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from costben.calculator.effekt import EFFEKTTYPER, FORHOLD, Effekt, omsat, signifikant
from costben.calculator.inddata import AKTOERER
from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import converted, exact
from tests.calculator.strategies import FASTE, with_effekter

EXACT = converted(FASTE, lambda _, value: Fraction(value))
NOTHING_SAID = Effekt(
    type="procentpoint",
    vaerdi=Fraction(0),
    fra=None,
    til=None,
    p=None,
    p_over=None,
    p_under=None,
    grundrate=None,
    intensitet=None,
)
LEVEL = EXACT.signifikansniveau
slow = settings(max_examples=10, deadline=None)  # an exact run of everything takes a while
shares = st.fractions(Fraction(1, 100), Fraction(99, 100))


def effect(kind, value, **said):
    return replace(NOTHING_SAID, type=kind, vaerdi=value, **said)


def size(kind, value, **said):
    found = effect(kind, value, **said)
    return omsat(value, found, EXACT)


def test_a_percentage_point_is_52_hundredths_of_a_week():
    found = size("procentpoint", Fraction(1, 100), intensitet=EXACT.uger_pr_aar)
    assert found.maengde == Fraction(52, 100)


def test_a_percentage_point_is_12_hundredths_of_a_month():
    found = size("procentpoint", Fraction(1, 100), intensitet=EXACT.maaneder_pr_aar)
    assert found.maengde == Fraction(12, 100)


def test_a_share_that_ever_reaches_it_is_as_much_as_each_of_them_reaches():
    # 9 of 100 more, who work 26 weeks each: 234 weeks among 100
    found = size("andel_nogensinde", Fraction(9, 100), intensitet=Fraction(26))
    assert found.maengde == Fraction(234, 100)


def test_a_share_without_an_intensity_has_no_amount():
    assert size("andel_nogensinde", Fraction(9, 100)).maengde is None


def test_twice_the_hazard_is_as_two_chances():
    # a tenth reaches it; with two chances it is 1 - 9/10 * 9/10
    found = size("hazard_ratio", Fraction(2), grundrate=Fraction(1, 10), intensitet=Fraction(10))
    assert (found.led, found.andel_med) == (Fraction(81, 100), Fraction(19, 100))
    assert (found.forskel, found.maengde) == (Fraction(9, 100), Fraction(9, 10))


@given(shares, st.fractions(Fraction(1, 10), 10))
def test_odds_with_the_effect_are_the_ratio_times_the_odds_without(base, ratio):
    found = size("odds_ratio", ratio, grundrate=base)
    assert found.andel_med / (1 - found.andel_med) == ratio * base / (1 - base)
    assert found.forskel == found.andel_med - base


@pytest.mark.parametrize("base", [Fraction(0), Fraction(1, 3), Fraction(1)])
@pytest.mark.parametrize("kind", FORHOLD)
def test_a_ratio_of_one_changes_nothing(kind, base):
    assert size(kind, Fraction(1), grundrate=base).forskel == 0


@pytest.mark.parametrize("kind", EFFEKTTYPER)
@settings(max_examples=30, deadline=None)
@given(shares, st.floats(0.2, 5), st.floats(0.2, 5))
def test_a_larger_effect_is_a_larger_amount(kind, base, one, other):
    rate = {"grundrate": float(base)} if kind in FORHOLD else {}
    low, high = (
        omsat(v, effect(kind, v, intensitet=26.0, **rate), FASTE).maengde
        for v in sorted((one, other))
    )
    assert low <= high


@pytest.mark.parametrize(
    ("kind", "said", "expected"),
    [
        ("procentpoint", {"fra": Fraction(-1, 100), "til": Fraction(3, 100)}, 0),
        ("procentpoint", {"fra": Fraction(0), "til": Fraction(3, 100)}, 0),
        ("procentpoint", {"fra": Fraction(1, 100), "til": Fraction(3, 100)}, 1),
        ("procentpoint", {"fra": Fraction(-3, 100), "til": Fraction(-1, 100)}, 1),
        ("hazard_ratio", {"fra": Fraction(9, 10), "til": Fraction(3)}, 0),
        ("hazard_ratio", {"fra": Fraction(11, 10), "til": Fraction(3)}, 1),
        ("odds_ratio", {"fra": Fraction(1, 10), "til": Fraction(9, 10)}, 1),
        ("procentpoint", {"p": Fraction(1, 100)}, 1),
        ("procentpoint", {"p": LEVEL}, 0),
        ("procentpoint", {"p": Fraction(6, 100)}, 0),
        ("procentpoint", {"p_over": LEVEL}, 0),
        ("procentpoint", {"p_under": LEVEL}, 1),
        ("procentpoint", {}, None),
    ],
)
def test_significant_is_what_leaves_out_no_effect_or_has_p_below_the_level(kind, said, expected):
    assert signifikant(effect(kind, Fraction(1, 100), **said), EXACT) == expected


def near(value):
    return pytest.approx(float(value), rel=1e-9, abs=1e-6)


@slow
@given(with_effekter)
def test_what_is_assumed_is_what_was_measured_and_what_is_beyond_it(data):
    for navn, found in exact(data).effekter.items():
        for arketype, beyond in found.antaget_over.items():
            assumed = data.virkning.maengde[arketype][navn]
            assert float(found.vaerdi.maengde + beyond) == near(assumed)


def with_one_citizen(data, navn, units):
    """The same with an archetype who has ``units`` of one consequence, and nothing else."""
    row = dict.fromkeys((*data.virkning.enhedspris, *data.virkning.skift), Fraction(0))
    virkning = replace(
        data.virkning, maengde={"M": {**row, navn: units}}, blandinger={}, sammenlignes_med={}
    )
    return exact(replace(data, virkning=virkning, effekter={})).arketyper["M"]


@slow
@given(with_effekter)
def test_by_itself_it_gives_what_an_archetype_with_just_that_gives(data):
    for navn, found in exact(data).effekter.items():
        if found.alene is None:
            continue
        alike = with_one_citizen(data, navn, float(found.vaerdi.maengde))
        for field in (*AKTOERER, "i_alt"):
            assert float(getattr(found.alene, field)) == near(getattr(alike, field))


@slow
@given(with_effekter)
def test_the_break_even_amount_put_back_gives_nothing(data):
    result = exact(data)
    for navn, found in result.effekter.items():
        if found.alene is None or found.ligefrem is not None:
            continue
        costs = (("kommune", "kommune"), ("i_alt", "i_alt"))
        for field, who in costs:
            cost = result.forudsat.omkostning if who == "i_alt" else result.forudsat.baeret[who]
            if found.pr_enhed[who]:
                units = cost / found.pr_enhed[who]
                assert float(getattr(with_one_citizen(data, navn, float(units)), field)) == near(0)


def by_rates(**said):
    """A small effect on weeks of benefit, in the example's rates."""
    skift = replace(
        EXAMPLE.virkning.skift["skift_uge"], arbejde_efter=None, oevrig_indkomst=200_000.0, **said
    )
    effekt = replace(EXAMPLE.effekter["skift_uge"], vaerdi=0.01)
    virkning = replace(
        EXAMPLE.virkning, skift={**EXAMPLE.virkning.skift, "skift_uge": skift}, varighed=1.0
    )
    return exact(replace(EXAMPLE, virkning=virkning, effekter={"skift_uge": effekt}))


def test_each_week_is_worth_the_same_to_one_who_has_long_been_on_support():
    found = by_rates(anciennitet=260.0).effekter["skift_uge"]
    assert found.ligefrem.ja == 1
    assert set(found.ligefrem.afvigelse.values()) == {0}


def test_each_week_is_not_worth_the_same_where_the_refund_changes_within_the_year():
    found = by_rates(anciennitet=0.0).effekter["skift_uge"]
    assert found.ligefrem.ja == 0
    assert found.ligefrem.ens["kommune"] == 0


def test_break_even_by_rates_put_back_gives_nothing():
    result = by_rates(anciennitet=260.0)
    pris = result.effekter["skift_uge"].pr_enhed["i_alt"]
    units = result.forudsat.omkostning / pris
    assert units > 0
    assert pris * units == result.forudsat.omkostning


def test_without_archetypes_the_effect_is_measured_but_not_priced():
    found = exact(replace(EXAMPLE, virkning=None)).effekter["uge"]
    assert found.vaerdi.maengde > 0
    assert (found.alene, found.pr_enhed, found.antaget_over) == (None, {}, {})
