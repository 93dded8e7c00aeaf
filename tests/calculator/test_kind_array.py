"""Arrays give in one call what a plain loop over floats gives."""

import numpy as np
import pytest

from costben.calculator.beregning import beregn
from costben.calculator.inddata import METODER
from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import computed, converted, numbers
from tests.calculator.strategies import LONGEST

DRAWS = 200
YEARS = ("levetid", "varighed", "driftsperiode", "periode")
POWER = "effekter.uge."  # numpy's power may differ from Python's in the last digit
CERTAIN = ("faste", "kurve.antal_trin", "kommuner.antal")


def draws():
    """Every uncertain input of the example as an array of random draws, by path."""
    generator = np.random.default_rng(20210401)
    method = generator.integers(0, len(METODER), DRAWS)
    arrays = {}

    def draw(path, value):
        if path.startswith("metodevalg."):
            arrays[path] = (method == METODER.index(path.removeprefix("metodevalg."))) * 1.0
        elif path.endswith(YEARS):
            arrays[path] = generator.integers(1, LONGEST + 1, DRAWS) * 1.0
        elif not path.startswith(CERTAIN):
            arrays[path] = value * generator.uniform(0.5, 1.5, DRAWS)
        return value

    converted(EXAMPLE, draw)
    return arrays


def test_arrays_equal_a_loop_over_floats_element_for_element():
    arrays = draws()
    at_once = numbers(beregn(converted(EXAMPLE, arrays.get), LONGEST))
    for i in range(DRAWS):
        one = converted(EXAMPLE, lambda p, v, i=i: float(arrays[p][i]) if p in arrays else v)
        for path, value in numbers(beregn(one, LONGEST)).items():
            expected = pytest.approx(value, rel=1e-12) if path.startswith(POWER) else value
            assert np.broadcast_to(at_once[path], DRAWS)[i] == expected, (i, path)


def test_every_kind_of_input_is_drawn():
    arrays = draws()
    all_inputs = numbers(EXAMPLE)
    fixed = [path for path in all_inputs if path not in arrays and not path.startswith(CERTAIN)]
    in_months = [f"virkning.skift.{navn}.i_maaneder" for navn in EXAMPLE.virkning.skift]
    # what decides the shape
    delays = [f"budget.forsinkelse.{linje}" for linje in EXAMPLE.budget.forsinkelse]
    rollout = ["budget.forloeb", *delays, "budget.virkningsaar"]
    assert fixed == ["kurve.punkter", *in_months, "ved_aarets_start", *rollout]


def test_one_array_is_broadcast_against_plain_floats():
    rates = np.array([0.0, 0.04, 0.1])
    at_once = beregn(converted(EXAMPLE, lambda p, v: rates if p == "rente" else v), LONGEST)
    factor = at_once.forudsat.nutidsfaktor
    assert factor.shape == (3,)
    for rate, value in zip(rates, factor, strict=True):
        one = converted(EXAMPLE, lambda p, v, r=rate: float(r) if p == "rente" else v)
        assert computed(one).forudsat.nutidsfaktor == value
