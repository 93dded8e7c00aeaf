"""Nothing that is typed into a form is lost without a word."""

from pathlib import Path

import openpyxl
import pytest

import costben
from costben.formular.indlaes import read_in
from costben.mistakes import InddataFejl
from tests.formular.fill import MINIMAL, change, fill
from tests.formular.messages import GOOD


@pytest.fixture
def form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return fill(Path("min.xlsx"), MINIMAL, GOOD)


def places(form: Path) -> list[str]:
    with pytest.raises(InddataFejl) as caught:
        costben.load(form)
    return [fejl.fil.removeprefix("min.xlsx ") for fejl in caught.value.fejl]


@pytest.mark.parametrize(
    "cell",
    ["Drift!B29", "Drift!D30", "Drift!F35", "Drift!P9", "Indsats!L8", "Satser!B60", "Løn!H40",
     "Regnemetode!C28", "Konsekvenser!M8", "Konsekvenser!E90", "Øvrigt!D8", "Ydelser!B40"],
)  # fmt: skip
@pytest.mark.parametrize("value", ["glemt", 100, "=5+5"])
def test_what_is_typed_outside_the_yellow_cells_is_told(
    form: Path, cell: str, value: object
) -> None:
    change(form, {}, {cell: value})
    assert places(form) == [cell]


def test_a_row_is_told_once(form: Path) -> None:
    change(
        form, {}, {"Drift!B29": "Glemt", "Drift!D29": 7, "Drift!I29": "mentor", "Drift!B30": "M"}
    )
    assert places(form) == ["Drift!B29", "Drift!B30"]


def test_a_number_in_the_place_of_a_label_is_told(form: Path) -> None:
    change(form, {}, {"Indsats!D12": 7})
    assert places(form) == ["Indsats!D12"]


def test_a_row_that_is_put_into_a_block_is_told(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    book["Nævnere"].insert_rows(9)
    book["Nævnere"]["C9"].value = 12
    book.save(form)
    assert places(form) == ["Nævnere!C9"]


def test_a_row_that_is_put_into_a_table_is_read(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    book["Drift"].insert_rows(29)
    book["Drift"]["B29"].value, book["Drift"]["D29"].value = "Den sidste", 7
    book.save(form)
    assert [p.navn for p in costben.load(form).drift.poster] == ["Lokaler", "Den sidste"]


def test_labels_without_their_looks_are_the_forms_own(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                cell.style = "Normal"
    book.save(form)
    assert costben.load(form).drift.poster[0].navn == "Lokaler"
    change(form, {}, {"Drift!P9": "husk"})
    assert places(form) == ["Drift!P9"]


def test_a_sheet_of_ones_own_that_nothing_uses_is_told(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    book.create_sheet("Noter")["B2"].value = "Spørg økonomi"
    book.create_sheet("Tomt")
    book["Vejledning"]["B30"].value = "Udfyldt af Anne"
    book.save(form)
    told = ('Arket "Vejledning" bliver ikke læst.', 'Arket "Noter" bliver ikke læst.')
    assert costben.load(form).advarsler == told
    assert list(read_in(form, Path("ud.yaml")))[1] == f"Advarsel: {told[0]}"


def test_a_sheet_of_ones_own_that_a_field_takes_its_number_from_is_in_use(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    book.create_sheet("Regnestykke")["B2"].value = 5000
    book["Drift"]["D9"].value = "=Regnestykke!B2*12"
    book.save(form)
    with pytest.raises(InddataFejl) as caught:
        costben.load(form)
    assert "Formlen har ingen værdi" in str(caught.value)
    assert "Regnestykke" not in str(caught.value)
