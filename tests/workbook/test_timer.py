"""Hours, caseload and denominators in the workbook, recalculated by an engine that is not ours."""

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
from tests.workbook.conftest import TIMER
from tests.workbook.engines import Formulas, cached_values
from tests.workbook.test_workbook import CELL, LONGEST_FORMULA, formulas

TOLERANCE = 1e-9
LEDER = "loen.personale.leder.aarsloen"


@pytest.fixture(scope="module")
def engine(timer_workbook: Path) -> Formulas:
    return Formulas(timer_workbook)


def assert_same(found: Mapping[str, float], change: Change) -> int:
    """Every named result is what the change gives; how many there were."""
    expected = computed(TIMER, change)
    shared = found.keys() & expected.keys()
    for name in shared:
        assert math.isclose(found[name], expected[name], rel_tol=TOLERANCE, abs_tol=1e-6), name
    return len(shared)


def test_named_results_are_those_reckoned_by_hand(timer_workbook: Path) -> None:
    values = cached_values(timer_workbook)
    # 425.400 x 1,2 = 510.480 kr.; / 1418 = 360 kr. an hour
    assert values["loenpriser_CTI_medarbejder_pr_aarsvaerk"] == pytest.approx(510_480)
    assert values["loenpriser_CTI_medarbejder_pr_time"] == pytest.approx(360)
    # 40 x 0,75 / 15 = 2 full-time employees
    assert values["driftsposter_1_aarsvaerk"] == pytest.approx(2)
    assert values["driftsposter_1_beloeb"] == pytest.approx(2 * 510_480 * 2)
    assert values["loen_effektiv_arbejdstid"] == 1418
    assert values["loen_overhead"] == 0.2  # the national parameter
    assert values["kontrol_alle"] == 1


@pytest.mark.parametrize(
    "change",
    [
        {"loen.effektiv_arbejdstid": 1600.0},
        {"loen.overhead": 0.35},
        {LEDER: 720_000.0},
        {"etablering.poster[0].timer": 450.0},
        {"drift.poster[0].timer_pr_aar": 12.5},
        {"drift.poster[1].sagstal.borgere_pr_medarbejder": 7.5},
        {"drift.poster[1].sagstal.forloeb": 1.25},
        {"drift.poster[2].timer": 1.0},
        {"indsats.deltagere": 55.0},
        {"indsats.driftsperiode": 5.0},
        {"naevnere.gennemfoerte": 10.0},
        {"loen.effektiv_arbejdstid": 1500.0, "loen.overhead": 0.0, LEDER: 500_000.0},
    ],
    ids=", ".join,
)
def test_a_change_in_the_workbook_gives_what_saet_gives(engine: Formulas, change: Change) -> None:
    before, after = engine.named({}), engine.named(as_cells(change))
    assert assert_same(after, change) > 30
    assert any(after[name] != before[name] for name in computed(TIMER, {}) if name in before)
    assert after["kontrol_alle"] == 1


@seed(73)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(change=changes(costben.load(TIMER)))
def test_any_changes_in_the_workbook_give_what_saet_gives(engine: Formulas, change: Change) -> None:
    assert assert_same(engine.named(as_cells(change), computed(TIMER, {})), change) > 30


def test_counts_that_rise_are_flagged(engine: Formulas) -> None:
    assert engine.named({"naevnere_gennemfoerte": 70})["kontrol_alle"] == 0
    assert engine.named({"naevnere_paabegyndte": 81})["kontrol_alle"] == 0


def rows(path: Path, heading: str) -> list[list[object]]:
    """The rows of the table under ``heading``, as shown."""
    sheet = openpyxl.load_workbook(path, data_only=True)["Omkostninger"]
    start = next(cell.row for cell in sheet["A"] if cell.value == heading)
    found = []
    for row in sheet.iter_rows(min_row=start + 2, max_col=7, values_only=True):
        if row[1] is None and row[-1] is None:
            break
        found.append(list(row))
    return found


