"""Price levels in the workbook, recalculated by engines that are not ours."""

import math
import re
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, seed, settings

import costben
from costben.resultat import Resultat
from tests.workbook.changes import Change, as_cells, changes, computed
from tests.workbook.conftest import PRISER
from tests.workbook.engines import (
    Formulas,
    cached_values,
    needs_libreoffice,
    recalculate,
    with_inputs,
)
from tests.workbook.test_workbook import CELL, LONGEST_FORMULA, formulas

TOLERANCE = 1e-9
MENTOR = "loen.personale.mentor.aarsloen"
TRANSPORT = "drift.poster[0].beloeb_pr_aar"
INDEX = "prisindeks.vaerdier"
CHANGES: list[Change] = [
    {f"{INDEX}.2016": 90.0},
    {f"{INDEX}.2020": 110.0},
    {f"{INDEX}.2018": 104.0},  # as in the analysis' year
    {MENTOR: 500_000.0},
    {TRANSPORT: 0.0},
    {"konsekvenser.job.enhedspris.region": 700.0},  # left out of the file, in its block's prices
    {"konsekvenser.job.enhedspris.kommune": -35.5, f"{INDEX}.2016": 208.0},
    {"poster_pr_kommune.drift[0].beloeb.A": 1.0, "etablering.poster[0].beloeb": 99_999.0},
]


@pytest.fixture(scope="module")
def resultat() -> Resultat:
    return costben.calculate(costben.load(PRISER))


