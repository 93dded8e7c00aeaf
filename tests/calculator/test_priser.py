"""Amounts brought from one year's prices to another's, by hand and whatever the number."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pint import UnitRegistry

from costben.calculator.priser import Omregnet, omregn
from costben.models.units import _DEFINITIONS
from costben.numbers.cell import Address, Cell, formula
from costben.numbers.interval import Interval
from tests.calculator.kinds import numbers
from tests.calculator.strategies import beloeb, several

indeks = st.integers(1, 10_000).map(lambda n: n / 10)
exact = st.integers(1, 10**9).map(lambda n: Fraction(n, 100))


def one(kr, fra, til):
    return omregn({"a": kr}, fra, til).beloeb["a"].omregnet


def test_an_amount_is_multiplied_by_the_index_of_the_year_over_that_of_its_own():
    # 50.000 kr. in 2018 prices, index 100 in 2018 and 104 in 2020: x 1,04 = 52.000 kr.
    found = omregn({"lokaler": 50_000.0, "it": 0.0}, 100.0, 104.0)
    assert (found.indeks_fra, found.indeks_til, found.faktor) == (100, 104, 1.04)
    assert found.beloeb == {"lokaler": Omregnet(50_000, 52_000), "it": Omregnet(0, 0)}


def test_prices_that_fall_make_the_amount_smaller():
    assert one(Fraction(2000), Fraction(125), Fraction(100)) == 1600


@several
@given(exact, exact, exact)
def test_there_and_back_is_the_amount_itself(kr, fra, til):
    assert one(one(kr, fra, til), til, fra) == kr


@several
@given(exact, exact, exact, exact)
def test_by_way_of_a_third_year_is_the_same(kr, fra, over, til):
    assert one(one(kr, fra, over), over, til) == one(kr, fra, til)


@several
@given(beloeb, indeks)
def test_the_same_index_changes_nothing(kr, same):
    assert one(kr, same, same) == kr


@several
@given(beloeb, indeks, indeks)
def test_float_cell_array_and_point_interval_are_the_same_number(kr, fra, til):
    value = one(kr, fra, til)
    assert one(Cell(kr), Cell(fra), Cell(til)).value == value
    assert one(Interval(kr, kr), Interval(fra, fra), Interval(til, til)) == Interval(value, value)
    assert list(one(np.array([kr, 0.0]), fra, np.array([til, til]))) == [value, 0.0]
    assert value == pytest.approx(float(one(Fraction(kr), Fraction(fra), Fraction(til))))


@several
@given(beloeb, indeks, indeks)
def test_an_interval_holds_what_rounded_amounts_and_indices_can_have_been(kr, fra, til):
    low, high = Interval(0.99 * kr, 1.01 * kr), Interval(0.9 * fra, 1.1 * fra)
    found = one(low, high, Interval(til, til))
    for own in (low.low, kr, low.high):
        for index in (high.low, fra, high.high):
            assert found.low <= one(own, index, til) <= found.high


def test_a_price_keeps_its_unit_and_the_factor_has_none():
    registry = UnitRegistry(_DEFINITIONS.strip().splitlines())
    price = registry.Quantity(1200.0, "kr/uge")
    index = [registry.Quantity(value, "indeks") for value in (100.0, 104.0)]
    found = omregn({"pris": price}, *index)
    assert found.faktor.dimensionless
    assert found.beloeb["pris"].omregnet.units == registry.Unit("kr/uge")


def test_in_a_workbook_the_factor_is_one_cell_and_each_amount_one_product():
    found = omregn({"a": Cell(500.0), "b": Cell(600.0)}, Cell(100.0), Cell(104.0))
    cells = list(numbers(found).values())
    places = {id(cell): Address("Priser", row, 1) for row, cell in enumerate(cells, 1)}
    assert formula(found.faktor, places, "Priser") == "A2/A1"
    assert [formula(b.omregnet, places, "Priser") for b in found.beloeb.values()] == [
        "A4*A3",
        "A6*A3",
    ]
