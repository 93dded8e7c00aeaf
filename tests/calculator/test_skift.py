"""Changes of benefit and work priced from rates: what they mean for each aktør."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given

from costben.calculator.inddata import AKTOERER
from costben.calculator.refusion import Refusionstrin
from costben.calculator.skat import Skattesatser
from costben.calculator.skift import Arbejde, Satser, Skift
from costben.calculator.ydelser import Modtager, Ydelse
from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import exact
from tests.calculator.strategies import several, with_virkning

NO_TAX = Skattesatser(0.0, 0.0, 0.0, 0.0)
TAX = Skattesatser(kommuneskat=0.25, bundskat=0.125, arbejdsmarkedsbidrag=0.0625, personfradrag=0.0)
TRIN = tuple(map(Refusionstrin, (0.0, 4.0, 26.0, 52.0), (0.75, 0.5, 0.25, 0.125)))
BENEFIT, PENSION = "kontanthjaelp", "foertidspension"
YDELSER = {
    BENEFIT: Ydelse((Modtager(None, None, 2000.0),)),
    PENSION: Ydelse((Modtager(None, None, 4000.0),)),
}
LONG_AGO = 520.0  # weeks with support
CHANGE = Skift(
    fra=BENEFIT,
    til=None,
    i_maaneder=False,
    anciennitet=LONG_AGO,
    uger_pr_aar=52.0,
    arbejde_foer=None,
    arbejde_efter=None,
    oevrig_indkomst=0.0,
)


def priced(skift, units, skat=NO_TAX, years=1.0):
    """``units`` of ``skift``, undiscounted, for one archetype."""
    virkning = replace(
        EXAMPLE.virkning,
        varighed=years,
        enhedspris={},
        maengde={"A": {"skift": units}},
        blandinger={},
        skift={"skift": skift},
        satser=Satser(ydelser=YDELSER, refusion=TRIN, skat=skat),
        sammenlignes_med={},
    )
    data = replace(EXAMPLE, rente=0.0, rentetrin=(), virkning=virkning, budget=None)
    return exact(data, 7).arketyper["A"].prissat["skift"]


def test_a_benefit_that_ends_is_divided_by_the_refund():
    # 10 weeks of 2.000 after ten years: the state pays an eighth
    found = priced(CHANGE, 10.0)
    assert found.nutidsvaerdi == {"kommune": 17_500, "region": 0, "stat": 2_500}


def test_the_share_changes_when_the_person_passes_a_limit_within_the_year():
    # weeks 21-30: 6 weeks refunded by a half (to week 26), 4 by a quarter
    found = priced(replace(CHANGE, anciennitet=20.0), 10.0)
    assert found.refusion[0].i_trin == (0, 6, 4, 0)
    assert found.nutidsvaerdi["stat"] == 2000 * (3 + 1)
    assert found.nutidsvaerdi["kommune"] == 2000 * (3 + 3)


def test_the_count_goes_on_from_year_to_year():
    found = priced(replace(CHANGE, anciennitet=0.0, uger_pr_aar=26.0), 4.0, years=3.0)
    assert [year.uger_foer for year in found.refusion[:3]] == [0, 26, 52]
    assert [year.refunderede for year in found.refusion[:3]] == [3, 1, Fraction(1, 2)]
    assert [year.refunderede for year in found.refusion[3:]] == [0, 0, 0, 0]


def test_a_dearer_benefit_is_a_loss_to_kommune_and_state():
    # to førtidspension: 2.000 more a week for 10 weeks, and no pay comes of it
    found = priced(replace(CHANGE, til=PENSION), 10.0)
    assert found.nutidsvaerdi == {"kommune": -17_500, "region": 0, "stat": -2_500}
    assert found.linjer.arbejdsmarkedsbidrag == 0


def test_a_dearer_benefit_never_counts_as_work_though_it_is_taxed():
    # 20.000 more in income: a quarter back to the kommune, an eighth to the state, no bidrag
    found = priced(replace(CHANGE, til=PENSION), 10.0, TAX)
    assert found.linjer.kommuneskat == 5_000
    assert found.linjer.bundskat == 2_500
    assert found.linjer.arbejdsmarkedsbidrag == 0
    assert found.nutidsvaerdi["kommune"] == -12_500


@pytest.mark.parametrize(
    "work", [Arbejde(208_000.0, None, None), Arbejde(None, 160.0, 25.0)], ids=["a_year", "an_hour"]
)
def test_work_is_taxed_and_the_benefit_it_replaces_is_not(work):
    # 10 weeks: pay 40.000, bidrag 2.500, taxed 37.500 - 20.000 of benefit = 17.500 more
    found = priced(replace(CHANGE, arbejde_efter=work), 10.0, TAX)
    assert found.linjer.arbejdsmarkedsbidrag == 2_500
    assert found.linjer.kommuneskat == 17_500 / 4
    assert found.linjer.bundskat == Fraction(17_500, 8)
    assert found.nutidsvaerdi["kommune"] == 17_500 + Fraction(17_500, 4)


def test_without_other_income_given_it_is_the_benefit_in_the_rest_of_the_year():
    skat = replace(TAX, personfradrag=84_000.0)  # what the benefit is in 42 weeks
    found = priced(replace(CHANGE, oevrig_indkomst=None), 10.0, skat)
    assert found.skat.foer.indkomst.oevrig == 84_000
    assert found.linjer.kommuneskat == -20_000 / 4


def test_months_are_twelfths_of_52_weeks():
    weeks, months = priced(CHANGE, 26.0), priced(replace(CHANGE, i_maaneder=True), 6.0)
    assert months == weeks


def test_work_alone_moves_no_benefit():
    work = Arbejde(208_000.0, None, None)
    alone = replace(CHANGE, fra=None, arbejde_efter=work, anciennitet=None, uger_pr_aar=None)
    found = priced(alone, 6.0, TAX)
    assert (found.refusion, found.linjer.ydelse_kommune, found.linjer.ydelse_stat) == ((), 0, 0)
    assert found.nutidsvaerdi["kommune"] == Fraction(24_000 * 15, 16 * 4)


def test_there_and_back_again_is_nothing():
    there = priced(replace(CHANGE, til=PENSION), 10.0, TAX)
    back = priced(replace(CHANGE, fra=PENSION, til=BENEFIT), 10.0, TAX)
    assert all(there.nutidsvaerdi[a] + back.nutidsvaerdi[a] == 0 for a in AKTOERER)


@several
@given(with_virkning)
def test_flows_end_with_the_years_that_the_consequences_last(data):
    lasting = int(data.virkning.varighed)
    for arketype in exact(data, lasting + 15).arketyper.values():
        for found in arketype.prissat.values():
            for flow in found.stroemme.values():
                assert set(flow[lasting:]) == {0}


@several
@given(with_virkning)
def test_the_present_value_is_the_discounted_flows_of_each_aktoer(data):
    result = exact(data)
    for arketype in result.arketyper.values():
        for found in arketype.prissat.values():
            for aktoer, flow in found.stroemme.items():
                factors = result.tidsakse.konsekvensfaktor[1:]
                value = sum(f * s for f, s in zip(factors, flow, strict=True))
                assert found.nutidsvaerdi[aktoer] == value


@several
@given(with_virkning)
def test_no_weeks_are_worth_nothing(data):
    nothing = {a: dict.fromkeys(row, 0.0) for a, row in data.virkning.maengde.items()}
    result = exact(replace(data, virkning=replace(data.virkning, maengde=nothing)))
    for arketype in result.arketyper.values():
        for found in arketype.prissat.values():
            assert set(found.nutidsvaerdi.values()) == {0}


@several
@given(with_virkning)
def test_the_result_with_other_prices_and_the_differences_are_the_result(data):
    for a in exact(data).arketyper.values():
        if a.sammenligning is None:
            continue
        for aktoer in AKTOERER:
            differences = [p[aktoer].forskel for p in a.sammenligning.pr_konsekvens.values()]
            assert a.sammenligning.netto[aktoer] + sum(differences) == getattr(a, aktoer)
            assert a.sammenligning.forskel[aktoer] == sum(differences)
        assert a.sammenligning.netto["i_alt"] + a.sammenligning.forskel["i_alt"] == a.i_alt
