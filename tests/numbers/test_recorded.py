"""Recorded numbers: what is played back is what arrays give, and nothing is reckoned in vain."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from costben import load
from costben.calculator.nettoresultater import nettoresultater
from costben.forudsaetninger import forudsaetninger
from costben.inddata.samlet import horisont, inddata
from costben.numbers.nul import NUL
from costben.numbers.recorded import Recorded, Tape
from costben.simulering.afspilning import Afspilning

SIZE = 50
OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "plus": lambda a, b: a + b,
    "minus": lambda a, b: a - b,
    "times": lambda a, b: a * b,
    "divided": lambda a, b: a / b,
    "power": lambda a, b: a**b,
    "at most": lambda a, b: 1.0 * (a <= b),
    "at least": lambda a, b: 1.0 * (a >= b),
    "rounded": lambda a, b: (a + b / 2) / b // 1 * b,
    "opposite": lambda a, b: -a + b,
}


def played(results: list[Any], tape: Tape, sources: dict[Recorded, np.ndarray]) -> list[Any]:
    """Each result played twice with different numbers in the same place; those of the second."""
    recorded = list(dict.fromkeys(r for r in results if isinstance(r, Recorded)))
    play = Afspilning(tape, sources, recorded, SIZE)
    known = {source: values.copy() for source, values in sources.items()}
    for values in sources.values():
        values[:] = 77.0
    play()
    for source, values in sources.items():
        values[:] = known[source]
    play()
    rows = dict(zip(recorded, play.resultater, strict=True))
    return [rows[r] if isinstance(r, Recorded) else r for r in results]


def draws(count: int) -> list[np.ndarray]:
    generator = np.random.default_rng(1)
    return [generator.uniform(0.5, 3, SIZE) for _ in range(count)]


@pytest.mark.parametrize(
    ("name", "constant"),
    [
        (name, constant)
        for name in OPERATIONS
        for constant in (None, 2.5, 1.0, NUL)
        if constant is not NUL or name not in ("power", "rounded")
    ],
)
def test_each_operation_gives_what_it_gives_with_arrays(name: str, constant: float | None) -> None:
    operation = OPERATIONS[name]
    one, other = draws(2)
    tape = Tape()
    a, b = Recorded(tape), Recorded(tape)
    pairs = [(a, b, one, other)] if constant is None else [(a, constant, one, constant)]
    if constant not in (None, NUL):
        pairs.append((constant, a, constant, one))
    if constant is NUL and name == "divided":
        pairs = [(NUL, a, NUL, one)]
    for left, right, known_left, known_right in pairs:
        [found] = played([operation(left, right)], tape, {a: one, b: other})
        expected = operation(known_left, known_right)
        assert np.broadcast_to(found, (SIZE,)) == pytest.approx(np.broadcast_to(expected, (SIZE,)))


def test_what_is_done_twice_is_reckoned_once_and_what_nobody_wants_not_at_all() -> None:
    tape = Tape()
    a, b = Recorded(tape), Recorded(tape)
    first, second = a * b + 1.0, a * b + 1.0
    assert first is second
    _ = a / b - 3.0
    one, other = draws(2)
    play = Afspilning(tape, {a: one, b: other}, [first], SIZE)
    assert len(list(tape)) == 4
    assert len(play.steps) == 2


def test_number_that_is_a_result_as_it_is_stands_among_the_results() -> None:
    tape = Tape()
    a = Recorded(tape)
    [one] = draws(1)
    [found] = played([a * 1.0], tape, {a: one})
    assert found == pytest.approx(one, rel=0)


@given(
    steps=st.lists(
        st.tuples(st.sampled_from(["plus", "minus", "times"]), *[st.integers(0, 30)] * 2),
        min_size=1,
        max_size=30,
    ),
    wanted=st.lists(st.integers(0, 30), min_size=1, max_size=5),
)
@settings(max_examples=100, deadline=None)
def test_any_steps_in_any_order_give_what_they_give_with_arrays(
    steps: list[tuple[str, int, int]], wanted: list[int]
) -> None:
    arrays = draws(3)
    tape = Tape()
    recorded = [Recorded(tape) for _ in arrays]
    sources = dict(zip(recorded, (a.copy() for a in arrays), strict=True))
    for name, i, j in steps:
        operation = OPERATIONS[name]
        arrays.append(operation(arrays[i % len(arrays)], arrays[j % len(arrays)]) / 4)
        recorded.append(operation(recorded[i % len(recorded)], recorded[j % len(recorded)]) / 4.0)
    found = played([recorded[w % len(recorded)] for w in wanted], tape, sources)
    for w, values in zip(wanted, found, strict=True):
        np.testing.assert_array_equal(values, arrays[w % len(arrays)])


def test_whole_calculator_played_back_gives_what_it_gives_with_arrays() -> None:
    analyse = load("social_stoette")
    numbers = forudsaetninger(analyse)
    generator = np.random.default_rng(1)
    drawn = {
        sti: f.vaerdi * generator.uniform(0.9, 1.1, SIZE)
        for sti, f in numbers.items()
        if f.vaerdi and not f.helt
    }
    tape = Tape()
    sources = {sti: Recorded(tape) for sti in drawn}

    def net_results(known: dict[str, Any]) -> dict[tuple[str, str], Any]:
        made = inddata(analyse, lambda f: known.get(f.sti, f.vaerdi), numbers=numbers)
        found = nettoresultater(made, horisont(analyse)).arketyper
        return {
            (navn, who): getattr(row, who)
            for navn, row in found.items()
            for who in ("kommune", "stat", "i_alt")
        }

    expected, steps = net_results(drawn), net_results(sources)
    found = played(list(steps.values()), tape, {sources[sti]: tal for sti, tal in drawn.items()})
    for key, values in zip(steps, found, strict=True):
        assert values == pytest.approx(np.broadcast_to(expected[key], (SIZE,)), rel=1e-12, abs=1e-9)
