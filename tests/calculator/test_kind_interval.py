"""Intervals hold every float result that the rounded inputs allow."""

from hypothesis import given

from costben.calculator.beregning import beregn
from costben.numbers.interval import Interval
from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import computed, converted, numbers
from tests.calculator.strategies import horisont, inddata, randoms, several

ROUNDED_YEARS = 2
YEARS = ("levetid", "varighed", "driftsperiode")
CERTAIN = ("faste", "metodevalg", "kurve.antal_trin", "kommuner.antal")


def drawn(data, random):
    """An interval around every uncertain input, and a number somewhere inside each."""
    actual, possible = {}, {}

    def draw(path, value):
        low = high = value
        if path.endswith(YEARS):
            high = value + random.randint(0, ROUNDED_YEARS)
            actual[path] = float(random.randint(int(low), int(high)))
        elif path.startswith(CERTAIN):
            actual[path] = value
        else:
            half = abs(value) * random.choice([0, 0.001, 0.1])
            low, high = value - half, value + half
            inside = random.choice([low, high, random.uniform(low, high)])
            actual[path] = min(max(inside, low), high)
        possible[path] = Interval(low, high)
        return value

    converted(data, draw)
    return actual, possible


def outside(data, random):
    actual, possible = drawn(data, random)
    years = horisont(data) + ROUNDED_YEARS
    floats = beregn(converted(data, lambda path, _: actual[path]), years)
    intervals = numbers(beregn(converted(data, lambda path, _: possible[path]), years))
    return {
        path: (value, intervals[path])
        for path, value in numbers(floats).items()
        if not intervals[path].low <= value <= intervals[path].high
    }


@several
@given(randoms)
def test_interval_holds_the_float_for_a_full_analysis(random):
    assert outside(EXAMPLE, random) == {}


@several
@given(inddata, randoms)
def test_interval_holds_the_float_for_any_rounding_of_any_input(data, random):
    assert outside(data, random) == {}


@several
@given(inddata)
def test_interval_of_unrounded_inputs_is_the_float_result_alone(data):
    points = beregn(converted(data, lambda _, value: Interval(value, value)), horisont(data))
    floats = numbers(computed(data))
    assert numbers(points) == {path: Interval(value, value) for path, value in floats.items()}
