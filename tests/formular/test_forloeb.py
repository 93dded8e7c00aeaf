"""How long a course is: months on the form, and never a number that could be years."""

from pathlib import Path

import openpyxl
import pytest

import costben
from costben.formular.udfyld import filled
from costben.formular.yaml_text import read_workbook
from costben.mistakes import InddataFejl
from costben.models.poster import Sagstal
from costben.reading.read import read
from tests.formular.fill import EMPTY, change_at

STI = "drift.poster[1].sagstal.forloeb"
TIMER = Path(__file__).parents[1] / "workbook" / "timer.yaml"


def said(forloeb: str) -> str:
    return TIMER.read_text("utf-8").replace("forloeb: 9 måneder", f"forloeb: {forloeb}", 1)


def form_with(folder: Path, forloeb: str) -> Path:
    source, form = folder / "a.yaml", folder / "a.xlsx"
    source.write_text(said(forloeb), encoding="utf-8")
    form.write_bytes(filled(source))
    return form


def years(analyse: costben.Analyse) -> float:
    sagstal = analyse.drift.poster[1].sagstal
    assert isinstance(sagstal, Sagstal)
    return sagstal.forloeb.vaerdi


def test_the_heading_says_the_unit_that_a_number_alone_gets(tmp_path: Path) -> None:
    path = tmp_path / "tom.xlsx"
    path.write_bytes(EMPTY)
    for ark in ("Drift", "Sparede udgifter"):
        sheet = openpyxl.load_workbook(path)[ark]
        place = next(c for row in sheet for c in row if c.value == "sagstal.forloeb")
        assert sheet.cell(place.row + 1, place.column).value == "Sagstal: forløbets længde"
        hint = str(sheet.cell(place.row + 2, place.column).value)
        assert hint.startswith("måneder\n")


def test_a_number_alone_is_months(tmp_path: Path) -> None:
    form = form_with(tmp_path, "6 måneder")
    change_at(form, {STI: 9})
    assert years(costben.load(form)) == 0.75
    assert read_workbook(form).text == said("9 måneder")


@pytest.mark.parametrize("forloeb", ["9 måneder", '"0,75 år"', "1 år", "39 uger"])
def test_a_length_in_any_unit_survives_the_form(forloeb: str, tmp_path: Path) -> None:
    form = form_with(tmp_path, forloeb)
    assert years(costben.load(form)) == years(costben.load(tmp_path / "a.yaml"))
    assert read_workbook(form).text == said(forloeb)


@pytest.mark.parametrize("ends", ["lav: 6, mest: 9 måneder, høj: 12 måneder",
                                  "lav: 6 måneder, mest: 9 måneder, høj: 12"])  # fmt: skip
def test_a_distribution_must_say_its_unit_too(ends: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(said(f"{{fordeling: trekant, {ends}}}"), encoding="utf-8")
    with pytest.raises(InddataFejl, match="kan være"):
        costben.load(path)


@pytest.mark.parametrize("said", ["9", "0,5", "9.5"])
def test_a_number_alone_is_asked_for_its_unit_from_the_command_line(said: str) -> None:
    with pytest.raises(InddataFejl, match=f'"{said}" kan være {said} måneder og {said} år'):
        read(TIMER, [f"{STI}={said}"])
