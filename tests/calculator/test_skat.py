"""Tax on the margin of a person's other income, by hand and as properties."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from costben.calculator.skat import Indkomst, Skattesatser, skatteaendring
from tests.calculator.strategies import several

SATSER = Skattesatser(Fraction("0.25"), Fraction("0.12"), Fraction("0.08"), Fraction(50_000))
kr = st.integers(0, 10**6).map(Fraction)
indkomst = st.builds(Indkomst, kr, kr, kr)


def change(foer, efter):
    return skatteaendring(Indkomst(*map(Fraction, foer)), Indkomst(*map(Fraction, efter)), SATSER)


def test_pay_is_taxed_after_arbejdsmarkedsbidrag_and_above_the_personfradrag():
    # from nothing to 150.000 of pay: 12.000 in bidrag; 138.000 - 50.000 = 88.000 is taxed
    found = change((0, 0, 0), (0, 150_000, 0))
    assert found.arbejdsmarkedsbidrag == 12_000
    assert found.skattepligtig == 88_000
    assert (found.kommuneskat, found.bundskat) == (22_000, 10_560)
    assert found.statens == 22_560


def test_other_income_that_fills_the_personfradrag_makes_every_krone_taxed():
    found = change((0, 0, 80_000), (0, 100_000, 80_000))
    assert found.skattepligtig == 92_000
    assert found.kommuneskat == 23_000


def test_no_tax_but_bidrag_where_all_income_is_within_the_personfradrag():
    found = change((10_000, 0, 0), (0, 40_000, 0))
    assert (found.kommuneskat, found.bundskat) == (0, 0)
    assert found.statens == found.arbejdsmarkedsbidrag == 3_200


def test_benefit_that_falls_away_is_tax_that_is_lost_and_without_bidrag():
    found = change((120_000, 0, 60_000), (0, 0, 60_000))
    assert found.arbejdsmarkedsbidrag == 0
    assert found.skattepligtig == -120_000
    assert (found.kommuneskat, found.bundskat) == (-30_000, -14_400)


@several
@given(indkomst, indkomst, indkomst)
def test_two_changes_one_after_the_other_are_the_whole_change(a, b, c):
    first, second = skatteaendring(a, b, SATSER), skatteaendring(b, c, SATSER)
    whole = skatteaendring(a, c, SATSER)
    assert first.kommuneskat + second.kommuneskat == whole.kommuneskat
    assert first.statens + second.statens == whole.statens


@several
@given(indkomst)
def test_income_that_does_not_change_brings_no_tax(same):
    found = skatteaendring(same, same, SATSER)
    assert (found.kommuneskat, found.statens, found.skattepligtig) == (0, 0, 0)


@several
@given(indkomst, kr)
def test_more_pay_never_brings_less_tax(before, more):
    after = Indkomst(before.ydelse, before.loen + more, before.oevrig)
    found = skatteaendring(before, after, SATSER)
    assert found.kommuneskat >= 0
    assert found.bundskat >= 0
    assert found.arbejdsmarkedsbidrag == more * SATSER.arbejdsmarkedsbidrag
