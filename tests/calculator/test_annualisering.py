"""One-off costs spread over years (report, footnote 17)."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given

from costben.calculator.annualisering import annualise
from costben.calculator.inddata import METODER, Etableringspost
from costben.calculator.tidsakse import tidsakse
from tests.calculator.kinds import converted
from tests.calculator.strategies import (
    FASTE,
    LONGEST,
    etableringspost,
    positive_beloeb,
    positive_rente,
    rente,
    several,
)

EXACT = converted(FASTE, lambda _, value: Fraction(value))


def spread(post, rate, horisont=LONGEST):
    akse = tidsakse(EXACT, Fraction(rate), horisont)
    return annualise(Fraction(post.beloeb), Fraction(post.levetid), akse, Fraction(rate), EXACT)


@pytest.mark.parametrize(
    ("years", "rate", "factor"),
    [  # the usual table of annuity factors, five decimals
        (1, 0.04, 0.96154),
        (2, 0.04, 1.88609),
        (6, 0.04, 5.24214),
        (10, 0.04, 8.11090),
        (10, 0.05, 7.72173),
        (12, 0.10, 6.81369),
    ],
)
def test_annuity_factor_is_the_one_in_the_tables(years, rate, factor):
    found = spread(Etableringspost(1.0, float(years)), rate).annuitetsfaktor
    assert float(found) == pytest.approx(factor, abs=5e-6)


@several
@given(etableringspost, positive_rente)
def test_annuity_is_the_closed_form_of_footnote_17(post, rate):
    r, n, amount = Fraction(rate), int(post.levetid), Fraction(post.beloeb)
    payment = amount * r / (1 - (1 + r) ** -n)
    found = spread(post, rate).pr_aar
    assert found["annuitet_bagud"] == payment
    assert found["annuitet_forud"] == payment / (1 + r)


@several
@given(etableringspost, rente)
def test_present_value_of_the_payments_is_the_amount(post, rate):
    found, growth = spread(post, rate).pr_aar, 1 + Fraction(rate)
    years = range(1, int(post.levetid) + 1)
    assert sum(found["annuitet_bagud"] / growth**year for year in years) == post.beloeb
    assert sum(found["annuitet_forud"] / growth ** (year - 1) for year in years) == post.beloeb


@several
@given(etableringspost)
def test_at_rate_zero_all_methods_are_the_plain_amount_a_year(post):
    found = spread(post, 0.0)
    plain = Fraction(post.beloeb) / Fraction(post.levetid)
    assert found.annuitetsfaktor == post.levetid
    assert found.pr_aar == dict.fromkeys(METODER, plain)


@several
@given(etableringspost, positive_beloeb, positive_rente)
def test_interest_makes_an_annuity_dearer_and_payment_in_advance_cheaper(post, amount, rate):
    found = spread(replace(post, beloeb=amount), rate).pr_aar
    assert found["annuitet_bagud"] > found["annuitet_forud"] >= found["lineaer"]
    assert (found["annuitet_forud"] == found["lineaer"]) == (post.levetid == 1)


@several
@given(etableringspost, rente)
def test_longer_lifetime_never_costs_more_a_year(post, rate):
    shorter = spread(post, rate, LONGEST + 1).pr_aar
    longer = spread(replace(post, levetid=post.levetid + 1), rate, LONGEST + 1).pr_aar
    assert all(longer[metode] <= shorter[metode] for metode in METODER)


@several
@given(etableringspost, rente)
def test_a_longer_time_axis_changes_nothing(post, rate):
    short, long = spread(post, rate, LONGEST), spread(post, rate, LONGEST + 5)
    assert long.pr_aar == short.pr_aar
    assert long.faktorer[LONGEST:] == (0,) * 5