@pytest.fixture(scope="module")
def workbook(resultat: Resultat, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("priser") / "priser.xlsx"
    costben.write_workbook(resultat, path)
    return path


@pytest.fixture(scope="module")
def engine(workbook: Path) -> Formulas:
    return Formulas(workbook)


def assert_same(found: Mapping[str, float], change: Change) -> None:
    """Every named result is what the change gives."""
    expected = computed(PRISER, change)
    shared = found.keys() & expected.keys()
    assert len(shared) > 40
    assert sum(name.startswith("priser_") for name in shared) == 2 + 8
    for name in shared:
        same = math.isclose(found[name], expected[name], rel_tol=TOLERANCE, abs_tol=1e-6)
        assert same, (name, found[name], expected[name], change)


@pytest.mark.parametrize("change", CHANGES, ids=", ".join)
def test_a_change_in_the_workbook_gives_what_saet_gives(engine: Formulas, change: Change) -> None:
    before, after = engine.named({}), engine.named(as_cells(change))
    assert_same(after, change)
    assert any(after[name] != before[name] for name in computed(PRISER, {}) if name in before)
    assert after["kontrol_alle"] == 1


@seed(2018)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(change=changes(costben.load(PRISER)))
def test_any_changes_in_the_workbook_give_what_saet_gives(engine: Formulas, change: Change) -> None:
    assert_same(engine.named(as_cells(change), computed(PRISER, {})), change)


@needs_libreoffice
def test_libreoffice_recalculates_to_what_saet_gives(workbook: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"changed{number}.xlsx" for number in range(len(CHANGES))]
    for change, file in zip(CHANGES, files, strict=True):
        with_inputs(workbook, file, as_cells(change))
    for change, file in zip(CHANGES, recalculate(files, tmp_path), strict=True):
        assert_same(cached_values(file), change)


def rows(path: Path, heading: str, *, values: bool) -> list[tuple[object, ...]]:
    """The table of sheet Priser whose first column is headed ``heading``."""
    sheet = openpyxl.load_workbook(path, data_only=values)["Priser"]
    start = [cell.row for cell in sheet["A"] if cell.value == heading][-1]
    found = []
    for row in sheet.iter_rows(min_row=start + 1, max_col=6, values_only=True):
        if row[0] is None:
            break
        found.append(row)
    return found


def test_there_is_a_factor_for_each_year_and_a_line_for_each_amount(workbook: Path) -> None:
    assert rows(workbook, "Omregning", values=True) == [
        ("Fra 2016- til 2020-priser", 96, 104, 104 / 96, None, None),
        ("Fra 2018- til 2020-priser", 100, 104, 1.04, None, None),
    ]
    lines = rows(workbook, "Beløb", values=True)
    assert [line[:4] for line in lines] == [
        ("Løn: Mentor · Årsløn", "kr./år", "2016-priser", 425_400),
        ("Drift: Transport · Beløb pr. år", "kr./år", "2016-priser", 20_000),
        ("Konsekvenser: Arbejde · Kommune", "kr./uge", "2016-priser", 2073.5),
        ("Konsekvenser: Arbejde · Region", "kr./uge", "2016-priser", 0),
        ("Etablering: Lokaler · Beløb", "kr.", "2018-priser", 50_000),
        ("Drift: Møder · Beløb i driftsperioden", "kr.", "2018-priser", 12_000),
        ("Sparede udgifter: Vejledning · Beløb pr. år", "kr./år", "2018-priser", 26_000),
        ("Poster pr. kommune: Løn · A", "kr.", "2018-priser", 300_000),
    ]
    for line in lines:
        amount, factor, there = (float(str(v)) for v in line[3:])
        assert there == amount * factor


def test_every_number_on_the_sheet_is_a_short_formula_over_cells(workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    assert all(c.data_type != "n" or c.value is None for row in book["Priser"] for c in row)
    for place, formula in formulas(book).items():
        assert len(formula) <= LONGEST_FORMULA, (place, formula)
        literals = set(re.findall(r"(?<![\w.])\d+\.?\d*", CELL.sub("", formula)))
        assert literals <= {"0", "1", "2"}, (place, formula)


def test_the_sheets_after_it_refer_to_the_converted_amount(workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    assert book.sheetnames[1:5] == ["Forudsætninger", "Satser", "Priser", "Omkostninger"]
    place = "Priser!" + next(
        cell.coordinate
        for row in book["Priser"].iter_rows()
        for cell in row
        if row[0].value == "Etablering: Lokaler · Beløb" and cell.column == 6
    )
    absolute = re.sub(r"!([A-Z]+)(\d+)", r"!$\1$\2", place)
    sheet = book["Omkostninger"]
    (row,) = (cell.row for cell in sheet["A"] if cell.value == "Lokaler")
    assert sheet.cell(row, 2).value == f"={absolute}"
    inputs = {c.value for row in book["Forudsætninger"].iter_rows() for c in row}
    assert {"kr. (2018-priser)", "kr./år (2016-priser)", "kr."} <= inputs


def test_the_front_page_lists_the_sheet_only_where_there_is_one(
    workbook: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(workbook)
    assert "Priser" in {cell.value for cell in book["Forside"]["A"]}
    source = tmp_path / "uden.yaml"
    text = re.sub(r",? ?prisniveau: (2016|2018|2019)", "", PRISER.read_text("utf-8"))
    source.write_text(text, "utf-8")
    path = tmp_path / "uden.xlsx"
    costben.write_workbook(costben.calculate(costben.load(source)), path)
    without = openpyxl.load_workbook(path)
    assert "Priser" not in without.sheetnames
    assert "Priser" not in {cell.value for cell in without["Forside"]["A"]}


def test_the_warning_of_consumer_prices_is_on_the_front_page(tmp_path: Path) -> None:
    text = PRISER.read_text("utf-8")
    start, end = text.index("prisindeks:"), text.index("løn:")
    known = text[:start] + "prisindeks: {brug: forbrugerpriser}\n" + text[end:]
    source = tmp_path / "forbruger.yaml"
    source.write_text(known.replace("prisniveau: 2016", "prisniveau: 2017"), "utf-8")
    path = tmp_path / "forbruger.xlsx"
    costben.write_workbook(costben.calculate(costben.load(source)), path)
    sheet = openpyxl.load_workbook(path)["Forside"]
    (row,) = (cell.row for cell in sheet["A"] if cell.value == "Advarsel")
    assert "i stedet for det kommunale pris- og lønindeks (PL)" in str(sheet.cell(row, 2).value)
