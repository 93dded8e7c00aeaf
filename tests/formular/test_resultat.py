"""A result whose inputs were changed in Excel becomes the next analysis."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings

import costben
from costben.cli import main
from costben.formular.ret import Rettelse, with_changes
from costben.formular.values import number_text, plain
from costben.forudsaetninger import forudsaetninger
from costben.mistakes import InddataFejl
from costben.reading.find import find
from costben.reading.read import read
from tests.formular.messages import IN_A_RESULT
from tests.formular.test_round_trip import same
from tests.workbook.changes import changes
from tests.workbook.engines import with_inputs

SHIPPED = find("social_stoette")
ANALYSE = costben.load(SHIPPED)
TEXT = SHIPPED.read_text("utf-8")


def refused(path: Path) -> str:
    with pytest.raises(InddataFejl) as caught:
        costben.load(path)
    return str(caught.value)


def put(path: Path, values: Mapping[str, object]) -> list[str]:
    """Type values on the sheet of inputs; how a message about each begins."""
    book = openpyxl.load_workbook(path)
    sheet = book["Forudsætninger"]
    rows = {sheet.cell(row, 6).value: row for row in range(1, sheet.max_row + 1)}
    for sti, value in values.items():
        sheet.cell(rows[sti], 2).value = value
    book.save(path)
    return [f"{path} Forudsætninger!B{rows[sti]}  {sti}" for sti in values]


@pytest.mark.parametrize("name", ["social_stoette", "social_stoette_satser"])
def test_an_unchanged_result_is_the_analysis_it_was_made_from(name: str, tmp_path: Path) -> None:
    analyse = costben.load(name)
    costben.write_workbook(costben.calculate(analyse), tmp_path / "r.xlsx")
    again = costben.load(tmp_path / "r.xlsx")
    assert same(again, analyse)
    assert again.rettelser == ()
    assert again.filer == analyse.filer


def test_what_was_changed_is_put_into_the_text_and_said(
    result: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(result, {"indsats.deltagere": 60, "annualisering.metode": "annuitet forud"})
    assert main(["indlaes", str(result), "--ud", "ny.yaml"]) == 0
    assert capsys.readouterr().out == (
        "Analysen er skrevet: ny.yaml\n"
        "Ændret: indsats.deltagere=60 borgere/år (før 50,4 borgere/år)\n"
        "Ændret: annualisering.metode=annuitet forud (før lineær)\n"
        "Og det, den henviser til: offentliggjort.yaml\n"
        "Og det, den henviser til: usikkerhed.yaml\n"
    )
    new = TEXT.replace(
        """    vaerdi: 50,4 borgere/år
    kilde: 504 visiterede borgere (linje 131), 5 kommuner, 2 år; trykt som 50 i afsnit 6.1
    status: afledt (504 / 5 / 2)
""",
        """    vaerdi: 60 borgere/år
    kilde: Ændret i moede.xlsx; før 50,4 borgere/år
    status: antaget
