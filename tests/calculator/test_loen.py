"""Staff time to kroner, reckoned by hand (report, 7.3)."""

from dataclasses import replace
from fractions import Fraction

import pytest

from costben.calculator.inddata import Etableringspost, Loebende
from costben.calculator.loen import Loenpris, Personale, Sagstal, aarsvaerk, loenpris
from costben.calculator.naevnere import Naevnere
from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import computed, converted

MENTOR = Personale(aarsloen=425_400.0, effektiv_arbejdstid=1418.0, overhead=0.2)


def exactly(node):
    return converted(node, lambda _, value: Fraction(str(value)))


def test_an_hour_is_pay_and_overhead_over_the_effective_hours():
    # 425.400 x 1,2 = 510.480 kr. a year; / 1418 hours = 360 kr. an hour
    assert loenpris(exactly(MENTOR)) == Loenpris(510_480, 360)


def test_without_overhead_a_year_costs_the_pay():
    pay = Personale(500_000.0, 1000.0, 0.0)
    assert loenpris(pay) == Loenpris(500_000.0, 500.0)


@pytest.mark.parametrize(
    ("deltagere", "forloeb", "borgere", "employees"),
    [
        (40, Fraction(9, 12), 15, 2),  # 40 a year x 3/4 year = 30 at a time
        (50, 1, 10, 5),
        (50, 2, 10, 10),  # a stay of two years: 100 at a time
        (12, Fraction(1, 12), 1, 1),
    ],
)
def test_full_time_employees_are_the_citizens_at_a_time_over_the_caseload(
    deltagere, forloeb, borgere, employees
):
    caseload = Sagstal(Fraction(borgere), Fraction(forloeb))
    assert aarsvaerk(caseload, Fraction(deltagere)) == employees


BY_HAND = replace(
    EXAMPLE,
    deltagere=40.0,
    driftsperiode=2.0,
    personale={"mentor": MENTOR},
    etablering=(Etableringspost(None, 2.0, timer=200.0, personale="mentor"),),
    drift=(
        Loebende(None, None, timer_pr_aar=300.0, personale="mentor"),
        Loebende(None, None, sagstal=Sagstal(15.0, 0.75), personale="mentor"),
        Loebende(None, None, timer=100.0, personale="mentor"),
        Loebende(None, 20_000.0),
    ),
    sparede_udgifter=(Loebende(None, None, timer=50.0, personale="mentor"),),
    virkning=None,
)


def test_every_way_of_stating_a_line_gives_the_kroner_reckoned_by_hand():
    omk = computed(BY_HAND).omkostninger
    assert [p.beloeb for p in omk.etableringsposter] == pytest.approx([200 * 360])
    assert [p.beloeb for p in omk.driftsposter] == pytest.approx(
        [
            300 * 2 * 360,  # 216.000 kr.
            2 * 510_480 * 2,  # two employees for two years
            100 * 360,
            20_000 * 2,
        ]
    )
    assert [p.aarsvaerk for p in omk.driftsposter] == [None, 2.0, None, None]
    assert [p.beloeb for p in omk.sparede_poster] == pytest.approx([50 * 360])
    # 72.000 + (216.000 + 2.041.920 + 36.000 + 40.000) - 18.000
    assert omk.samlet.i_alt == pytest.approx(2_387_920)


def test_sensitivity_adds_staff_by_caseload_and_holds_the_rest_by_hand():
    at_80 = computed(replace(BY_HAND, foelsomhed=(80.0,))).foelsomhed[0]
    # 292.000 kr. in two years whatever the number; 2 x 510.480 kr. a year for each 40 citizens
    assert at_80.drift_pr_borger == pytest.approx(292_000 / 2 / 80 + 25_524)
    assert at_80.sparede_udgifter_pr_borger == pytest.approx(18_000 / 2 / 80)


def test_cost_per_referred_begun_and_completed_by_hand():
    # samlet a year: 36.000 + (2.333.920 - 18.000) / 2 = 1.193.960; two years: 2.387.920
    counts = Naevnere(80.0, 64.0, 50.0)
    per = computed(replace(BY_HAND, metodevalg=LINEAR, naevnere=counts)).naevnere
    assert per.i_perioden == pytest.approx(2_387_920)
    assert per.pr_visiteret == pytest.approx(29_849)
    assert per.pr_paabegyndt == pytest.approx(37_311.25)
    assert per.pr_gennemfoert == pytest.approx(47_758.40)


LINEAR = {"lineaer": 1.0, "annuitet_bagud": 0.0, "annuitet_forud": 0.0}


def test_without_counts_there_are_no_denominators():
    assert computed(replace(BY_HAND, naevnere=None)).naevnere is None


def test_a_line_that_states_nothing_is_refused():
    with pytest.raises(ValueError, match="states no amount"):
        computed(replace(BY_HAND, drift=(Loebende(None, None),)))
