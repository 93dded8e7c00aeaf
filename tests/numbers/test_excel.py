"""The tests' own reader of formulas against an independent engine."""

import formulas
import pytest

from costben.numbers.cell import Address
from tests.numbers.excel import column_number, evaluate

CELLS = {"A1": 7.0, "A2": -3.0, "A3": 0.5, "B1": 2.0, "B2": 4.0, "B3": 7.0}


@pytest.mark.parametrize(
    "text",
    [
        "A1-A2-A3",
        "A1-(A2-A3)",
        "A1/A3/B2",
        "A1/(A3*B2)",
        "-A1*B1",
        "-(A1+B1)",
        "A1--A2",
        "A1*-A2",
        "--A1",
        "A1+B1*B2",
        "(A1+B1)*B2",
        "A3*(A1<=B3)",
        "(A1<=B1)+(A1<=B3)",
        "A1+A2<=B1+B2",
        "INT(A2/B1)",
        "INT(A1<=B3)",
        "INT(A1<=B3)<=A3",
        "-SUM(A1:A3)",
        "SUM(A1,B2,A3)",
        "SUMPRODUCT(A1:A3,B1:B3)/SUM(B1:B3)",
        "A1^B1",
        "B1^A3*B2",
        "-(A1^B1)",
        "(-A2)^A3",
        "1-(1-A3)^B1",
        "1+A3",
        "1000000*A3",
    ],
)
def test_reads_a_formula_as_the_formulas_package_does(text):
    function = formulas.Parser().ast(f"={text}")[1].compile()
    inputs = [_values(name) for name in function.inputs]
    ours = evaluate(text, "Ark", {_address(name): value for name, value in CELLS.items()})
    assert float(ours) == pytest.approx(float(function(*inputs)))


def test_true_counts_for_nothing_in_the_ranges_of_sum_and_sumproduct():
    cells = {Address("Ark", 1, 1): True, Address("Ark", 2, 1): 5.0}
    assert evaluate("SUM(A1:A2)", "Ark", cells) == 5
    assert evaluate("SUMPRODUCT(A1:A2,A1:A2)", "Ark", cells) == 25
    assert evaluate("A1+A2", "Ark", cells) == 6


def _address(name):
    return Address("Ark", int(name[1:]), column_number(name[0]))


def _values(name):
    """One value, or a column of them."""
    first, _, last = name.partition(":")
    if not last:
        return CELLS[first]
    return [[CELLS[f"{first[0]}{row}"]] for row in range(int(first[1:]), int(last[1:]) + 1)]
