"""Sheet Kontrol reads right: a line that is OK shows a difference of zero."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.workbook.engines import Formulas

LIMITS = ("Grænser", "Dette tal", "er højst", "Overskridelse", "OK?")
SHOWN = 0.005  # less than this is shown as 0,00


def kontrol(path: Path) -> Worksheet:
    return openpyxl.load_workbook(path, data_only=True)["Kontrol"]


@pytest.mark.parametrize("which", ["workbook", "timer_workbook", "satser_workbook"])
def test_a_line_that_is_ok_shows_no_difference(which: str, request: pytest.FixtureRequest) -> None:
    rows = list(kontrol(request.getfixturevalue(which)).iter_rows(values_only=True))
    ok = [row for row in rows if row[4] == 1 and row[1] is not None]
    assert len(ok) > 20
    for text, *_, difference, _ in ok:
        assert abs(difference) < SHOWN, text


def test_only_under_the_headings_of_limits_do_the_two_sides_differ(satser_workbook: Path) -> None:
    rows = list(kontrol(satser_workbook).iter_rows(values_only=True))
    heading = rows.index(LIMITS)
    differing = [
        number
        for number, (_, left, right, *_, flag) in enumerate(rows)
        if flag == 1 and left is not None and abs(left - right) >= SHOWN
    ]
    assert differing
    assert min(differing) > heading


def test_what_is_above_its_limit_shows_by_how_much(timer_workbook: Path) -> None:
    engine = Formulas(timer_workbook)
    solution = engine.solution({"naevnere_paabegyndte": 83})
    rows = {cell.value: cell.row for cell in kontrol(timer_workbook)["A"]}
    row = rows["Påbegyndte er ikke flere end visiterede"]

    def found(column: str) -> float:
        return float(solution[engine.key("Kontrol", f"{column}{row}")].value[0, 0])

    assert [found(column) for column in "BCDE"] == [83, 80, 3, 0]
