"""The workbook's formulas, calculated by engines that are not ours, against costben itself."""

import math
import zipfile
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, seed, settings

import costben
from costben.leaves import leaves
from costben.reading.read import read
from costben.resultat import Resultat
from costben.workbook.cells import input_name, result_name
from tests.workbook.changes import as_cells, as_settings, changes
from tests.workbook.engines import (
    RECALC_NEVER,
    Formulas,
    cached_values,
    libreoffice,
    recalculate,
    with_inputs,
)

EXAMPLES = 50
TOLERANCE = 1e-9
ANALYSE = costben.load("social_stoette")
needs_libreoffice = pytest.mark.skipif(
    libreoffice() is None, reason="LibreOffice is not installed; CI installs it"
)


def engine_values(change: Mapping[str, float | str]) -> dict[str, float]:
    """Every result by its defined name, as the engine computes it with ``--saet``."""
    resultat = costben.calculate(read("social_stoette", as_settings(change)))
    return {
        result_name(path): value
        for path, value in leaves(resultat.beregning).items()
        if isinstance(value, float | int)
    }


def named_results(found: Mapping[str, float], engine: Mapping[str, float]) -> list[str]:
    names = [name for name in found if name in engine]
    assert len(names) > 100
    return names


def assert_same(found: Mapping[str, float], engine: Mapping[str, float], what: object) -> None:
    for name in named_results(found, engine):
        scale = max(abs(engine[name]), 1.0)
        assert math.isclose(
            found[name], engine[name], rel_tol=TOLERANCE, abs_tol=TOLERANCE * scale
        ), f"{name}: workbook {found[name]!r}, engine {engine[name]!r}, inputs {what}"


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
                    assert math.isclose(computed, value, rel_tol=TOLERANCE, abs_tol=1e-9), place
                checked += 1
    assert checked > 1000


@seed(2021)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(change=changes(ANALYSE))
def test_changing_inputs_in_the_workbook_gives_what_saet_gives(
    formulas_engine: Formulas, change: Mapping[str, float | str]
) -> None:
    assert_same(formulas_engine.named(as_cells(change)), engine_values(change), change)


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
                    assert math.isclose(found, cell.value, rel_tol=TOLERANCE, abs_tol=1e-9), cell
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
