"""Formulas give, where an independent reader evaluates them, the value that the cell carries."""

import operator
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from costben.calculator.beregning import beregn
from costben.numbers.cell import Address, Cell, formula
from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import converted, near_a_half, numbers, sizes
from tests.calculator.strategies import few, horisont, inddata, randoms, several
from tests.numbers.excel import evaluate

SHEETS = ("Omkostninger", "Poster pr. kommune", "Aalborg's tal")


class Workbook(dict):
    """The values of all placed cells, each computed from its formula when it is asked for."""

    def __init__(self, addresses, cells):
        super().__init__()
        self.addresses = addresses
        self.at = {addresses[id(cell)]: cell for cell in cells if id(cell) in addresses}
        assert len(self.at) == len(addresses), "two cells in one place"

    def __missing__(self, address):
        cell = self.at[address]
        self[address] = cell.value if cell.operator is None else self.value(cell, address.sheet)
        return self[address]

    def value(self, cell, sheet):
        return evaluate(formula(cell, self.addresses, sheet), sheet, self)


def placed(cells, random: Random):
    """Addresses in runs down and across, on several sheets, so that there are ranges to find."""
    addresses, free = {}, dict.fromkeys(SHEETS, 1)
    waiting = list({id(cell): cell for cell in cells}.values())
    while waiting:
        run = random.randint(1, 8)
        taken, waiting = waiting[:run], waiting[run:]
        sheet, down, first = random.choice(SHEETS), random.random() < 0.6, random.randint(1, 30)
        if random.random() < 0.2:
            taken = taken[::-1]
        for i, cell in enumerate(taken):
            step = (i, 0) if down else (0, i)
            addresses[id(cell)] = Address(sheet, free[sheet] + step[0], first + step[1])
        free[sheet] += run + random.randint(0, 1)
    return addresses


inputs = st.lists(st.integers(1, 20).map(float), min_size=1, max_size=6)
OPERATORS = (operator.add, operator.sub, operator.mul, operator.truediv, operator.le)


@st.composite
def expressions(draw):
    """Input cells, and every cell on the way to some expression of them."""
    cells = [Cell(value) for value in draw(inputs)]
    count = len(cells)
    for _ in range(draw(st.integers(1, 12))):
        pick = st.one_of(st.sampled_from(cells), st.integers(-3, 3))
        left, right = draw(st.sampled_from(cells)), draw(pick)
        operate = draw(st.sampled_from([*OPERATORS, "neg", "floor", "twice"]))
        if operate == "neg":
            cells.append(-left)
        elif operate == "floor":
            cells.append(left // 1)
        elif operate == "twice":
            cells.append(left + left)
        else:
            assume(operate is not operator.truediv or getattr(right, "value", right) != 0)
            cells.append(operate(left, right))
    assume(all(abs(cell.value) < 1e12 for cell in cells))
    return cells[:count], cells[count:]


@several
@given(expressions(), randoms)
def test_any_expression_gives_its_value(drawn, random):
    given_cells, made = drawn
    visible = [*given_cells, *(cell for cell in made if random.random() < 0.5)]
    workbook = Workbook(placed(visible, random), visible)
    for cell in made:
        if cell.operator is None:
            continue  # adding 0 gave the input itself
        value = workbook.value(cell, random.choice(SHEETS))
        assert not isinstance(value, bool)
        assume(not _jumpy(made))
        assert value == pytest.approx(cell.value, rel=1e-9, abs=1e-9)


def _jumpy(cells):
    """Whether a comparison or a floor is so near its edge that the order of a sum decides it."""
    gaps = []
    for cell in cells:
        if cell.operator == "<=":
            left, right = (operand.value for operand in cell.operands)
            gaps.append(left - right if left != right else 1)
        elif cell.operator == "int":
            value = cell.operands[0].value
            gaps.append(value - round(value) if value != round(value) else 1)
    return any(abs(gap) < 1e-7 for gap in gaps)


def wrong_formulas(data, random, share_placed):
    """Results whose formula gives another value than the cell carries."""
    sheet_input = converted(data, lambda _, value: Cell(value))
    results = numbers(beregn(sheet_input, horisont(data)))
    source = [cell for cell in numbers(sheet_input).values() if isinstance(cell, Cell)]
    shown = [cell for cell in results.values() if random.random() < share_placed]
    cells = [*source, *shown]
    workbook = Workbook(placed(cells, random), cells)
    allowed = sizes(data)
    found = {}
    for path, cell in results.items():
        if cell.operator is not None:
            value = workbook.value(cell, SHEETS[0])
            if isinstance(value, bool) or abs(value - cell.value) > 1e-11 * allowed[path]:
                found[path] = (value, cell.value)
    return found


@pytest.mark.parametrize("share_placed", [0.5, 0.9, 1.0])
@few
@given(random=randoms)
def test_a_full_analysis_gives_its_values_wherever_its_cells_stand(share_placed, random):
    assert wrong_formulas(EXAMPLE, random, share_placed) == {}


@several
@given(inddata, randoms)
def test_any_analysis_gives_its_values(data, random):
    assume(not near_a_half(data))
    assert wrong_formulas(data, random, 0.95) == {}
