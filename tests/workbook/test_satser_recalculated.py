"""What is priced from rates, recalculated by engines that are not ours, and changed."""

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, seed, settings

import costben
from costben.reading.read import read
from tests.workbook.changes import Change, as_cells, as_settings, changes, computed
from tests.workbook.conftest import SATSER, SHIPPED
from tests.workbook.engines import (
    Formulas,
    cached_values,
    needs_libreoffice,
    recalculate,
    with_inputs,
)
from tests.workbook.test_satser import numbers

TOLERANCE = 1e-9
JOB = "konsekvenser.job"
# each change, and the sheets where something else must then stand
CHANGES: list[tuple[Change, set[str]]] = [
    ({"satser.ydelser.kontanthjaelp_30_med_boern": 20_000.0}, {"Prissætning", "Refusion"}),
    ({"satser.ydelser.sygedagpenge_hoejeste": 5_000.0}, {"Prissætning", "Refusion"}),
    ({"satser.refusion.uge_1_4": 0.0, "satser.refusion.uge_53": 0.9}, {"Refusion"}),
    ({"satser.skat.kommuneskat": 0.3}, {"Prissætning", "Sammenligning"}),
    ({"satser.skat.personfradrag": 165_000.0}, {"Prissætning", "Sammenligning"}),
    ({"satser.skat.arbejdsmarkedsbidrag": 0.0}, {"Prissætning", "Sammenligning"}),
    ({"ydelser.kontanthjaelp.modtagere[0].andel": 0.95}, {"Prissætning", "Refusion"}),
    ({"ydelser.fleksjob.fleksloen": 15_401.0}, {"Prissætning", "Refusion"}),
    ({f"{JOB}.ydelsesskift.anciennitet": 2.5}, {"Refusion", "Sammenligning"}),
    ({f"{JOB}.ydelsesskift.uger_pr_aar": 0.0}, {"Refusion", "Sammenligning"}),
    ({f"{JOB}.beskaeftigelse.timeloen": 95.5}, {"Prissætning", "Sammenligning"}),
    ({f"{JOB}.sammenlignes_med.region": 70.0}, {"Sammenligning"}),
    ({"konsekvenser.rask.oevrig_indkomst": 0.0}, {"Prissætning"}),
    ({"arketyper.B.konsekvenser.fleks": 12.0, "nettoresultat.varighed": 10.0}, {"Refusion"}),
    ({"arketyper.C.konsekvenser.job": 1.25}, {"Prissætning", "Refusion"}),
]
REFUSED: list[Change] = [
    {"arketyper.A.konsekvenser.job": 53.0},
    {"arketyper.B.konsekvenser.fleks": 12.25},
    {"arketyper.C.konsekvenser.pension": -1.0},
    {"ydelser.fleksjob.fleksloen": 15_402.0},
    {"ydelser.foertidspension.modtagere[0].andel": 1.01},
]
DRAWN = 6
WHAT = [", ".join(change) for change, _ in CHANGES]


@cache
def drawn_changes() -> list[Change]:
    """Changes of some inputs, drawn by hypothesis."""
    drawn: list[Change] = []

    @seed(2022)
    @settings(max_examples=DRAWN, deadline=None, database=None)
    @given(change=changes(costben.load(SATSER)))
    def collect(change: Change) -> None:
        drawn.append(change)

    collect()
    return drawn[:DRAWN]


def assert_same(found: Mapping[str, float], expected: Mapping[str, float], what: object) -> None:
    """Every named result is the engine's."""
    shared = found.keys() & expected.keys()
    assert len(shared) > 40
    assert sum("_linjer_" in name for name in shared) >= 20
    assert sum("_sammenligning_" in name for name in shared) >= 3
    for name in shared:
        same = math.isclose(found[name], expected[name], rel_tol=TOLERANCE, abs_tol=1e-6)
        assert same, (name, found[name], expected[name], what)


@pytest.fixture(scope="module")
def recalculated(
    satser_workbook: Path, satser_shipped: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[Path]:
    """Both workbooks as they are, then the first with each of the changes."""
    folder = tmp_path_factory.mktemp("recalculated")
    every = [*(change for change, _ in CHANGES), *drawn_changes(), *REFUSED]
    files = [folder / f"changed{number}.xlsx" for number in range(len(every))]
    for change, file in zip(every, files, strict=True):
        with_inputs(satser_workbook, file, as_cells(change))
    return recalculate([satser_workbook, satser_shipped, *files], folder)


@needs_libreoffice
@pytest.mark.parametrize("which", [0, 1], ids=["egen", SHIPPED])
def test_libreoffice_agrees_with_every_value_and_with_the_engine(
    which: int, satser_workbook: Path, satser_shipped: Path, recalculated: list[Path]
) -> None:
    source, file = ((SATSER, satser_workbook), (SHIPPED, satser_shipped))[which]
    after = openpyxl.load_workbook(recalculated[which], data_only=True)
    cells = list(numbers(openpyxl.load_workbook(file, data_only=True)))
    assert len(cells) > 1000
    assert {"Satser", "Prissætning", "Refusion", "Sammenligning"} <= {c.parent.title for c in cells}
    for cell in cells:
        found = after[cell.parent.title][cell.coordinate].value
        assert math.isclose(found, cell.value, rel_tol=TOLERANCE, abs_tol=1e-9), cell
    assert_same(cached_values(recalculated[which]), computed(source, {}), source)
    assert cached_values(recalculated[which])["kontrol_alle"] == 1


@needs_libreoffice
@pytest.mark.parametrize("number", range(len(CHANGES)), ids=WHAT)
def test_a_change_gives_what_saet_gives_and_shows_on_its_sheets(
    number: int, satser_workbook: Path, recalculated: list[Path]
) -> None:
    change, sheets = CHANGES[number]
    file = recalculated[number + 2]
    assert_same(cached_values(file), computed(SATSER, change), change)
    before = openpyxl.load_workbook(satser_workbook, data_only=True)
    after = openpyxl.load_workbook(file, data_only=True)
    differing = {
        cell.parent.title
        for cell in numbers(before)
        if not math.isclose(
            after[cell.parent.title][cell.coordinate].value, cell.value, abs_tol=1e-6
        )
    }
    assert sheets | {"Forudsætninger"} <= differing
    assert ("Satser" in differing) == any(path.startswith("satser.") for path in change)
    assert "Omkostninger" not in differing
    assert cached_values(file)["kontrol_alle"] == 1


@needs_libreoffice
@pytest.mark.parametrize("number", range(DRAWN))
def test_any_changes_give_what_saet_gives(number: int, recalculated: list[Path]) -> None:
    change = drawn_changes()[number]
    file = recalculated[2 + len(CHANGES) + number]
    assert_same(cached_values(file), computed(SATSER, change), change)


@needs_libreoffice
@pytest.mark.parametrize("number", range(len(REFUSED)), ids=[next(iter(c)) for c in REFUSED])
def test_what_a_file_is_refused_for_is_flagged(number: int, recalculated: list[Path]) -> None:
    with pytest.raises(costben.InddataFejl):
        read(SATSER, as_settings(REFUSED[number]))
    file = recalculated[2 + len(CHANGES) + DRAWN + number]
    assert cached_values(file)["kontrol_alle"] == 0


def test_all_changes_at_once_give_the_same_in_another_engine(satser_workbook: Path) -> None:
    change = {path: value for change, _ in CHANGES for path, value in change.items()}
    found = Formulas(satser_workbook).named(as_cells(change))
    assert_same(found, computed(SATSER, change), change)
    assert found["kontrol_alle"] == 1
