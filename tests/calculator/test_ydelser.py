"""The mean rate of a benefit's recipients, and fleksløntilskud, by hand."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from costben.calculator.ydelser import Fleksjob, Modtager, Ydelse, ydelsespris
from tests.calculator.kinds import converted
from tests.calculator.strategies import FASTE, several, ydelse

EXACT = converted(FASTE, lambda _, value: Fraction(value))


def price(*modtagere, fleksjob=None):
    return ydelsespris(Ydelse(modtagere, fleksjob), EXACT)


def test_a_month_is_a_twelfth_and_a_week_a_52nd_of_a_year():
    assert price(Modtager(None, Fraction(13_000), None)).pr_uge == 3000


def test_the_mean_rate_weighs_recipients_by_share_and_the_last_are_the_rest():
    # 40 % of 2.000 and 60 % of 1.000 kr. a week: 1.400
    found = price(
        Modtager(Fraction("0.4"), None, Fraction(2000)),
        Modtager(None, None, Fraction(1000)),
    )
    assert found.andele == (Fraction("0.4"), Fraction("0.6"))
    assert found.pr_uge == found.hoejst == 1400


def test_flekslontilskud_is_reduced_by_a_part_of_the_pay():
    # 26.000 less 30 % of 13.000 = 22.100 a month = 5.100 a week; the pay is 3.000 a week
    found = price(
        Modtager(None, Fraction(26_000), None),
        fleksjob=Fleksjob(Fraction(13_000), Fraction("0.3")),
    )
    assert (found.hoejst, found.nedsat_pr_maaned, found.nedsat) == (6000, 3900, 900)
    assert (found.pr_uge, found.loen_pr_uge) == (5100, 3000)


@several
@given(ydelse(), st.integers(1, 9).map(Fraction))
def test_the_mean_lies_between_the_rates_and_scales_with_them(given_benefit, factor):
    found = ydelsespris(converted(given_benefit, lambda _, v: Fraction(v)), EXACT)
    assert sum(found.andele) == 1
    assert min(found.satser) <= found.hoejst <= max(found.satser)
    rates = ("pr_maaned", "pr_uge", "loen")
    scaled = converted(
        given_benefit, lambda path, v: Fraction(v) * (factor if path.endswith(rates) else 1)
    )
    assert ydelsespris(scaled, EXACT).pr_uge == found.pr_uge * factor
