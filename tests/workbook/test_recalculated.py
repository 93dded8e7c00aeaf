"""The workbook's formulas, calculated by engines that are not ours, against costben itself."""

import math
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, seed, settings

import costben
from costben.leaves import leaves
from costben.noegletal import noegletal
from costben.reading.read import read
from costben.resultat import Resultat
from costben.workbook.cells import input_name, result_name
from tests.workbook.changes import as_cells, as_settings, changes
from tests.workbook.engines import (
    RECALC_NEVER,
    Formulas,
    cached_values,
    needs_libreoffice,
    recalculate,
    with_inputs,
)

EXAMPLES = 50
TOLERANCE = 1e-9
ANALYSE = costben.load("social_stoette")


def engine_values(change: Mapping[str, float | str]) -> dict[str, float | str]:
    """Every result by its defined name, as the engine computes it with ``--saet``."""
    resultat = costben.calculate(read("social_stoette", as_settings(change)))
    budget = resultat.beregning.budgetvirkning
    assert budget is not None
    results = {
        result_name(path): value
        for path, value in leaves(resultat.beregning).items()
        if isinstance(value, float | int)
    }
    figures = {
        f"budget_{navn}_{felt}": getattr(tal, felt)
        for navn, tal in noegletal(budget).items()
        for felt in KEY_FIGURES
    }
    return {**results, **figures}


RESULT = re.compile(
    r"omkostninger\.(etablering|drift|sparede_udgifter|samlet)\.\w+"
    r"|foelsomhed\[\d+\]\.\w+_pr_borger|kurve\[\d+\]\.\w+_pr_borger"
    r"|arketyper\.\w+\.(kommune|region|stat|i_alt)|blandinger\.\w+\.(gruppen|pr_borger)\.\w+"
    r"|poster\.\w+\.samlet|poster\.\w+\.(i_alt|pr_aar|pr_borger)\.(kommuner\.\w+|gennemsnit)"
)
RESULTS = [p for p in leaves(costben.calculate(ANALYSE).beregning) if RESULT.fullmatch(p)]


KEY_FIGURES = (
    *("nutidsvaerdi", "cost_benefit", "tilbagebetalt", "tilbagebetalt_diskonteret"),
    "intern_rente",
)
EXCEL_RATE = 1e-7  # how near Excel's IRR comes; the others are as near as the rest of the workbook


def assert_same(
    found: Mapping[str, float], engine: Mapping[str, float | str], what: object
) -> None:
    for name, expected in engine.items():
        if name.startswith("budget_"):
            assert_same_key_figure(name, found[name], expected, what)
        if name.startswith("budgetvirkning_aktoerer_") and "akkumuleret" not in name:
            assert isinstance(expected, float)
            if not name.endswith(("_omkostninger", "_gevinster")):
                assert math.isclose(found[name], expected, rel_tol=TOLERANCE, abs_tol=0.01), name
    for name in map(result_name, RESULTS):
        assert isinstance(engine[name], float | int)
        scale = max(abs(engine[name]), 1.0)
        same = math.isclose(found[name], engine[name], rel_tol=TOLERANCE, abs_tol=TOLERANCE * scale)
        assert same, f"{name}: workbook {found[name]!r}, engine {engine[name]!r}, inputs {what}"


def largest_beside(book: openpyxl.Workbook, sheet: str, row: int) -> float:
    """The size of what a difference on Kontrol is between; 1 on the other sheets."""
    numbers = [c.value for c in book[sheet][row] if isinstance(c.value, float | int)]
    return max(1.0, *map(abs, numbers), 1.0) if sheet == "Kontrol" else 1.0


def assert_same_key_figure(
    name: str, found: float | str, expected: float | str, what: object
) -> None:
    if isinstance(expected, str) or isinstance(found, str):
        assert found == expected, (name, what)
    else:
        near = EXCEL_RATE if name.endswith("intern_rente") else 1e-2
        assert math.isclose(found, expected, rel_tol=TOLERANCE, abs_tol=near), (name, what)


@pytest.fixture(scope="module")
def formulas_engine(workbook: Path) -> Formulas:
    return Formulas(workbook)


def test_every_formula_has_the_value_that_formulas_computes(
    workbook: Path, formulas_engine: Formulas
) -> None:
    written = openpyxl.load_workbook(workbook)
    cached = openpyxl.load_workbook(workbook, data_only=True)
    solution = formulas_engine.solution()
    checked = 0
    for sheet in written:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                value = cached[sheet.title][cell.coordinate].value
                key = formulas_engine.key(sheet.title, cell.coordinate)
                computed = solution[key].value[0, 0]
                place = f"{sheet.title}!{cell.coordinate} {cell.value}"
                if isinstance(value, str):
                    assert computed == value, place
                else:
                    noise = TOLERANCE * largest_beside(cached, sheet.title, cell.row)
                    assert math.isclose(computed, value, rel_tol=TOLERANCE, abs_tol=noise), place
                checked += 1
    assert checked > 1000


