"""Break-even in the workbook: live, the engine's own limits, and zero when put back."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

import costben
from costben.break_even.tekst import limit as in_terminal
from costben.reading.read import read
from costben.resultat import Resultat
from costben.workbook.cells import input_name
from costben.workbook.grid import legal_name
from tests.workbook.changes import as_cells, as_settings, changes
from tests.workbook.engines import Formulas, cached_values

SMALL = Path(__file__).parent / "break_even.yaml"
ANALYSE = costben.load(SMALL)
Limits = dict[str, float | str]


def name_of(row: object) -> str:
    kind = row.sti.removeprefix(f"arketyper.{row.arketype}.")
    return legal_name(input_name(f"break_even.{row.aktoer}.{row.arketype}.{kind}"))


def limits(resultat: Resultat) -> Limits:
    """Every limit, or that there is none, by the defined name of its cell."""
    found: Limits = {}
    for row in resultat.break_even:
        found[name_of(row)] = row.udfald if row.vaerdi is None else row.vaerdi
    for ene, others in resultat.beregning.break_even.par.items():
        for anden, parts in others.items():
            for part in parts:
                name = legal_name(input_name(f"break_even.blanding.{part}.{ene}.{anden}"))
                found[name] = share(resultat, ene, anden, part)
    return found


def share(resultat: Resultat, ene: str, anden: str, part: str) -> float | str:
    """The share of the second in the order of the file."""
    (pair,) = (
        p
        for p in resultat.blanding
        if {p.den_ene, p.den_anden} == {ene, anden} and p.aktoer == part
    )
    if pair.andel is None:
        return pair.udfald
    return pair.andel if pair.den_anden == anden else 1 - pair.andel


def same(found: float | str, expected: float | str) -> bool:
    if isinstance(found, str) or isinstance(expected, str):
        return found == expected
    return math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("break_even") / "small.xlsx"
    costben.write_workbook(costben.calculate(ANALYSE), path)
    return path


def test_every_limit_stands_in_the_file(workbook: Path, resultat: Resultat) -> None:
    values = cached_values(workbook)
    expected = limits(resultat)
    assert len(expected) == 4 * 4 * 6 + 6 * 4
    for name, limit in expected.items():
        assert same(values[name], limit), name


@pytest.fixture(scope="module")
def small_engine(small: Path) -> Formulas:
    return Formulas(small)


@seed(4)
@settings(
    max_examples=10, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(change=changes(ANALYSE))
def test_the_limits_are_live(small_engine: Formulas, change: Mapping[str, float | str]) -> None:
    engine = limits(costben.calculate(read(SMALL, as_settings(change))))
    workbook = small_engine.named(as_cells(change))
    for name, limit in engine.items():
        assert same(workbook[name], limit), (name, workbook[name], limit, change)
    assert workbook["kontrol_alle"] == 1 or workbook["nettoresultat_varighed"] > 10


def test_what_is_no_break_even_is_not_passed_by_kontrol(small_engine: Formulas) -> None:
    name = "break_even_kommune_tyve_konsekvenser_job"
    right = small_engine.named({})
    assert right["kontrol_alle"] == 1
    assert small_engine.named({name: right[name] + 0.1})["kontrol_alle"] == 0


def test_no_formula_of_the_sheets_has_a_number_of_its_own(workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    for title in ("Break-even", "Break-even trin for trin"):
        for row in book[title].iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    text = re.sub(r"'[^']*'!|\$?[A-Z]+\$?\d+|\"[^\"]*\"", "", cell.value)
                    assert set(re.findall(r"\d+", text)) <= {"0", "1"}, (
                        cell.coordinate,
                        cell.value,
                    )
                    assert len(cell.value) < 160, (cell.coordinate, cell.value)


def test_what_was_looked_for_is_a_value_and_says_so(tmp_path: Path) -> None:
    resultat = costben.calculate(costben.load("social_stoette_satser"))
    costben.write_workbook(resultat, tmp_path / "satser.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "satser.xlsx")["Break-even trin for trin"]
    rows = [r for r in sheet.iter_rows() if "regnes ikke om" in str(r[0].value)]
    assert len(rows) == 2 * 4
    looked_for = [r for r in resultat.break_even if r.metode != "lineær" and r.aktoer == "kommune"]
    shown = [cell.value for row in rows[:2] for cell in row[1:5]]
    expected = [
        next(r for r in looked_for if r.arketype == navn and sti in r.sti)
        for sti in ("tilknytning", "varighed")
        for navn in "ABCD"
    ]
    assert shown == [r.udfald if r.vaerdi is None else r.vaerdi for r in expected]


def test_the_summary_shows_so_many_decimals_that_it_and_the_terminal_say_the_same(
    workbook: Path, resultat: Resultat
) -> None:
    decimals = {"0.0##%": 3, '#,##0.00" kr."': 2, "#,##0.0##": 3, "0": 0}
    cells = [
        (cell.value, decimals[cell.number_format])
        for row in openpyxl.load_workbook(workbook, data_only=True)["Break-even"].iter_rows()
        for cell in row
        if isinstance(cell.value, float | int)
    ]
    rows = [r for r in resultat.break_even if r.vaerdi is not None]
    assert len(rows) > 30
    for row in rows:
        scale = 100 if row.enhed == "andel" else 1
        shown = {
            in_terminal(replace(row, vaerdi=round(value * scale, digits) / scale))
            for value, digits in cells
            if math.isclose(value, row.vaerdi, rel_tol=1e-9)
        }
        assert shown == {in_terminal(row)}, row
