"""Cells write the formulas that an auditor would."""

from operator import neg

import pytest

from costben.numbers.cell import Address, Cell, column_letter, formula, quoted, reference

HERE, THERE = "Omkostninger", "Poster pr. kommune"


def column(values, *, sheet=HERE, row=1, at=1):
    """Input cells under one another, with their addresses."""
    cells = [Cell(float(value)) for value in values]
    return cells, {id(c): Address(sheet, row + i, at) for i, c in enumerate(cells)}


A, PLACES = column([7, 3, 2, 5], at=1)
B, _B = column([1, 2, 3, 4], at=3)
PLACES |= _B
a, b, c, d = A
e, f, g, h = B


def written(cell, places=PLACES, sheet=HERE):
    return formula(cell, places, sheet)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (a - (b + d), "A1-(A2+A4)"),
        (a - (b - c), "A1-(A2-A3)"),
        (a - b - c, "A1-A2-A3"),
        (a + (b - c), "A1+A2-A3"),
        ((a - b) + c, "A1-A2+A3"),
        (a * (b + d), "A1*(A2+A4)"),
        ((a + c) * b, "(A1+A3)*A2"),
        (a / (b * c), "A1/(A2*A3)"),
        (a / (b / c), "A1/(A2/A3)"),
        (a / b / c, "A1/A2/A3"),
        (a / b * c, "A1/A2*A3"),
        (a * b / c, "A1*A2/A3"),
        (a - b * c, "A1-A2*A3"),
        (-(a + c), "-(A1+A3)"),
        (-(a * b), "-(A1*A2)"),
        ((-a) * b, "-A1*A2"),
        (a * -b, "A1*-A2"),
        (a - -b, "A1--A2"),
        (neg(-a), "--A1"),
        ((-a) + b, "-A1+A2"),
        (-(a + b), "-SUM(A1:A2)"),
        (a - (a + b), "A1-SUM(A1:A2)"),
        (a / (a + b), "A1/SUM(A1:A2)"),
        (a**b, "A1^A2"),
        (a * b**c, "A1*A2^A3"),
        ((a * b) ** c, "(A1*A2)^A3"),
        (a ** (b * c), "A1^(A2*A3)"),
        ((a**b) ** c, "(A1^A2)^A3"),
        (a ** (b**c), "A1^(A2^A3)"),
        ((-a) ** b, "(-A1)^A2"),
        (-(a**b), "-(A1^A2)"),
        (a - b**c, "A1-A2^A3"),
    ],
)
def test_parentheses_stand_where_excel_needs_them(cell, text):
    assert written(cell) == text


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (a * (b <= c), "A1*(A2<=A3)"),
        ((a <= b) * c, "(A1<=A2)*A3"),
        ((a <= b) + c, "(A1<=A2)+A3"),
        (a - (b <= c), "A1-(A2<=A3)"),
        (-(a <= b), "-(A1<=A2)"),
        (a * (b + d <= c * d), "A1*(A2+A4<=A3*A4)"),
        ((a - c <= b) * d, "(A1-A3<=A2)*A4"),
        ((a <= b) // 1, "INT(A1<=A2)"),
    ],
)
def test_a_comparison_binds_least(cell, text):
    assert written(cell) == text


def test_a_comparison_in_a_cell_of_its_own_is_a_number_that_sum_counts():
    assert written(a <= b) == "INT(A1<=A2)"


def test_a_comparison_of_a_comparison_compares_numbers():
    assert written(((a <= b) <= c) * d) == "(INT(A1<=A2)<=A3)*A4"
    assert written((a <= (b <= c)) * d) == "(A1<=INT(A2<=A3))*A4"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (1 + a, "1+A1"),
        (a + 1, "A1+1"),
        (2 * a, "2*A1"),
        (a * -2, "A1*-2"),
        (a - 1, "A1-1"),
        (a / 12, "A1/12"),
        (a / (1 + b), "A1/(1+A2)"),
        (a <= 6, "INT(A1<=6)"),
        (a * 1_234_567, "A1*1234567"),
        ((a + b / 2) / b // 1 * b, "INT((A1+A2/2)/A2)*A2"),
    ],
)
def test_plain_numbers_are_written_in_full(cell, text):
    assert written(cell) == text


def test_adding_the_zero_that_sum_starts_with_leaves_the_cell_itself():
    assert a + 0 is a
    assert 0 + a is a
    assert sum([a]) is a


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (a + b, "SUM(A1:A2)"),
        (a + b + c + d, "SUM(A1:A4)"),
        (a + c, "A1+A3"),
        (b + a, "A2+A1"),
        (c + b + a, "A3+A2+A1"),
        (d + c + b + a, "SUM(A4,A3,A2,A1)"),
        (a + c + b + d, "SUM(A1,A3,A2,A4)"),
        (a + b + c + e, "SUM(A1,A2,A3,C1)"),
        (a + b + e, "A1+A2+C1"),
        (a + a, "A1+A1"),
        (a + b + b, "A1+A2+A2"),
        (a + b + c * d, "A1+A2+A3*A4"),
        (a * b + c, "A1*A2+A3"),
        (a + -b, "A1+-A2"),
        ((a + b) + (c + d), "A1+A2+SUM(A3:A4)"),
        ((a + b) * (c + d), "SUM(A1:A2)*SUM(A3:A4)"),
    ],
)
def test_sums_are_written_as_ranges_only_where_the_cells_stand_in_line(cell, text):
    assert written(cell) == text


