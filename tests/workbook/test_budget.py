"""The budget's sheets: where things stand, and recalculated by a spreadsheet that is not ours."""

import math
import re
from pathlib import Path

import openpyxl
import pytest

import costben
from costben.budgettabel import aarstal, noegletalsraekker
from costben.noegletal import ALDRIG, FLERTYDIG, INGEN_RENTE, INTET, noegletal
from costben.reading.read import read
from costben.workbook.cells import result_name
from tests.workbook.engines import cached_values, needs_libreoffice, recalculate, with_inputs

HERE = Path(__file__).parent
SOURCE = HERE / "budget.yaml"
# what is typed in the workbook, and the same with --saet
CHANGES = {
    "as it is": {},
    "never paid back": {
        "konsekvenser.stoette.enhedspris.kommune": 1.0,
        "arketyper.B.konsekvenser.job": 1.0,
        "diskontering.rente": 0.1,
    },
    "paid back at once": {
        "etablering.poster[0].beloeb": 0.0,
        "drift.poster[0].beloeb_pr_aar": 0.0,
        "drift.poster[1].sagstal.borgere_pr_medarbejder": 90_000.0,
        "loen.personale.mentor.aarsloen": 1.0,
    },
    "longer and fading faster": {
        "nettoresultat.varighed": 9.0,
        "budgetvirkning.udfasning_pr_aar": 0.4,
        "budgetvirkning.frafald": 0.0,
    },
    "other starters": {
        "budgetvirkning.optrapning[0]": 0.1,
        "budgetvirkning.optrapning[2]": 0.9,
        "indsats.deltagere": 90.0,
        "budgetvirkning.drift_fast_andel": 0.95,
    },
    "a gain that turns": {
        "konsekvenser.stoette.enhedspris.kommune": -3000.0,
        "sparede_udgifter.poster[0].beloeb_pr_aar": 9_000_000.0,
    },
}


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("budget") / "budget.xlsx"
    costben.write_workbook(costben.calculate(costben.load(SOURCE)), path)
    return path


