"""The search finds every crossing, and ends on the side where the result is not negative."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costben.break_even.soeg import krydsning, soeg
from costben.break_even.svar import ALTID, FINDES_IKKE

# two roots are farther apart than the intervals that are looked into (100 / 64)
roots = st.lists(st.integers(1, 49), min_size=1, max_size=3, unique=True).map(
    lambda halves: sorted(2 * half for half in halves)
)


@given(roots)
def test_every_crossing_of_a_polynomial_is_found_with_its_direction(zeros):
    def f(x):
        return math.prod(x - zero - 0.013 for zero in zeros)

    found = soeg(f, 0.0, 100.0)
    assert [svar.vaerdi for svar in found] == pytest.approx([z + 0.013 for z in zeros], abs=1e-9)
    rising = f(0) < 0
    for svar in found:
        assert svar.udfald == ("mindst" if rising else "hoejst")
        rising = not rising


@given(st.integers(1, 9999).map(lambda n: n / 100), st.booleans())
def test_a_jump_is_found_from_the_side_that_is_not_negative(jump, rising):
    def f(x):
        return 1.0 if (x >= jump) == rising else -3.0

    (svar,) = soeg(f, 0.0, 100.0)
    assert svar.vaerdi == pytest.approx(jump, rel=1e-12)
    assert f(svar.vaerdi) > 0


def test_the_same_sign_throughout_has_no_limit():
    assert soeg(lambda x: x + 1, 0.0, 10.0) == [ALTID]
    assert soeg(lambda x: x - 11, 0.0, 10.0) == [FINDES_IKKE]


@pytest.mark.parametrize("power", [1, 3, 9, 15])
def test_a_flat_crossing_is_found_too_and_soon(power):
    calls = []

    def f(x):
        calls.append(x)
        return (x - 0.7) ** power

    found = krydsning(f, (0.0, f(0.0)), (1.0, f(1.0)))
    assert found == pytest.approx(0.7, abs=1e-3 if power > 3 else 1e-9)
    assert f(found) >= 0
    assert len(calls) < 160
