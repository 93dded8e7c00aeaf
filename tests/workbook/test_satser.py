"""What is priced from rates, in the workbook, recalculated by engines that are not ours."""

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, seed, settings
from openpyxl.cell import Cell

import costben
from costben.leaves import leaves
from costben.reading.read import read
from costben.resultat import Resultat
from costben.workbook.cells import result_name
from costben.workbook.grid import legal_name
from tests.workbook.changes import as_cells, as_settings, changes
from tests.workbook.engines import (
    Formulas,
    cached_values,
    needs_libreoffice,
    recalculate,
    with_inputs,
)
from tests.workbook.test_workbook import CELL, LONGEST_FORMULA, formulas

SATSER = Path(__file__).parent / "satser.yaml"
SHIPPED = "social_stoette_satser"
TOLERANCE = 1e-9
ELSEWHERE = "Break-even"  # sheets with tests of their own
Change = Mapping[str, float | str]
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


def computed(source: Path | str, change: Change) -> dict[str, float]:
    """Every result by its defined name, as ``--saet`` gives it."""
    resultat = costben.calculate(read(source, as_settings(change)))
    return {
        legal_name(result_name(path)): value
        for path, value in leaves(resultat.beregning).items()
        if isinstance(value, float | int)
    }


def assert_same(found: Mapping[str, float], expected: Mapping[str, float], what: object) -> None:
    """Every named result is the engine's."""
    shared = found.keys() & expected.keys()
    assert len(shared) > 40
    assert sum("_linjer_" in name for name in shared) >= 20
    assert sum("_sammenligning_" in name for name in shared) >= 3
    for name in shared:
        same = math.isclose(found[name], expected[name], rel_tol=TOLERANCE, abs_tol=1e-6)
        assert same, (name, found[name], expected[name], what)


def numbers(book: openpyxl.Workbook) -> Iterator[Cell]:
    for sheet in book:
        for row in sheet.iter_rows() if not sheet.title.startswith(ELSEWHERE) else ():
            yield from (c for c in row if isinstance(c.value, float | int))


@pytest.fixture(scope="module")
def resultat() -> Resultat:
    return costben.calculate(costben.load(SATSER))


