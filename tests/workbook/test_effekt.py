"""Sheet Effekt, recalculated by engines that are not ours, against costben itself."""

import math
import re
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

import costben
from costben.effekt import effektresultater
from costben.leaves import leaves
from costben.reading.read import read
from costben.resultat import Resultat
from costben.workbook.cells import result_name
from costben.workbook.grid import legal_name
from tests.workbook.changes import as_cells, as_settings
from tests.workbook.engines import (
    Formulas,
    cached_values,
    needs_libreoffice,
    recalculate,
    with_inputs,
)
from tests.workbook.test_workbook import CELL, LONGEST_FORMULA

EFFEKT = Path(__file__).parents[1] / "reading" / "effekt.yaml"
TOLERANCE = 1e-9
RATIOS = ("praktik.effekt.vaerdi", "stoette.effekt.vaerdi")
Change = Mapping[str, float | str]
CHANGES: list[Change] = [
    {"konsekvenser.job.effekt.vaerdi": 0.0375},
    {"konsekvenser.job.effekt.interval.fra": 0.001},
    {"konsekvenser.uddannelse.effekt.p": 0.2, "konsekvenser.uddannelse.effekt.intensitet": 12.0},
    {"konsekvenser.praktik.effekt.vaerdi": 0.35, "konsekvenser.praktik.effekt.grundrate": 0.6},
    {"konsekvenser.stoette.effekt.vaerdi": 3.5, "konsekvenser.stoette.effekt.grundrate": 0.01},
    {"konsekvenser.praktik.enhedspris.kommune": 0.0},  # never breaks even
    {"konsekvenser.job.enhedspris.kommune": 40.0},  # more weeks than a year has
    {"nettoresultat.varighed": 2.0, "indsats.deltagere": 300.0},
    {"arketyper.A.konsekvenser.uddannelse": -3.0, "arketyper.A.konsekvenser.job": 0.5},
]


@pytest.fixture(scope="module")
def result() -> Resultat:
    return costben.calculate(costben.load(EFFEKT))


@pytest.fixture(scope="module")
def path(result: Resultat, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workbook") / "effekt.xlsx"
    costben.write_workbook(result, path)
    return path


@pytest.fixture(scope="module")
def engine(path: Path) -> Formulas:
    return Formulas(path)


def settings(change: Change) -> list[str]:
    """The change as ``--saet`` takes it; a ratio is not in percentage points."""
    ratios = {sti: value for sti, value in change.items() if sti.endswith(RATIOS)}
    others = {sti: value for sti, value in change.items() if sti not in ratios}
    return [*as_settings(others), *(f"{sti}={value:.12g}" for sti, value in ratios.items())]


def expected(change: Change) -> dict[str, float | str]:
    """What the named cells of the sheet must be, as ``--saet`` gives it."""
    changed = costben.calculate(read(EFFEKT, settings(change)))
    found: dict[str, float | str] = {
        legal_name(result_name(f"effekter.{sti}")): value
        for sti, value in leaves(changed.beregning.effekter).items()
        if isinstance(value, float | int)
    }
    for navn, effekt in effektresultater(changed).items():
        for who, units in effekt.break_even.items():
            name = legal_name(f"effekter_{navn}_break_even_{who}")
            found[name] = "findes ikke" if units is None else units
        for arketype, antaget in effekt.arketyper.items():
            ratio = "–" if antaget.forhold is None else antaget.forhold
            found[legal_name(f"effekter_{navn}_forhold_{arketype}")] = ratio
    return found


def assert_same(values: Mapping[str, object], change: Change) -> int:
    wanted = expected(change)
    shared = wanted.keys() & values.keys()
    for name in shared:
        want, value = wanted[name], values[name]
        if isinstance(want, str):
            assert value == want, (name, change)
        else:
            found = float(str(value))
            assert math.isclose(found, want, rel_tol=TOLERANCE, abs_tol=1e-6), (name, change)
    return len(shared)


NAMED = 4 * (1 + 1 + 4 + 2 + 1)  # amount, significance, net results, break-even, ratio


@pytest.mark.parametrize("change", [{}, *CHANGES], ids=lambda change: ", ".join(change) or "none")
def test_a_change_in_the_workbook_gives_what_saet_gives(engine: Formulas, change: Change) -> None:
    after = engine.named(as_cells(change))
    assert assert_same(after, change) == NAMED
    assert after["kontrol_alle"] == 1


def test_an_effect_outside_its_interval_is_flagged(engine: Formulas) -> None:
    assert engine.named({"konsekvenser_job_effekt_vaerdi": 0.07})["kontrol_alle"] == 0
    assert engine.named({"konsekvenser_job_effekt_interval_fra": 0.03})["kontrol_alle"] == 0


@needs_libreoffice
def test_libreoffice_recalculates_to_what_saet_gives(path: Path, tmp_path: Path) -> None:
    files = []
    for number, change in enumerate(CHANGES):
        target = tmp_path / f"changed{number}.xlsx"
        with_inputs(path, target, as_cells(change))
        files.append(target)
    for change, file in zip(CHANGES, recalculate(files, tmp_path), strict=True):
        assert assert_same(cached_values(file), change) == NAMED


def test_where_weeks_differ_in_worth_the_sheet_sends_the_reader_to_break_even(
    tmp_path: Path,
) -> None:
    path, who = tmp_path / "nye.xlsx", "effekter_arbejdsmarkedstilknytning_break_even_kommune"
    started = "konsekvenser.arbejdsmarkedstilknytning.ydelsesskift.anciennitet"
    newcomers = costben.calculate(read("social_stoette_satser", [f"{started}=0 uger"]))
    costben.write_workbook(newcomers, path)
    assert cached_values(path)[who] == "se Break-even"
    engine = Formulas(path)
    assert engine.named({})[who] == "se Break-even"
    assert isinstance(engine.named({legal_name(started): 260.0})[who], float)


def formulas_on_the_sheet(path: Path) -> list[str]:
    sheet = openpyxl.load_workbook(path)["Effekt"]
    return [c.value for row in sheet.iter_rows() for c in row if c.data_type == "f"]


def test_every_step_is_a_short_formula_without_constants(path: Path) -> None:
    found = formulas_on_the_sheet(path)
    assert len(found) > 100
    for formula in found:
        assert len(formula) <= LONGEST_FORMULA, formula
        literals = set(re.findall(r"(?<![\w.])\d+\.?\d*", CELL.sub("", formula)))
        assert literals <= {"0"}, formula


def test_the_hazard_ratio_is_an_exponent_in_a_cell_of_its_own(path: Path) -> None:
    assert any(re.fullmatch(r"=[A-Z]+\d+\^[A-Z]+\d+", f) for f in formulas_on_the_sheet(path))


def test_the_sheet_says_what_was_measured_and_how(path: Path) -> None:
    sheet = openpyxl.load_workbook(path, data_only=True)["Effekt"]
    texts = {c.value for row in sheet.iter_rows() for c in row if isinstance(c.value, str)}
    assert {"Randomiseret forsøg", "Før og efter, uden kontrolgruppe"} <= texts
    assert {"Hazard ratio", "Odds ratio", "Målt, dage/år pr. borger"} <= texts
    assert {"Målt, måneder/år pr. borger", "Intensitet, uger/år for dem, der opnår det"} <= texts
