"""The workbook of a comparison: differences and steps are formulas, and they add up."""

from pathlib import Path

import openpyxl
import pytest

from costben.cli import main
from costben.varianter.angivelse import variant
from costben.varianter.sammenlign import Sammenligning, sammenlign
from costben.workbook.forskelle import workbook_bytes
from tests.workbook.engines import libreoffice, recalculate

TEXTS = (
    "social_stoette",
    "social_stoette:indsats.deltagere=60:diskontering.rente=3,5 %",
    "social_stoette_satser",
)


@pytest.fixture(scope="module")
def found() -> Sammenligning:
    return sammenlign([(text, variant(text)) for text in TEXTS])


@pytest.fixture(scope="module")
def workbook(found: Sammenligning, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("forskelle") / "forskelle.xlsx"
    path.write_bytes(workbook_bytes(found))
    return path


@pytest.fixture(scope="module")
def recalculated(workbook: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As another program computes it; where none is installed, as costben wrote it."""
    if libreoffice() is None:
        return workbook
    (path,) = recalculate([workbook], tmp_path_factory.mktemp("regnet"))
    return path


def rows(path: Path, sheet: str, values: bool = True) -> list[list[object]]:
    book = openpyxl.load_workbook(path, data_only=values)
    return [[cell.value for cell in row] for row in book[sheet].iter_rows()]


def test_there_is_a_sheet_of_what_differs_and_one_for_each_way(workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    assert book.sheetnames == ["Forskelle", "Fra 1 til 2", "Fra 1 til 3"]


def test_results_and_differences_stand_beside_each_other(
    recalculated: Path, found: Sammenligning
) -> None:
    table = rows(recalculated, "Forskelle")
    place = next(
        i for i, r in enumerate(table) if r[0] == "Nettoresultat pr. borger, kommune, kr./borger"
    )
    line = next(r for r in table[place:] if r[0] == "Arketype D")
    first, second, third = (v.resultater["arketyper.D.kommune"] for v in found.varianter)
    assert line[1:6] == pytest.approx([first, second, third, second - first, third - first])


def test_every_change_is_a_formula_over_the_levels_beside_it(workbook: Path) -> None:
    table = rows(workbook, "Fra 1 til 2", values=False)
    changes = [r for r in table if str(r[0])[:2] in ("1.", "2.") and isinstance(r[6], float)]
    assert changes
    for row in changes:
        assert all(str(cell).startswith("=") for cell in row[1:5])


@pytest.mark.parametrize(("sheet", "number"), [("Fra 1 til 2", 2), ("Fra 1 til 3", 3)])
def test_the_changes_sum_to_the_result_when_another_program_computes_them(
    recalculated: Path, found: Sammenligning, sheet: str, number: int
) -> None:
    table = rows(recalculated, sheet)
    for gruppe in found.grupper:
        place = next(
            (i for i, r in enumerate(table) if str(r[0]).startswith(f"{gruppe.titel}, ")), None
        )
        if place is None:
            continue
        total = next(r for r in table[place:] if r[0] == f"Analyse {number}: summen")
        expected = [found.varianter[number - 1].resultater[sti] for sti, _ in gruppe.resultater]
        assert total[1 : 1 + len(expected)] == pytest.approx(expected)
    (flag,) = (r[1] for r in table if r[0] == "Alle summer går op")
    assert flag == 1


def test_the_same_comparison_gives_the_same_bytes(found: Sammenligning, workbook: Path) -> None:
    assert workbook_bytes(found) == workbook.read_bytes()


def test_the_command_writes_it_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "ud.xlsx"
    assert main(["sammenlign", *TEXTS[:2], "--ud", str(target)]) == 0
    assert capsys.readouterr().out.endswith(f"Regneark skrevet: {target}\n")
    assert openpyxl.load_workbook(target).sheetnames == ["Forskelle", "Fra 1 til 2"]
    assert main(["sammenlign", *TEXTS[:2], "--ud", str(tmp_path / "ud.txt")]) == 2
    assert "Et regneark skal ende på .xlsx." in capsys.readouterr().err
