"""Sheet Usikkerhed: every archetype is drawn, no probability is above the whole."""

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

import costben
from tests.golden.lille import lille

MANY = 8  # archetypes


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Worksheet:
    folder = tmp_path_factory.mktemp("usikkerhed")
    more = "".join(
        f"  nr{n}: {{navn: Nummer {n}, konsekvenser: {{job: {20 * n} uger/år}}}}\n"
        for n in range(1, MANY - 1)
    )
    analyse = lille(
        folder,
        ("blandinger:\n", f"{more}blandinger:\n"),
        ("job: 10 uger/år", "job: {fordeling: trekant, lav: 5, mest: 10, hoej: 30}"),
    )
    path = folder / "u.xlsx"
    drawn = costben.usikkerhed(analyse, traekninger=500)
    costben.write_workbook(costben.calculate(analyse), path, drawn)
    found: Worksheet = openpyxl.load_workbook(path)["Usikkerhed"]
    return found


def test_every_archetype_is_a_line_of_its_own_colour_in_each_chart(sheet: Worksheet) -> None:
    assert [len(chart.series) for chart in sheet._charts] == [MANY] * 3
    for chart in sheet._charts:
        lines = [series.graphicalProperties.line.solidFill for series in chart.series]
        assert len(set(lines)) == MANY


def test_an_axis_of_probabilities_ends_at_the_whole(sheet: Worksheet) -> None:
    assert [chart.y_axis.scaling.max for chart in sheet._charts] == [1, 1, 1]


def test_a_number_without_a_source_says_its_status_only(sheet: Worksheet) -> None:
    said = [str(c.value) for row in sheet.iter_rows() for c in row if "Status: " in str(c.value)]
    assert said == ["Status: antaget"]