@pytest.fixture(scope="module")
def workbook(resultat: Resultat, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("satser") / "satser.xlsx"
    costben.write_workbook(resultat, path)
    return path


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("satser") / "stoette.xlsx"
    costben.write_workbook(costben.calculate(costben.load(SHIPPED)), path)
    return path


@pytest.fixture(scope="module")
def recalculated(
    workbook: Path, shipped: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[Path]:
    """Both workbooks as they are, then the first with each of the changes."""
    folder = tmp_path_factory.mktemp("recalculated")
    every = [*(change for change, _ in CHANGES), *drawn_changes(), *REFUSED]
    files = [folder / f"changed{number}.xlsx" for number in range(len(every))]
    for change, file in zip(every, files, strict=True):
        with_inputs(workbook, file, as_cells(change))
    return recalculate([workbook, shipped, *files], folder)


# as they are written


@needs_libreoffice
@pytest.mark.parametrize("which", [0, 1], ids=["egen", SHIPPED])
def test_libreoffice_agrees_with_every_value_and_with_the_engine(
    which: int, workbook: Path, shipped: Path, recalculated: list[Path]
) -> None:
    source, file = ((SATSER, workbook), (SHIPPED, shipped))[which]
    after = openpyxl.load_workbook(recalculated[which], data_only=True)
    cells = list(numbers(openpyxl.load_workbook(file, data_only=True)))
    assert len(cells) > 1000
    assert {"Satser", "Prissætning", "Refusion", "Sammenligning"} <= {c.parent.title for c in cells}
    for cell in cells:
        found = after[cell.parent.title][cell.coordinate].value
        assert math.isclose(found, cell.value, rel_tol=TOLERANCE, abs_tol=1e-9), cell
    assert_same(cached_values(recalculated[which]), computed(source, {}), source)
    assert cached_values(recalculated[which])["kontrol_alle"] == 1


# as somebody changes them


@needs_libreoffice
@pytest.mark.parametrize("number", range(len(CHANGES)), ids=WHAT)
def test_a_change_gives_what_saet_gives_and_shows_on_its_sheets(
    number: int, workbook: Path, recalculated: list[Path]
) -> None:
    change, sheets = CHANGES[number]
    file = recalculated[number + 2]
    assert_same(cached_values(file), computed(SATSER, change), change)
    before = openpyxl.load_workbook(workbook, data_only=True)
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


def test_all_changes_at_once_give_the_same_in_another_engine(workbook: Path) -> None:
    change = {path: value for change, _ in CHANGES for path, value in change.items()}
    found = Formulas(workbook).named(as_cells(change))
    assert_same(found, computed(SATSER, change), change)
    assert found["kontrol_alle"] == 1


# as they are read


def test_constants_stand_only_among_inputs_and_figures_from_elsewhere(
    workbook: Path, shipped: Path
) -> None:
    for file, others in (
        (workbook, {"Satser"}),
        (shipped, {"Satser", "Afstemning", "Sammenligning", "Tornado"}),
    ):
        book = openpyxl.load_workbook(file)
        constants = [c for c in numbers(book) if c.data_type == "n"]
        assert {c.parent.title for c in constants} == {"Forudsætninger", *others}
        for cell in constants:
            if cell.parent.title == "Satser":
                assert cell.column == 6  # the national rate beside a municipality's own
            if cell.parent.title == "Sammenligning":
                assert str(cell.parent.cell(cell.row, 1).value).startswith("Trykt i rapporten")


def test_every_formula_is_a_short_step_over_cells(workbook: Path, shipped: Path) -> None:
    for file in (workbook, shipped):
        for place, formula in formulas(openpyxl.load_workbook(file)).items():
            if place.startswith(ELSEWHERE):
                continue
            assert len(formula) <= LONGEST_FORMULA, (place, formula)
            literals = set(re.findall(r"(?<![\w.])\d+\.?\d*", CELL.sub("", formula)))
            assert literals <= {"0", "1", "2"}, (place, formula)


def test_the_national_rate_stands_beside_the_municipalitys_own(workbook: Path) -> None:
    sheet = openpyxl.load_workbook(workbook, data_only=True)["Satser"]
    shown = {
        str(row[8]): (row[1], row[4], row[5], row[6], row[7])
        for row in sheet.iter_rows(values_only=True)
        if row[4] in {"national", "egen fil", "analysen"}
    }
    own = {navn: line[:3] for navn, line in shown.items() if line[1] != "national"}
    assert own == {
        "diskontering.aar_0_35": (0.035, "analysen", 0.035),
        "loen.effektiv_arbejdstid": (1450, "egen fil", 1418),
        "ydelser.kontanthjaelp_30_med_boern": (15_600, "analysen", 15_570),
        "ydelser.kontanthjaelp_30_uden_boern": (11_700, "egen fil", None),  # none that year
        "ydelser.foertidspension_enlig": (19_400, "egen fil", 19_360),
        "skat.kommuneskat": (0.253, "analysen", None),
    }
    assert len(shown) == 19
    assert shown["ydelser.foertidspension_enlig"][3] == (
        "Budget 2022, side 12 (egen parameter ydelser.foertidspension_enlig, 1. juli 2022)\n"
        "National: Sekundær kilde, navnet er ikke noteret (sekundær)"
    )
    for navn, (_, hvor, national, kilde, status) in shown.items():
        assert kilde, navn
        assert status, navn
        assert hvor != "national" or national is None


def test_the_rates_used_are_those_that_can_be_changed(workbook: Path) -> None:
    sheet = openpyxl.load_workbook(workbook)["Satser"]
    used = [row[1].value for row in sheet.iter_rows() if row[4].value in {"national", "egen fil"}]
    assert used
    assert all(re.fullmatch(r"='Forudsætninger'!\$B\$\d+", str(value)) for value in used)


def test_each_line_of_the_difference_says_what_it_is_based_on(workbook: Path) -> None:
    sheet = openpyxl.load_workbook(workbook, data_only=True)["Sammenligning"]
    heads = [c.row for c in sheet["A"] if c.value in {"Kommune", "Region", "Stat"}]
    said = {str(row[0].value): str(row[6].value) for row in sheet.iter_rows(min_row=heads[2])}
    assert said["Uger i job: ydelse"] == (
        "Antaget: Kontanthjælp, 30 år eller ældre, med børn · Andel; Anciennitet; "
        "Uger på ydelse pr. år\n"
        "Sekundær: Kontanthjælp, 30 år eller ældre, med børn; "
        "Kontanthjælp, 30 år eller ældre, uden børn\n"
        "Verificeret: Statens refusion, uge 1-4; Statens refusion, uge 5-26; "
        "Statens refusion, uge 27-52; Statens refusion, uge 53 og frem"
    )
    assert said["Fleksjob: arbejdsmarkedsbidrag"] == (
        "Antaget: Løn i fleksjobbet; Arbejdsmarkedsbidrag"
    )
    assert said["Fleksjob: den anden pris"] == "Antaget: Ikke angivet i filen: regnet som 0"
    for head in heads:
        column = [sheet.cell(row, 1).value for row in range(head, sheet.max_row + 1)]
        other, found, difference = (
            sheet.cell(head + column.index(text), 3).value
            for text in ("Nettoresultat med den anden pris", "Nettoresultat med satser", "Forskel")
        )
        assert found - other == pytest.approx(difference)


def test_what_there_is_most_of_comes_first_and_nothing_is_a_dash(workbook: Path) -> None:
    sheet = openpyxl.load_workbook(workbook, data_only=True)["Refusion"]
    titles = [str(c.value) for c in sheet["A"] if str(c.value).startswith("Arketype ")]
    with_weeks = ["A: Uger i job", "A: Kortere sygemelding", "B: Fleksjob", "C: Førtidspension"]
    assert titles[:4] == [f"Arketype {title}" for title in with_weeks]
    assert len(titles) == len(set(titles)) == 3 * 4
    assert {c.number_format for c in sheet["O"] if isinstance(c.value, float | int)} == {
        '#,##0" kr.";-#,##0" kr.";"–"'
    }


def test_boundaries_of_the_refund_are_crossed(resultat: Resultat) -> None:
    arketyper = resultat.beregning.arketyper
    crossed = {
        limit
        for arketype in arketyper.values()
        for prissat in arketype.prissat.values()
        for aar in prissat.refusion
        for limit in (4, 26, 52)
        if aar.uger_foer < limit < aar.uger_efter
    }
    assert crossed == {4, 26, 52}


def test_a_change_is_headed_by_the_benefits_names(workbook: Path) -> None:
    sheet = openpyxl.load_workbook(workbook)["Prissætning"]
    headings = {str(row[0].value) for row in sheet.iter_rows()}
    assert "En uge: fra Kontanthjælp til Førtidspension" in headings
    assert "En uge: fra Sygedagpenge til arbejde" in headings


def test_a_dearer_benefit_is_a_loss_and_no_work(resultat: Resultat) -> None:
    pension = resultat.beregning.arketyper["C"].prissat["pension"]
    assert pension.linjer.ydelse_kommune < 0
    assert pension.nutidsvaerdi["kommune"] < 0
    assert pension.skat.efter.indkomst.loen == 0
    assert pension.linjer.arbejdsmarkedsbidrag == 0


def precedents(book: openpyxl.Workbook, start: Cell) -> dict[str, set[int]]:
    """The rows of each sheet that ``start`` is reckoned from, all the way back."""
    found: dict[str, set[int]] = {}
    seen, waiting = set(), [start]
    while waiting:
        cell = waiting.pop()
        if (cell.parent.title, cell.coordinate) in seen:
            continue
        seen.add((cell.parent.title, cell.coordinate))
        found.setdefault(cell.parent.title, set()).add(cell.row)
        for reference in CELL.findall(str(cell.value)) if cell.data_type == "f" else ():
            sheet, _, area = reference.replace("$", "").replace("'", "").rpartition("!")
            cells = book[sheet or cell.parent.title][area]
            rows = cells if isinstance(cells, tuple) else ((cells,),)
            waiting += [c for row in rows for c in row if c.value is not None]
    return found


def test_any_krone_leads_back_to_a_parameter_with_its_source(workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    inputs = book["Forudsætninger"]
    labels = {"A": set[str](), "C": set[str]()}
    for navn, found in labels.items():
        sheet, place = next(iter(book.defined_names[f"arketype_{navn}_kommune"].destinations))
        rows = precedents(book, book[sheet][place.replace("$", "")])
        assert {"Arketyper", "Prissætning", "Refusion", "Omkostninger"} <= rows.keys()
        for row in rows["Forudsætninger"]:
            label, value, _, source, status = (inputs.cell(row, c).value for c in range(1, 6))
            assert value is not None, row
            assert source or status == "antaget", label
            found.add(str(label))
    both = {
        "Kontanthjælp, 30 år eller ældre, med børn",
        "Kontanthjælp, 30 år eller ældre, uden børn",
        "Statens refusion, uge 53 og frem",
        "Kommuneskat",
        "Personfradrag",
        "Effektiv arbejdstid",
    }
    assert both <= labels["A"] & labels["C"]
    assert "Førtidspension, enlig" in labels["C"]