def test_cells_side_by_side_are_a_range_too():
    cells = [Cell(1.0), Cell(2.0), Cell(3.0)]
    places = {id(cell): Address(HERE, 4, 26 + i) for i, cell in enumerate(cells)}
    assert written(sum(cells), places) == "SUM(Z4:AB4)"


def test_cells_on_a_diagonal_or_on_two_sheets_are_no_range():
    one, two = Cell(1.0), Cell(2.0)
    diagonal = {id(one): Address(HERE, 1, 1), id(two): Address(HERE, 2, 2)}
    assert written(one + two, diagonal) == "A1+B2"
    sheets = {id(one): Address(HERE, 1, 1), id(two): Address(THERE, 2, 1)}
    assert written(one + two, sheets) == "A1+'Poster pr. kommune'!$A$2"


def test_a_sum_of_products_of_two_ranges_is_a_sumproduct():
    assert written(a * e + b * f + c * g) == "SUMPRODUCT(A1:A3,C1:C3)"
    assert written(d * (a * e + b * f)) == "A4*SUMPRODUCT(A1:A2,C1:C2)"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (a * e + b * e, "A1*C1+A2*C1"),
        (a * e + b * f + c, "A1*C1+A2*C2+A3"),
        (a * e + b * g, "A1*C1+A2*C3"),
        (a * e + c * f + b * g, "A1*C1+A3*C2+A2*C3"),
        (a * e + b / f, "A1*C1+A2/C2"),
    ],
)
def test_other_sums_of_products_are_written_out(cell, text):
    assert written(cell) == text


def test_a_row_and_a_column_make_no_sumproduct():
    # Excel gives #VALUE! for SUMPRODUCT of ranges of different shape
    rows, places = column([1, 2])
    across = [Cell(3.0), Cell(4.0)]
    places |= {id(cell): Address(HERE, 9, 5 + i) for i, cell in enumerate(across)}
    text = written(rows[0] * across[0] + rows[1] * across[1], places)
    assert text == "A1*E9+A2*F9"


def test_a_part_that_has_an_address_is_referred_to():
    part = a + b + c
    places = PLACES | {id(part): Address(HERE, 9, 1)}
    assert written(part + d, places) == "A9+A4"
    assert written(part * d, places) == "A9*A4"
    assert written(-part, places) == "-A9"
    assert written(part, places) == "SUM(A1:A3)"  # what stands at A9 itself


def test_ranges_on_another_sheet_are_absolute_and_named_once():
    cells, places = column([1, 2, 3], sheet=THERE, row=5, at=3)
    assert written(sum(cells), places) == "SUM('Poster pr. kommune'!$C$5:$C$7)"
    assert written(cells[0] * cells[2], places) == (
        "'Poster pr. kommune'!$C$5*'Poster pr. kommune'!$C$7"
    )
    assert written(sum(cells), places, THERE) == "SUM(C5:C7)"


@pytest.mark.parametrize(
    ("sheet", "text"),
    [
        ("Omkostninger", "Omkostninger"),
        ("Poster pr. kommune", "'Poster pr. kommune'"),
        ("Følsomhed", "'Følsomhed'"),
        ("Aalborg's tal", "'Aalborg''s tal'"),
        ("2020", "'2020'"),
        ("Hvad!", "'Hvad!'"),
        ("A1", "'A1'"),  # would read as a cell
        ("R1C1", "'R1C1'"),
        ("RC", "'RC'"),
        ("XFD", "'XFD'"),
        ("Ark_1", "'Ark_1'"),
    ],
)
def test_sheet_titles_are_quoted_unless_they_are_plain_words(sheet, text):
    assert quoted(sheet) == text
    assert reference(Address(sheet, 5, 3), "Forside") == f"{text}!$C$5"
    assert reference(Address(sheet, 5, 3), sheet) == "C5"


@pytest.mark.parametrize(
    ("number", "letters"),
    [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")],
)
def test_columns_are_named_as_excel_names_them(number, letters):
    assert column_letter(number) == letters


@pytest.mark.parametrize("make", [lambda x: a + x, lambda x: x * a, lambda x: -x, lambda x: x // 1])
def test_an_input_without_an_address_cannot_be_written(make):
    with pytest.raises(ValueError, match="has no address"):
        written(make(Cell(1.0)))


def test_an_input_has_no_formula_of_its_own():
    with pytest.raises(ValueError, match="no formula"):
        written(a)


def test_two_cells_are_the_same_only_if_they_are_the_same_object():
    assert Cell(1.0) != Cell(1.0)
    assert len({Cell(1.0), Cell(1.0)}) == 2
