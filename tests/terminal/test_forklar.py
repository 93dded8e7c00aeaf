"""``costben forklar`` in the terminal and as JSON."""

import json
import re
from pathlib import Path

import pytest
from rich.console import Console

from costben.cli import main
from costben.forklaring.forklar import forklaringer
from costben.reading.read import read
from costben.terminal.forklar import show

pytestmark = pytest.mark.usefixtures("elsewhere")


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["forklar", *arguments]) == 0
    return capsys.readouterr().out


def test_the_tree_has_formula_value_unit_source_status_and_path(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = shown(capsys, "social_stoette", "samlet", "pr.", "borger")
    assert text.startswith(
        "samlet omkostning · pr. borger: 91.838,29 kr./borger\n"
        "= etablering · pr. borger + drift · pr. borger − sparede udgifter · pr. borger\n"
        "├ etablering · pr. borger: 4.364,09 kr./borger\n"
        "│ = etablering · pr. år / Deltagere pr. år\n"
    )
    words = " ".join(re.sub("[│├└]", " ", text).split())
    assert (
        "Deltagere pr. år: 50,4 borgere/år afledt (504 / 5 / 2): 504 visiterede borgere "
        "(linje 131), 5 kommuner, 2 år; trykt som 50 i afsnit 6.1 [indsats.deltagere]" in words
    )
    assert "Deltagere pr. år: 50,4 borgere/år (se ovenfor)" in words
    assert "0: annuitet bagud er valgt (1 = ja); annuitet forud er valgt (1 = ja)" in words


@pytest.mark.parametrize("name", ["D kommune", "arketyper.D.i_alt", "poster.drift.samlet"])
def test_no_line_is_wider_than_80_columns(capsys: pytest.CaptureFixture[str], name: str) -> None:
    lines = shown(capsys, "social_stoette", name).splitlines()
    assert max(len(line.rstrip()) for line in lines) <= 80


def test_inputs_in_a_row_with_one_source_have_it_once(capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, "social_stoette", "poster.drift.i_alt.kommuner.A")
    assert text.count("Tabel 7-3, 7-4 og 7-5") == 1
    assert "De 7 tal er verificeret: Tabel 7-3, 7-4 og 7-5" in text


def test_years_that_are_reckoned_alike_are_not_explained_one_by_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = shown(capsys, "social_stoette", "forudsat.nutidsfaktor")
    assert "nutidsværdi af 1 kr. · år 6: 0,7903 år" in text
    assert "diskonteringsfaktor · år 1: 0,9615" in text
    assert "diskonteringsfaktor · år 2: 0,9246" not in text


def test_depth_cuts_the_tree_and_names_where_it_goes_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = shown(capsys, "social_stoette", "D", "kommune", "--dybde", "1")
    assert "… arketyper.D.nutidsvaerdi.kommune" in text
    assert "enhedspris" not in text


def test_a_long_chain_stops_where_there_is_no_more_room(tmp_path: Path) -> None:
    console = Console(width=80, record=True, file=(tmp_path / "ud.txt").open("w"))
    known = forklaringer(read("social_stoette", ["nettoresultat.varighed=90 år"]))
    show(known.forklar("tidsakse.diskonteringsfaktor[90]"), console)
    text = console.export_text()
    assert "…tidsakse.diskonteringsfaktor[" in re.sub(r"[\s│├└]", "", text)
    assert max(map(len, text.splitlines())) <= 80


def test_a_changed_value_is_explained_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, "social_stoette", "deltagere", "--saet", "indsats.deltagere=60")
    assert text == (
        "Deltagere pr. år: 60 borgere/år\nantaget: Ændret med --saet [indsats.deltagere]\n"
    )


def test_without_a_result_all_names_are_listed_a_sequence_on_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = shown(capsys, "social_stoette").splitlines()
    assert "arketyper.D.kommune" in lines
    assert "indsats.deltagere" in lines
    assert "tidsakse.diskonteringsfaktor[0-6]" in lines
    assert len(lines) == len(set(lines))


def test_json_has_the_whole_tree_and_the_arithmetic(capsys: pytest.CaptureFixture[str]) -> None:
    tree = json.loads(shown(capsys, "social_stoette", "drift.pr_borger", "--json"))
    assert tree["sti"] == "omkostninger.drift.pr_borger"
    assert tree["vaerdi"] == 8_817_400 / 2 / 50.4
    assert tree["enhed"] == "kr/borger"
    assert tree["udtryk"] == "{0} / {1}"
    yearly, deltagere = tree["led"]
    assert yearly["led"][0]["kilde"] == "Figur 6-2 (linje 1376-1378)"
    assert deltagere["status"] == "afledt"
    names = json.loads(shown(capsys, "social_stoette", "--json"))
    assert {
        "sti": "arketyper.D.kommune",
        "navn": "arketype D · nettoresultat for kommunen",
    } in names


def test_an_unknown_result_is_refused_with_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forklar", "social_stoette", "D", "komune"]) == 2
    assert "Mente du:\n  - arketyper.D.kommune" in capsys.readouterr().err


def test_what_is_searched_for_says_how_and_shows_the_result_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    limit = "break_even.kommune.D.nettoresultat.varighed"
    text = shown(capsys, "social_stoette", limit, "--dybde", "1")
    words = " ".join(text.split())
    assert words.startswith(
        "break-even · arketype D · kommune · Konsekvensernes varighed, mindst: 4 år "
        "Fundet ved at prøve hvert hele tal fra 0 år til 40 år. Ved 4 år er nettoresultatet"
    )
    assert "nettoresultat for kommunen, når Konsekvensernes varighed er 4 år: " in words
    tree = json.loads(shown(capsys, "social_stoette", limit, "--json"))
    assert (tree["vaerdi"], tree["svar"]) == (4, "4 år")
    assert tree["fundet"].startswith("Fundet ved")
    never = json.loads(shown(capsys, "social_stoette", "break_even_kommune_A_andel", "--json"))
    assert (never["vaerdi"], never["svar"]) == (None, "findes ikke")
