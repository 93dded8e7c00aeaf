"""Sources and statuses written on a result are read back, and what is not read is said."""

from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

import costben
from costben.cli import main
from costben.forudsaetninger import forudsaetninger
from tests.formular.messages import IN_A_RESULT
from tests.formular.test_resultat import ANALYSE, TEXT, put, refused

ROOT = Path(__file__).parents[2]


def type_in(path: Path, cells: Mapping[str, object]) -> None:
    """Type into cells of the sheet of inputs, or of another one: ``Drift!B2``."""
    book = openpyxl.load_workbook(path)
    for place, value in cells.items():
        sheet, _, cell = place.rpartition("!")
        book[sheet or "Forudsætninger"][cell].value = value
    book.save(path)


def row_of(path: Path, sti: str) -> int:
    sheet = openpyxl.load_workbook(path)["Forudsætninger"]
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 6).value == sti)


def read_in_again(path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main(["indlaes", str(path), "--ud", "ny.yaml"]) == 0
    lines = capsys.readouterr().out.splitlines()
    return [line for line in lines if not line.startswith(("Og det", "Analysen er skrevet"))]


def test_a_source_and_a_status_written_at_the_meeting_are_read_back(
    result: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = row_of(result, "indsats.deltagere")
    type_in(result, {f"D{row}": "Referat: punkt 4", f"E{row}": "antaget (skøn)"})
    assert read_in_again(result, capsys) == [
        "Ændret: indsats.deltagere, kilde: Referat: punkt 4",
        "Ændret: indsats.deltagere, status: antaget (skøn)",
    ]
    old = TEXT[TEXT.index("    kilde: 504 visiterede") : TEXT.index("  driftsperiode:")]
    assert old.endswith("    status: afledt (504 / 5 / 2)\n")
    new = TEXT.replace(
        old,
        """    kilde: 'Referat: punkt 4'
    status: antaget (skøn)
""",
    )
    assert Path("ny.yaml").read_text("utf-8") == new
    deltagere = costben.load("ny.yaml").indsats.deltagere
    assert (deltagere.vaerdi, deltagere.kilde) == (50.4, "Referat: punkt 4")


def test_every_source_and_status_of_a_result_can_be_changed(result: Path) -> None:
    before = forudsaetninger(ANALYSE)
    rows = {sti: row_of(result, sti) for sti in list(before)[::9]}
    type_in(result, {f"D{row}": f"Mødet, {row}" for row in rows.values()})
    type_in(result, {f"E{row}": "verificeret" for row in rows.values()})
    after = forudsaetninger(costben.load(result))
    assert {sti: f.vaerdi for sti, f in after.items()} == {s: f.vaerdi for s, f in before.items()}
    for sti, number in after.items():
        said = (number.kilde, number.status)
        own = (f"Mødet, {rows[sti]}", "verificeret") if sti in rows else None
        assert said == (own or (before[sti].kilde, before[sti].status)), sti


def test_a_changed_number_has_the_source_that_was_written_with_it(
    result: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(result, {"indsats.deltagere": 60})
    type_in(result, {f"D{row_of(result, 'indsats.deltagere')}": "Budget 2027"})
    assert read_in_again(result, capsys) == [
        "Ændret: indsats.deltagere=60 borgere/år (før 50,4 borgere/år)",
        "Ændret: indsats.deltagere, kilde: Budget 2027",
    ]
    deltagere = costben.load("ny.yaml").indsats.deltagere
    assert (deltagere.vaerdi, deltagere.kilde, str(deltagere.status.ord.value)) == (
        60, "Budget 2027", "antaget",
    )  # fmt: skip


def test_the_source_of_the_method_is_its_block_s(result: Path) -> None:
    row = row_of(result, "annualisering.metode")
    type_in(result, {f"D{row}": "Økonomiudvalget", f"B{row}": "annuitet bagud"})
    annualisering = costben.load(result).annualisering
    assert (annualisering.kilde, annualisering.metode) == ("Økonomiudvalget", "annuitet_bagud")


def test_a_looked_up_rate_gets_the_source_and_keeps_its_value(tmp_path: Path) -> None:
    before = costben.load("social_stoette_satser")
    path, sti = tmp_path / "r.xlsx", "satser.ydelser.kontanthjaelp_30_med_boern"
    costben.write_workbook(costben.calculate(before), path)
    type_in(path, {f"D{row_of(path, sti)}": "Lovtidende", f"E{row_of(path, sti)}": "sekundær"})
    old, new = forudsaetninger(before), forudsaetninger(costben.load(path))
    assert (new[sti].vaerdi, new[sti].kilde, new[sti].status) == (
        old[sti].vaerdi, "Lovtidende", "sekundær",
    )  # fmt: skip
    assert {s: (f.vaerdi, f.kilde) for s, f in new.items() if s != sti} == {
        s: (f.vaerdi, f.kilde) for s, f in old.items() if s != sti
    }


@pytest.mark.parametrize(("column", "text"), [("D", "Lovtidende"), ("E", "antaget (skøn)")])
def test_one_of_the_two_can_be_changed_of_any_number(
    column: str, text: str, tmp_path: Path
) -> None:
    path = tmp_path / "r.xlsx"
    for name in ("templates/ydelsesskift.yaml", "tests/reading/minimal.yaml"):
        before = costben.load(ROOT / name)
        costben.write_workbook(costben.calculate(before), path)
        type_in(path, {f"{column}{row_of(path, sti)}": text for sti in forudsaetninger(before)})
        after = forudsaetninger(costben.load(path))
        for sti, was in forudsaetninger(before).items():
            said = (text, was.status) if column == "D" else (was.kilde, "antaget")
            assert (after[sti].vaerdi, after[sti].kilde, after[sti].status) == (was.vaerdi, *said)


def test_a_source_or_status_that_cannot_be_used_is_said_at_its_cell(result: Path) -> None:
    type_in(result, {"D5": None, "E5": None})
    emptied = ("a source that was emptied", "a status that was emptied")
    assert refused(result) == "\n\n".join(IN_A_RESULT[name] for name in emptied)
    type_in(result, {"D5": "Budget", "E5": "måske"})
    assert refused(result).startswith("moede.xlsx Forudsætninger!E5  indsats.deltagere.status\n")


def test_cells_that_are_not_read_are_named(
    result: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row, fast = row_of(result, "indsats.deltagere"), row_of(result, "faste.uger_pr_aar")
    type_in(result, {f"A{row}": "Borgere", f"C{row}": "uger", f"B{fast}": 53, "K3": "Husk moms"})
    assert read_in_again(result, capsys) == [
        "Intet er ændret i Værdi, Kilde og Status på arket Forudsætninger.",
        "Ikke læst: Forudsætninger, K3",
        f"Ikke læst: Forudsætninger, A{row}",
        f"Ikke læst: Forudsætninger, C{row}",
        f"Ikke læst: Forudsætninger, B{fast}",
        "Kun Værdi (gule felter), Kilde og Status læses. Skriv resten i YAML-filen.",
    ]


def test_a_path_that_was_changed_and_a_row_that_was_deleted_are_named(
    result: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = row_of(result, "indsats.deltagere")
    type_in(result, {f"F{row}": "noget.andet"})
    assert read_in_again(result, capsys)[1:3] == [
        f"Ikke læst: Forudsætninger, F{row}",
        "Ikke læst: Forudsætninger, rækken indsats.deltagere, som er slettet",
    ]


@pytest.mark.parametrize("name", ["social_stoette", "social_stoette_satser"])
def test_where_nothing_is_changed_it_is_said(
    name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    costben.write_workbook(costben.calculate(costben.load(name)), Path("r.xlsx"))
    type_in(Path("r.xlsx"), {"Forside!Z99": "Et andet ark"})
    assert read_in_again(Path("r.xlsx"), capsys) == [
        "Intet er ændret i Værdi, Kilde og Status på arket Forudsætninger.",
        "Andre ark læses ikke. Skal noget andet ændres, så skriv det i YAML-filen.",
    ]