@pytest.fixture(scope="module")
def recalculated(workbook: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The workbook with each change typed into it; one start of LibreOffice for all."""
    folder = tmp_path_factory.mktemp("changed")
    files = []
    for number, change in enumerate(CHANGES.values()):
        target = folder / f"changed{number}.xlsx"
        with_inputs(workbook, target, {_cell(sti): value for sti, value in change.items()})
        files.append(target)
    return dict(zip(CHANGES, recalculate(files, folder), strict=True))


def _cell(sti: str) -> str:
    return re.sub(r"\W+", "_", sti).strip("_")


def engine(change: dict[str, float]) -> dict[str, float | str]:
    settings = [f"{sti}={format(value, '.12g')}" for sti, value in change.items()]
    budget = costben.calculate(read(SOURCE, settings)).beregning.budgetvirkning
    assert budget is not None
    expected: dict[str, float | str] = {}
    for navn, found in budget.aktoerer.items():
        for part in ("udiskonteret", "diskonteret"):
            name = result_name(f"budgetvirkning.aktoerer.{navn}.{part}")
            row = getattr(found, part)
            expected |= {f"{name}_aar_{year}": kr for year, kr in enumerate(row.aar)}
            expected[f"{name}_i_alt"] = row.i_alt
    for navn, tal in noegletal(budget).items():
        expected |= {f"budget_{navn}_{felt}": value for felt, value in vars(tal).items()}
    return expected


@needs_libreoffice
@pytest.mark.parametrize("what", CHANGES)
def test_libreoffice_gives_what_the_engine_gives(what: str, recalculated: dict[str, Path]) -> None:
    found = cached_values(recalculated[what])
    for name, value in engine(CHANGES[what]).items():
        if isinstance(value, str):
            assert found[name] == value, name
        else:
            near = 1e-6 if name.endswith("intern_rente") else 0.01
            assert math.isclose(found[name], value, rel_tol=1e-9, abs_tol=near), name
    assert found["kontrol_alle"] == 1


def test_the_changes_reach_every_answer_there_is() -> None:
    answers = {value for c in CHANGES.values() for value in engine(c).values()}
    assert {ALDRIG, INTET, INGEN_RENTE, FLERTYDIG} <= answers
    rates = [v for c in CHANGES.values() for n, v in engine(c).items() if "intern_rente" in n]
    assert sum(isinstance(rate, float) for rate in rates) >= 3


@needs_libreoffice
def test_libreoffice_agrees_with_every_value_in_the_file(
    workbook: Path, recalculated: dict[str, Path]
) -> None:
    before = openpyxl.load_workbook(workbook, data_only=True)
    after = openpyxl.load_workbook(recalculated["as it is"], data_only=True)
    for title in ("Forside", "Budgetvirkning", "Udrulning"):
        for row in before[title].iter_rows():
            for cell in row:
                found = after[title][cell.coordinate].value
                if isinstance(cell.value, str):
                    assert found == cell.value, cell.coordinate
                elif cell.value is not None:
                    near = math.isclose(found, cell.value, rel_tol=1e-7, abs_tol=0.1)
                    assert near, (title, cell.coordinate)


def budget_on_the_front_page(path: Path) -> dict[str, list[object]]:
    """The rows of the budget on the front page, by their labels: the kommune, and in all."""
    rows = openpyxl.load_workbook(path, data_only=True)["Forside"].iter_rows(values_only=True)
    found = {str(row[0]): list(row[1:3]) for row in rows}
    labels = list(found)
    first = labels.index("Budgettets nutidsværdi")
    return {label: found[label] for label in labels[first : first + 4]}


@needs_libreoffice
@pytest.mark.parametrize("what", CHANGES)
def test_the_front_page_follows_the_budget(what: str, recalculated: dict[str, Path]) -> None:
    found = budget_on_the_front_page(recalculated[what])
    settings = [f"{sti}={format(value, '.12g')}" for sti, value in CHANGES[what].items()]
    analyse = read(SOURCE, settings)
    budget = costben.calculate(analyse).beregning.budgetvirkning
    assert budget is not None
    said = {row["aktoer"]: row for row in noegletalsraekker(analyse, budget)}
    kommune, i_alt = said["kommune"], said["i_alt"]
    first = aarstal(analyse, 1)[0]
    assert list(found) == [
        "Budgettets nutidsværdi",
        "Tilbagebetalt ved udgangen af",
        f"Servicerammen, {first}",
        "Servicerammen, hele perioden",
    ]
    worth, paid, this_year, whole = found.values()
    assert worth == pytest.approx([kommune["nutidsvaerdi"], i_alt["nutidsvaerdi"]], abs=0.01)
    assert paid == [str(kommune["tilbagebetalt"]), str(i_alt["tilbagebetalt"])]
    assert this_year == [pytest.approx(budget.serviceramme.aar[0], abs=0.01), None]
    assert whole == [pytest.approx(budget.serviceramme.i_alt, abs=0.01), None]


def test_an_analysis_without_a_budget_has_none_on_the_front_page(tmp_path: Path) -> None:
    path = tmp_path / "uden.xlsx"
    costben.write_workbook(costben.calculate(costben.load("social_stoette_satser")), path)
    sheet = openpyxl.load_workbook(path)["Forside"]
    assert not any("nutidsværdi" in str(row[0].value) for row in sheet.iter_rows())


def test_what_is_gained_for_a_krone_is_of_the_same_aktoers_cost(workbook: Path) -> None:
    sheet = openpyxl.load_workbook(workbook)["Budgetvirkning"]
    rows = {str(row[0].value): row[1:5] for row in sheet.iter_rows()}
    gains, costs = rows["Heraf gevinster"], rows["Heraf omkostninger"]
    for ratio, gain, cost in zip(rows["Gevinst pr. omkostningskrone"], gains, costs, strict=True):
        assert f"-{gain.coordinate}/{cost.coordinate}" in ratio.value
        assert f"ROUND({cost.coordinate},2)" in ratio.value


def test_no_formula_of_the_budget_holds_a_changeable_number(workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    for title in ("Budgetvirkning", "Udrulning"):
        for row in book[title].iter_rows():
            for cell in row:
                assert cell.data_type != "n" or cell.value is None, cell.coordinate
                if cell.data_type == "f":
                    text = re.sub(r'"[^"]*"', "", cell.value)
                    text = re.sub(r"\$?[A-Z]{1,3}\$?\d+", "", text)
                    assert set(re.findall(r"(?<![\w.])\d+", text)) <= {"0", "1", "2"}, cell.value
                    assert len(cell.value) <= 130, cell.value


def test_excels_own_functions_find_the_key_figures(tmp_path: Path) -> None:
    path = tmp_path / "social_stoette.xlsx"
    costben.write_workbook(costben.calculate(costben.load("social_stoette")), path)
    book = openpyxl.load_workbook(path)
    used = " ".join(
        str(cell.value)
        for title in ("Budgetvirkning", "Udrulning")
        for row in book[title].iter_rows()
        for cell in row
        if cell.data_type == "f"
    )
    for function in ("NPV(", "IRR(", "MATCH(", "INDEX("):
        assert function in used
