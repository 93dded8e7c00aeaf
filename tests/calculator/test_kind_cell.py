"""Cells carry the very same value as the float run: the workbook's cached values are its own."""

from hypothesis import given

from costben.calculator.beregning import beregn
from costben.numbers.cell import Cell
from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import computed, converted, numbers
from tests.calculator.strategies import horisont, inddata, several


def as_hex(data):
    return {path: float(value).hex() for path, value in numbers(computed(data)).items()}


def cells_as_hex(data):
    cells = beregn(converted(data, lambda _, value: Cell(value)), horisont(data))
    return {path: cell.value.hex() for path, cell in numbers(cells).items()}


def test_cell_values_equal_floats_bit_for_bit_for_a_full_analysis():
    assert cells_as_hex(EXAMPLE) == as_hex(EXAMPLE)


@several
@given(inddata)
def test_cell_values_equal_floats_bit_for_bit(data):
    assert cells_as_hex(data) == as_hex(data)
