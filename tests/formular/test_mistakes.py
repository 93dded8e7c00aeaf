"""What is wrong in a form is said at its sheet and cell, all at once, and in the form's words."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

import costben
from costben.mistakes import WIDTH, InddataFejl
from tests.formular.fill import MINIMAL, change, fill
from tests.formular.messages import GOOD, IN_CELLS, IN_NOTES


@pytest.fixture
def form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return fill(Path("min.xlsx"), MINIMAL, GOOD)


def refused(form: Path) -> str:
    with pytest.raises(InddataFejl) as caught:
        costben.load(form)
    message = str(caught.value)
    assert max(map(len, message.splitlines())) <= WIDTH
    return message


def test_the_form_itself_has_no_mistakes(form: Path) -> None:
    analyse = costben.load(form)
    assert analyse.indsats.deltagere.vaerdi == 50
    assert analyse.drift.poster[0].beloeb_pr_aar.vaerdi == 60_000


@pytest.mark.parametrize("name", IN_CELLS)
def test_the_message(name: str, form: Path) -> None:
    cells, message = IN_CELLS[name]
    change(form, {}, cells)
    found = refused(form)
    assert found.startswith(message), found


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("indsats.navn", None, "min.xlsx Indsats!C8  indsats.navn\n  Feltet mangler.\n"
         "  Indsatsens navn.\n  Skriv en tekst."),
        ("indsats.deltagere", None, "min.xlsx Indsats!C12  indsats.deltagere\n  Feltet mangler.\n"
         "  Antal borgere, der deltager i indsatsen pr. år.\n  Skriv fx 50 borgere/år"),
        ("indsats.prisniveau", 2024.5, "min.xlsx Indsats!C10  indsats.prisniveau\n"
         '  "2024,5" er ikke et årstal.\n  Skriv fx 2020.'),
        ("diskontering.rente", 4, "min.xlsx Regnemetode!C10  diskontering.rente\n"
         "  Tallet kan højst være 100 %, og her står 400 %.\n  Kontrollér tal og enhed."),
        ("annualisering.metode", "linær", "min.xlsx Regnemetode!C32  annualisering.metode\n"
         '  "linær" kan ikke vælges her. Mente du "lineær"?'),
    ],
)  # fmt: skip
def test_the_message_of_a_field(field: str, value: object, message: str, form: Path) -> None:
    change(form, {field: value}, {})
    assert refused(form).startswith(message), refused(form)


def test_a_note_that_cannot_be_read_is_a_mistake_and_others_are_left_alone(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    book["Drift"]["D9"].comment = Comment("Anne Hansen:\nspørg økonomi", "Anne")
    book.save(form)
    assert costben.load(form).drift.poster[0].beloeb_pr_aar.kilde is None
    book["Drift"]["D9"].comment = Comment("Anne Hansen:\nKilde: Budget: 2026\nStatus: antaget", "A")
    book.save(form)
    beloeb = costben.load(form).drift.poster[0].beloeb_pr_aar
    assert (beloeb.kilde, beloeb.status.ord) == ("Budget: 2026", "antaget")
    book["Drift"]["D9"].comment = Comment('kilde: "Budget\nstatus: antaget', "A")
    book.save(form)
    assert refused(form).startswith(IN_NOTES["a note that cannot be read"])
    book["Indsats"]["C12"].comment = Comment("kilde: Budget", "A")
    book["Indsats"]["E12"].value = "Årsrapport"
    book.save(form)
    assert IN_NOTES["a note that says what a field says"] in refused(form)


def test_a_note_without_its_number_is_left_alone(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    book["Drift"]["C9"].comment = Comment("afrundet_til: 100 kr.\nkilde: Budget", "costben")
    book.save(form)
    post = costben.load(form).drift.poster[0]
    assert (post.beloeb, post.beloeb_pr_aar.vaerdi) == (None, 60_000)


def test_mistakes_come_all_at_once_in_the_order_of_the_sheets(form: Path) -> None:
    change(form, {"indsats.navn": None}, {"Drift!D9": "60.000", "Drift!B10": "Nr. 2",
                                         "Drift!D10": True, "Etablering!C9": -1})  # fmt: skip
    cells = [line.split()[1] for line in refused(form).splitlines() if line.startswith("min")]
    assert cells == ["Indsats!C8", "Etablering!C9", "Drift!D9", "Drift!D10"]


def test_an_empty_form_asks_for_what_is_always_needed(form: Path) -> None:
    change(form, dict.fromkeys(MINIMAL), dict.fromkeys(GOOD))
    cells = [line.split()[1] for line in refused(form).splitlines() if line.startswith("min")]
    assert cells == ["Indsats!C8", "Indsats!C10", "Indsats!C12", "Indsats!C13", "Regnemetode!C10",
                     "Regnemetode!C32"]  # fmt: skip


def test_merged_rows_are_two_rows_of_which_one_lacks_its_name(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    book["Drift"]["D10"].value = 70_000
    book["Drift"].merge_cells("B9:B10")
    book.save(form)
    assert refused(form) == (
        "min.xlsx Drift!B10  drift.poster[1].navn\n  Feltet mangler.\n"
        "  Det, pengene går til.\n  Skriv en tekst."
    )


def test_rows_and_sheets_can_be_moved(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    book["Drift"]["B20"].value, book["Drift"]["D20"].value = "Langt nede", 5
    book["Indsats"].insert_rows(2)
    book.move_sheet("Drift", 6)
    book["Løn"].title = "Lønninger"
    book.save(form)
    analyse = costben.load(form)
    assert [post.navn for post in analyse.drift.poster] == ["Lokaler", "Langt nede"]