""",
    ).replace("metode: lineær", "metode: annuitet forud")
    assert Path("ny.yaml").read_text("utf-8") == new
    assert costben.load("ny.yaml").indsats.deltagere.vaerdi == 60


def test_a_changed_result_is_computed_directly_and_shows_what_was_changed(
    result: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(result, {"indsats.deltagere": 60})
    assert main(["beregn", str(result)]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "Ændret: indsats.deltagere=60 borgere/år (før 50,4 borgere/år)" in shown
    assert "77.144 kr." in shown
    assert "moede-resultat.xlsx" in shown
    assert costben.load("moede-resultat.xlsx").indsats.deltagere.vaerdi == 60


def test_a_result_made_with_saet_is_read_back_with_what_was_set(tmp_path: Path) -> None:
    before = read("social_stoette", ["indsats.deltagere=60"])
    costben.write_workbook(costben.calculate(before), tmp_path / "r.xlsx")
    assert same(costben.load(tmp_path / "r.xlsx"), before)
    assert comments(before.filer["analyse.yaml"]) == comments(TEXT)


def test_a_form_can_be_filled_with_what_the_meeting_decided(result: Path) -> None:
    put(result, {"indsats.deltagere": 60})
    assert main(["skabelon", "ny.xlsx", "--fra", str(result)]) == 0
    assert same(costben.load("ny.xlsx"), costben.load(result))


def test_values_that_cannot_be_used_are_said_at_their_cells(result: Path) -> None:
    headings = put(
        result,
        {
            "indsats.deltagere": None,
            "indsats.driftsperiode": True,
            "diskontering.rente": datetime(2026, 5, 3),
            "etablering.poster[0].beloeb": "=50+10",
        },
    )
    messages = (
        IN_A_RESULT["an input that was emptied"].partition("\n")[2],
        "  Her står SAND, og det kan ikke bruges.\n  Skriv et tal.",
        "  Excel har gjort indtastningen til datoen 3-5-2026.\n"
        "  Skriv et tal igen, og vælg formatet Tal.",
        "  Formlen har ingen værdi i filen.\n"
        "  Åbn filen i Excel, gem den, og prøv igen; eller skriv tallet i stedet.",
    )
    assert refused(result) == "\n\n".join(
        f"{heading}\n{message}" for heading, message in zip(headings, messages, strict=True)
    )


def test_a_value_that_the_field_does_not_take_is_said_at_its_cell(result: Path) -> None:
    (heading,) = put(result, {"indsats.driftsperiode": 2.5})
    assert refused(result) == (
        f"{heading}\n  Tallet er 2,5 år, men skal være et helt antal.\n  Skriv fx 2 år."
    )


def test_a_rate_is_shown_and_written_with_its_unit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    costben.write_workbook(costben.calculate(costben.load("social_stoette_satser")), Path("r.xlsx"))
    sti = "satser.ydelser.kontanthjaelp_30_med_boern"
    put(Path("r.xlsx"), {sti: 16_000, "satser.skat.kommuneskat": 0.255})
    assert main(["indlaes", "r.xlsx", "--ud", "ny.yaml"]) == 0
    shown = capsys.readouterr().out
    assert f"Ændret: {sti}=16.000 kr./måned (før 15.355 kr./måned)\n" in shown
    assert "Ændret: satser.skat.kommuneskat=25,5 % (før 25,068 %)\n" in shown
    assert "vaerdi: 16.000 kr./måned\n" in Path("ny.yaml").read_text("utf-8")
    assert costben.load("ny.yaml").satser.ydelser["kontanthjaelp_30_med_boern"].vaerdi == 16_000


def test_looked_up_rates_are_written_out_when_one_of_them_is_changed(tmp_path: Path) -> None:
    text = TEXT.replace("  rente: 4 %\n", "  satser: nationale\n")
    for name, content in {**ANALYSE.filer, "analyse.yaml": text}.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    before = costben.load(tmp_path)
    path = tmp_path / "r.xlsx"
    costben.write_workbook(costben.calculate(before), path)
    put(path, {"diskontering.rente": 0.03})
    after = costben.load(path)
    assert after.diskontering.rente.vaerdi == 0.03
    assert after.diskontering.rente.kilde == "Ændret i r.xlsx; før 4 %"
    assert after.diskontering.trin == before.diskontering.trin
    assert after.diskontering.satser is None


def test_a_looked_up_index_is_written_out_when_a_year_of_it_is_changed(tmp_path: Path) -> None:
    source = tmp_path / "analyse.yaml"
    source.write_text(
        "indsats: {navn: Lille, prisniveau: 2020, deltagere: 10, driftsperiode: 1 år}\n"
        "diskontering: {rente: 4 %}\nannualisering: {metode: lineær}\n"
        "prisindeks: {brug: forbrugerpriser}\netablering: {poster: []}\n"
        "drift: {prisniveau: 2018, poster: [{navn: Løn, beloeb_pr_aar: 100 kr/år}]}\n",
        encoding="utf-8",
    )
    before = costben.load(source)
    assert before.prisindeks is not None
    path = tmp_path / "r.xlsx"
    costben.write_workbook(costben.calculate(before), path)
    put(path, {"prisindeks.vaerdier.2018": 90})
    after = costben.load(path).prisindeks
    assert after is not None
    assert {year: tal.vaerdi for year, tal in after.vaerdier.items()} == {
        "2018": 90,
        "2020": before.prisindeks.vaerdier["2020"].vaerdi,
    }


@settings(max_examples=10, deadline=None)
@given(change=changes(ANALYSE))
def test_any_change_in_the_text_changes_that_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, change: Mapping[str, float | str]
) -> None:
    known = forudsaetninger(ANALYSE)
    made = [
        Rettelse(sti, number_text(value, known[sti].enhed), "", True, "Mødet")
        if isinstance(value, float)
        else Rettelse(sti, plain(value), "", False, "Mødet")
        for sti, value in change.items()
        if not sti.endswith("effekt.vaerdi")
    ]
    folder = tmp_path_factory.mktemp("ret")
    for name, text in ANALYSE.filer.items():
        (folder / name).write_text(text, encoding="utf-8")
    new = with_changes(TEXT, made)
    (folder / "analyse.yaml").write_text(new, encoding="utf-8")
    after = costben.load(folder)
    numbers = forudsaetninger(after)
    assert numbers.keys() == known.keys()
    changed = {c.sti for c in made}
    for sti, number in numbers.items():
        assert number.vaerdi == (change[sti] if sti in changed else known[sti].vaerdi), sti
        assert (number.kilde.startswith("Mødet")) == (sti in changed)
    assert comments(new) == comments(TEXT)


def comments(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.lstrip().startswith("#")]


def test_inputs_typed_in_the_cells_with_names_are_read_back(result: Path, tmp_path: Path) -> None:
    target = tmp_path / "ny.xlsx"
    with_inputs(result, target, {"indsats_deltagere": 61.5, "diskontering_rente": 0.0325})
    analyse = costben.load(target)
    assert analyse.indsats.deltagere.vaerdi == 61.5
    assert analyse.diskontering.rente.vaerdi == 0.0325
