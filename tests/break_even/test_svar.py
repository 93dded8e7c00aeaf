"""A line's answer is where the net result is not negative, held against trying it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costben.break_even.svar import ALTID, FINDES_IKKE, Svar, antal, hele_aar, paa_linje
from costben.calculator.linje import Linje, vaerdi

sizes = st.integers(-1000, 1000).map(float)
NUTIDSFAKTOR = (0.0, 1.0, 1.5, 1.75)


def allowed(svar, x):
    """Whether an answer says that the result is not negative at ``x``."""
    if svar.vaerdi is None:
        return svar.udfald == "altid"
    return x >= svar.vaerdi if svar.udfald == "mindst" else x <= svar.vaerdi


@given(st.builds(Linje, sizes, sizes), st.integers(0, 5000).map(float))
def test_the_answer_is_where_the_result_is_not_negative(line, x):
    svar = paa_linje(line)
    net = vaerdi(line, x)
    near = svar.vaerdi is not None and math.isclose(x, svar.vaerdi, rel_tol=1e-12)
    assert near or allowed(svar, x) == (net >= 0)


@given(st.builds(Linje, sizes, sizes), st.integers(0, 100).map(lambda n: n / 100))
def test_the_same_holds_up_to_the_most_that_is_possible(line, x):
    svar = paa_linje(line, 1.0)
    near = svar.vaerdi is not None and math.isclose(x, svar.vaerdi, rel_tol=1e-12)
    assert near or allowed(svar, x) == (vaerdi(line, x) >= 0)
    assert svar.vaerdi is None or 0 <= svar.vaerdi <= 1


@given(st.builds(Linje, sizes, sizes))
def test_break_even_put_back_gives_zero(line):
    svar = paa_linje(line)
    if svar.vaerdi is not None:
        assert vaerdi(line, svar.vaerdi) == pytest.approx(0, abs=1e-9 * (1 + abs(line.ved_nul)))


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (Linje(-10.0, 5.0), Svar("mindst", 2.0)),
        (Linje(10.0, -5.0), Svar("hoejst", 2.0)),
        (Linje(0.0, -5.0), Svar("hoejst", 0.0)),
        (Linje(0.0, 5.0), ALTID),
        (Linje(0.0, 0.0), ALTID),
        (Linje(-1.0, 0.0), FINDES_IKKE),
        (Linje(-1.0, -1.0), FINDES_IKKE),
        (Linje(1.0, 0.0), ALTID),
    ],
)
def test_answers_reckoned_by_hand(line, answer):
    assert paa_linje(line) == answer


def test_a_limit_past_the_most_that_is_possible_is_none():
    assert paa_linje(Linje(-10.0, 5.0), 1.0) == FINDES_IKKE
    assert paa_linje(Linje(10.0, -5.0), 1.0) == ALTID
    assert paa_linje(Linje(-10.0, 10.0), 1.0) == Svar("mindst", 1.0)
    assert paa_linje(Linje(10.0, -10.0), 1.0) == ALTID


def test_one_divided_by_the_input_turns_the_limit_round():
    assert antal(Svar("hoejst", 0.02)) == Svar("mindst", 50.0)
    assert antal(Svar("mindst", 0.02)) == Svar("hoejst", 50.0)
    assert antal(Svar("hoejst", 0.0)) == FINDES_IKKE
    assert antal(ALTID) == ALTID


@pytest.mark.parametrize(
    ("present_value", "answer"),
    [
        (Svar("mindst", 0.5), Svar("mindst", 1.0)),
        (Svar("mindst", 1.5), Svar("mindst", 2.0)),
        (Svar("mindst", 1.5 * (1 + 1e-15)), Svar("mindst", 2.0)),
        (Svar("mindst", 1.6), Svar("mindst", 3.0)),
        (Svar("mindst", 1.8), FINDES_IKKE),
        (Svar("hoejst", 0.0), Svar("hoejst", 0.0)),
        (Svar("hoejst", 1.5 * (1 - 1e-15)), Svar("hoejst", 2.0)),
        (Svar("hoejst", 1.6), Svar("hoejst", 2.0)),
        (Svar("hoejst", 1.8), ALTID),
        (ALTID, ALTID),
    ],
)
def test_years_are_whole(present_value, answer):
    assert hele_aar(present_value, NUTIDSFAKTOR) == answer
