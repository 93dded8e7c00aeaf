"""An explanation gives the figure it explains, all the way from its leaves."""

from hypothesis import example, given

from costben.calculator.beregning import beregn
from costben.forklaring.led import Forklarer, Kendt, Led
from costben.leaves import leaves
from costben.numbers.cell import Cell
from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import computed, converted, numbers
from tests.calculator.strategies import few, horisont, inddata


def evaluated(led: Led, known: dict[int, float]) -> float:
    """The value of ``led`` from its leaves alone: Python reads the arithmetic, not the cells."""
    if id(led) not in known:
        parts = [f"({evaluated(part, known)!r})" for part in led.led]
        known[id(led)] = eval(led.udtryk.format(*parts)) if led.led else led.vaerdi
    return known[id(led)]


def remembered(data):
    """Every result by path as a number that remembers, and what they are called."""
    cells = leaves(beregn(converted(data, lambda _, value: Cell(value)), horisont(data)))
    results = {path: cell for path, cell in cells.items() if isinstance(cell, Cell)}
    names: dict[int, tuple[str, tuple[str, ...]]] = {}
    for path, cell in results.items():
        names.setdefault(id(cell), (path, (path,)))
    for cell in inputs(results.values()):
        names.setdefault(id(cell), ("inddata", ("inddata",)))
    units = {id(cell): {} for cell in inputs(results.values())}
    return results, Kendt(names, units, {})


def inputs(cells):
    found, stack = {}, list(cells)
    while stack:
        cell = stack.pop()
        if id(cell) not in found:
            found[id(cell)] = cell
            stack += cell.operands
    return [cell for cell in found.values() if cell.operator is None]


@few
@given(data=inddata)
@example(data=EXAMPLE)
def test_every_remembered_result_is_the_float_result_and_the_value_of_its_tree(data) -> None:
    results, kendt = remembered(data)
    floats = numbers(computed(data))
    assert results.keys() == floats.keys()
    forklarer, known = Forklarer(kendt), {}
    trees = {path: forklarer.forklar(cell, path, (path,)) for path, cell in results.items()}
    for path, led in trees.items():
        assert led.vaerdi == floats[path]
        assert evaluated(led, known) == floats[path]


def leaf(value: float) -> Cell:
    return Cell(value)


def said(cell: Cell, **names: Cell) -> Led:
    known = {id(c): (name, (name,)) for name, c in names.items()}
    units = {id(c): {} for c in inputs([cell])}
    return Forklarer(Kendt(known, units, {})).forklar(cell, "svar", ("svar",))


def test_the_formula_is_written_in_words_down_to_the_numbers_with_a_name() -> None:
    a, b, c = leaf(8.0), leaf(2.0), leaf(4.0)
    led = said((a - b) / c, a=a, b=b, c=c)
    assert led.formel == "(a − b) / c"
    assert led.udtryk == "({0} - {1}) / {2}"
    assert [part.vaerdi for part in led.led] == [8.0, 2.0, 4.0]


def test_parentheses_stand_where_the_order_of_floats_needs_them() -> None:
    a, b, c = leaf(0.1), leaf(0.2), leaf(0.3)
    led = said(a + (b + c), a=a, b=b, c=c)
    assert led.udtryk == "{0} + ({1} + {2})"
    assert said(a / (b * c), a=a, b=b, c=c).formel == "a / (b × c)"
    assert said(a - (b - c), a=a, b=b, c=c).formel == "a − (b − c)"


def test_a_long_sum_says_how_many_terms_there_are_and_how_many_are_nothing() -> None:
    terms = {f"t{i}": leaf(float(i)) for i in range(5)}
    led = said(sum(terms.values(), start=Cell(0.0, literal=True)), **terms)
    assert led.formel == "summen af 6 tal, hvoraf 2 er 0"


def test_terms_with_steps_within_them_are_explained_on_their_own() -> None:
    flags = {f"f{i}": leaf(float(i == 1)) for i in range(3)}
    sizes = {f"s{i}": leaf(10.0 + i) for i in range(3)}
    products = [f * s for f, s in zip(flags.values(), sizes.values(), strict=True)]
    led = said(products[0] + products[1] + products[2], **flags, **sizes)
    assert led.udtryk == "{0} + {1} + {2}"
    assert [part.formel for part in led.led] == ["f0 × s0", "f1 × s1", "f2 × s2"]


def test_rounding_to_a_step_and_comparing_have_words_of_their_own() -> None:
    x, step = leaf(91_838.0), leaf(100.0)
    led = said((x + step / 2) / step // 1 * step, x=x, step=step)
    assert led.formel == "x afrundet til nærmeste 100"
    assert led.udtryk == "({0} + {1} / 2) / {1} // 1 * {1}"
    assert said(x * (x <= step), x=x, step=step).formel == "x × (1, hvis x ≤ step, ellers 0)"


def test_a_power_has_words_and_binds_tighter_than_a_product() -> None:
    a, b = leaf(0.5), leaf(2.0)
    led = said(a**b * (a + b) ** a, a=a, b=b)
    assert led.formel == "a opløftet i b × (a + b) opløftet i a"
    assert led.udtryk == "{0} ** {1} * ({0} + {1}) ** {0}"


def test_a_number_that_is_used_twice_is_one_and_the_same_part() -> None:
    a = leaf(3.0)
    b = a + a
    led = said(b * b / a, a=a, b=b)
    assert len(led.led) == 2
    assert led.udtryk == "{0} * {0} / {1}"