def test_each_running_line_is_shown_step_by_step(timer_workbook: Path) -> None:
    *shown, fixed, following = rows(timer_workbook, "Driftsposter")
    hour = 600_000 * 1.2 / 1418
    # two employees at 510.480 kr. a year for 40 citizens; the rest does not follow them
    assert following == ["Heraf efter sagstal, pr. borger", *[None] * 5, pytest.approx(25_524)]
    assert fixed[6] == pytest.approx(300 * hour + 100 * hour / 2 + 20_000 + 30_000 / 2)
    assert [row[:3] for row in shown] == [
        ["Ledelse", "timer pr. år", "Leder"],
        ["Støtte", "årsværk", "CTI-medarbejder"],
        ["Møder", "timer i alt", "Leder"],
        ["Transport", "kr. pr. år", None],
        ["IT", "kr. i alt", None],
    ]
    for row in shown:
        factors = [float(str(v)) for v in row[3:6] if v is not None]
        amount = float(str(row[6]))
        assert math.prod(factors) == pytest.approx(amount) or not factors, row
    assert [row[6] for row in rows(timer_workbook, "Sparede udgifter")] == pytest.approx(
        [40 / 60 * 720_000 * 2, 0, 720_000 / 60]
    )


def test_one_off_hours_pay_and_caseload_are_shown_step_by_step(timer_workbook: Path) -> None:
    (hours,) = rows(timer_workbook, "Etableringsposter i timer")
    assert hours[:5] == ["Oplæring", 200, "CTI-medarbejder", pytest.approx(360), 72_000]
    assert [row[:6] for row in rows(timer_workbook, "Løn")] == [
        ["CTI-medarbejder", 425_400, 1418, 0.2, pytest.approx(510_480), pytest.approx(360)],
        ["Leder", 600_000, 1418, 0.2, pytest.approx(720_000), pytest.approx(720_000 / 1418)],
    ]
    assert [row[:5] for row in rows(timer_workbook, "Årsværk efter sagstal")] == [
        ["Støtte", 40, 0.75, 15, pytest.approx(2)],
        ["Vejledning", 40, 1, 60, pytest.approx(2 / 3)],
    ]


def test_every_step_is_a_short_formula_over_cells(timer_workbook: Path) -> None:
    book = openpyxl.load_workbook(timer_workbook)
    numbers = [c for row in book["Omkostninger"].iter_rows() for c in row if c.data_type == "n"]
    assert all(cell.value is None for cell in numbers)
    for place, formula in formulas(book).items():
        assert len(formula) <= LONGEST_FORMULA, (place, formula)
        literals = set(re.findall(r"(?<![\w.])\d+\.?\d*", CELL.sub("", formula)))
        assert literals <= {"0", "1", "2"}, (place, formula)


def test_cost_per_referred_begun_and_completed(
    timer_workbook: Path, timer_resultat: Resultat
) -> None:
    samlet = timer_resultat.beregning.omkostninger.samlet.pr_aar * 2
    shown = rows(timer_workbook, "Omkostning pr. borger, talt på tre måder")[:3]
    assert shown == [
        ["Visiterede", 80, samlet, samlet / 80, None, None, None],
        ["Påbegyndte", 64, samlet, samlet / 64, None, None, None],
        ["Gennemførte", 50, samlet, samlet / 50, None, None, None],
    ]
    frame = timer_resultat.to_frame("naevnere")
    assert list(frame["borgere"]) == [80, 64, 50]
    assert list(frame["pr_borger"]) == [samlet / 80, samlet / 64, samlet / 50]
    assert timer_resultat.to_dict()["naevnere"] == {
        "i_perioden": samlet,
        "pr_visiteret": samlet / 80,
        "pr_paabegyndt": samlet / 64,
        "pr_gennemfoert": samlet / 50,
    }


def test_without_staff_and_counts_the_sheet_is_as_before(tmp_path: Path) -> None:
    source = tmp_path / "kroner.yaml"
    source.write_text(
        "indsats: {navn: Lille, prisniveau: 2020, deltagere: 10, driftsperiode: 1 år}\n"
        "diskontering: {rente: 4 %}\nannualisering: {metode: lineær}\n"
        "etablering: {poster: []}\n"
        "drift: {poster: [{navn: Husleje, beloeb_pr_aar: 100 kr/år}]}\n",
        encoding="utf-8",
    )
    resultat = costben.calculate(costben.load(source))
    path = tmp_path / "kroner.xlsx"
    costben.write_workbook(resultat, path)
    labels = {c.value for c in openpyxl.load_workbook(path)["Omkostninger"]["A"]}
    assert not labels & {"Løn", "Etableringsposter i timer", "Årsværk efter sagstal", "Visiterede"}
    assert resultat.to_frame("naevnere").empty
    assert resultat.to_dict()["naevnere"] is None