@seed(2021)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(change=changes(ANALYSE))
def test_changing_inputs_in_the_workbook_gives_what_saet_gives(
    formulas_engine: Formulas, change: Mapping[str, float | str]
) -> None:
    engine = engine_values(change)
    budget = (name for name in engine if name.startswith(("budget_", "budgetvirkning_aktoerer_")))
    found = formulas_engine.named(as_cells(change), {*map(result_name, RESULTS), *budget})
    assert_same(found, engine, change)


def test_the_named_results_are_all_the_results_of_the_report() -> None:
    assert len(RESULTS) == 12 + 3 * 4 + 17 * 4 + 4 * 4 + 2 * 8 + 2 * (1 + 3 * 6)


def test_a_length_past_the_last_year_on_the_sheets_is_flagged(formulas_engine: Formulas) -> None:
    assert formulas_engine.named({"nettoresultat_varighed": 10})["kontrol_alle"] == 1
    assert formulas_engine.named({"nettoresultat_varighed": 11})["kontrol_alle"] == 0
    assert formulas_engine.named({"indsats_driftsperiode": 12})["kontrol_alle"] == 0


def test_a_changed_input_never_leaves_a_false_agreement(
    workbook: Path, formulas_engine: Formulas
) -> None:
    solution = formulas_engine.solution({"indsats_deltagere": 60})
    sheet = openpyxl.load_workbook(workbook)["Afstemning"]
    changed = costben.calculate(read("social_stoette", ["indsats.deltagere=60"]))
    assert sum(line.status == "afviger" for line in changed.afstemning) > 20
    first = next(c.row for c in sheet["A"] if c.value == "Tabel") + 1
    for row, line in enumerate(changed.afstemning, first):
        shown = solution[formulas_engine.key("Afstemning", f"F{row}")].value[0, 0]
        if line.status == "afviger":
            assert shown == "afviger", line
        if line.status == "stemmer":
            assert shown == "stemmer", line


def test_the_workbook_marks_what_somebody_changed_in_it(
    workbook: Path, formulas_engine: Formulas
) -> None:
    sheet = openpyxl.load_workbook(workbook)["Forside"]
    row = next(c.row for c in sheet["A"] if c.value == "Ændret siden, i regnearket")
    key = formulas_engine.key("Forside", f"B{row}")
    assert formulas_engine.solution()[key].value[0, 0] == 0
    change = {"indsats_deltagere": 60, "annualisering_metode": "annuitet forud"}
    assert formulas_engine.solution(change)[key].value[0, 0] == 2


def drawn_changes() -> list[Mapping[str, float | str]]:
    """Fifty changes, drawn by hypothesis."""
    drawn: list[Mapping[str, float | str]] = []

    @seed(1917)
    @settings(max_examples=EXAMPLES, deadline=None, database=None)
    @given(change=changes(ANALYSE))
    def collect(change: Mapping[str, float | str]) -> None:
        drawn.append(change)

    collect()
    return drawn[:EXAMPLES]


@needs_libreoffice
def test_libreoffice_recalculates_to_what_saet_gives(workbook: Path, tmp_path: Path) -> None:
    drawn = drawn_changes()
    assert len(drawn) >= EXAMPLES
    files = []
    for number, change in enumerate(drawn):
        target = tmp_path / f"changed{number}.xlsx"
        with_inputs(workbook, target, as_cells(change))
        files.append(target)
    for change, file in zip(drawn, recalculate(files, tmp_path), strict=True):
        assert_same(cached_values(file), engine_values(change), change)


@needs_libreoffice
def test_libreoffice_agrees_with_every_value_in_the_file(workbook: Path, tmp_path: Path) -> None:
    (recalculated,) = recalculate([workbook], tmp_path)
    before = openpyxl.load_workbook(workbook, data_only=True)
    after = openpyxl.load_workbook(recalculated, data_only=True)
    checked = 0
    for sheet in before:
        for row in sheet.iter_rows():
            for cell in row:
                found = after[sheet.title][cell.coordinate].value
                if isinstance(cell.value, float | int):
                    noise = TOLERANCE * largest_beside(before, sheet.title, cell.row)
                    assert math.isclose(found, cell.value, rel_tol=TOLERANCE, abs_tol=noise), cell
                    checked += 1
    assert checked > 2000


@needs_libreoffice
def test_a_planted_wrong_value_is_seen_because_recalculation_is_forced(
    workbook: Path, resultat: Resultat, tmp_path: Path
) -> None:
    right = resultat.beregning.omkostninger.samlet.pr_borger
    planted = tmp_path / "planted.xlsx"
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(planted, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, part.replace(f"<v>{right!r}</v>".encode(), b"<v>12345</v>"))
    assert cached_values(planted)["samlet_pr_borger"] == 12345
    (trusting,) = recalculate([planted], tmp_path, RECALC_NEVER)
    assert cached_values(trusting)["samlet_pr_borger"] == 12345
    (forced,) = recalculate([planted], tmp_path)
    assert math.isclose(cached_values(forced)["samlet_pr_borger"], right, rel_tol=TOLERANCE)


def test_every_input_has_the_name_of_its_path(workbook: Path, resultat: Resultat) -> None:
    values = cached_values(workbook)
    for path, forudsaetning in resultat.forudsaetninger.items():
        assert values[input_name(path)] == forudsaetning.vaerdi
    assert values["annualisering_metode"] == "lineær"
    assert values["indsats_deltagere"] == 50.4
