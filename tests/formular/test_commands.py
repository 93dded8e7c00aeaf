"""``skabelon`` and ``indlaes`` as a user runs them, and the form as SCENARIE."""

from pathlib import Path

import openpyxl
import pytest

import costben
from costben.cli import main
from tests.formular.fill import MINIMAL, change, fill
from tests.formular.messages import GOOD

pytestmark = pytest.mark.usefixtures("elsewhere")


def test_an_empty_form_is_written_and_says_what_is_next(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["skabelon", "min.xlsx"]) == 0
    assert capsys.readouterr().out == (
        "Formular skrevet: min.xlsx\n"
        "Udfyld de gule felter i Excel, gem, og kør:  costben beregn min.xlsx\n"
    )
    assert openpyxl.load_workbook("min.xlsx").sheetnames[0] == "Vejledning"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["skabelon", "er_der.xlsx"], "Filen findes allerede, og den bliver ikke overskrevet."),
        (["skabelon", "min.ods"], "En formular skal ende på .xlsx."),
        (["skabelon", "ingen/min.xlsx"], "Mappen ingen findes ikke."),
        (["skabelon", "min.xlsx", "--fra", "social"], "Filen findes ikke"),
        (["indlaes", "ingen.xlsx"], "Filen findes ikke."),
        (["indlaes", "god.xlsx", "--ud", "er_der.xlsx"], "Filen findes allerede"),
        (["indlaes", "noget.yaml"], "Det er ikke et regneark"),
    ],
)
def test_what_cannot_be_done_is_explained_and_nothing_is_touched(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("er_der.xlsx").write_text("mit", encoding="utf-8")
    Path("noget.yaml").write_text("indsats: {}", encoding="utf-8")
    fill(Path("god.xlsx"), MINIMAL, GOOD)
    before = sorted(path.name for path in Path().iterdir())
    assert main(arguments) == 2
    assert message in capsys.readouterr().err
    assert Path("er_der.xlsx").read_text("utf-8") == "mit"
    assert sorted(path.name for path in Path().iterdir()) == before


def test_a_form_becomes_yaml_with_units_that_can_be_computed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    fill(Path("min.xlsx"), MINIMAL, GOOD)
    assert main(["indlaes", "min.xlsx"]) == 0
    assert capsys.readouterr().out == "Analysen er skrevet: min.yaml\n"
    text = Path("min.yaml").read_text("utf-8")
    assert text.startswith("# Indlæst fra min.xlsx.\n\n# Det, der analyseres.\nindsats:\n")
    for line in ("  deltagere: 50 borgere/år", "  rente: 4 %", "      beloeb: 105.000 kr.",
                 "      beloeb_pr_aar: 60.000 kr./år", "  metode: annuitet bagud"):  # fmt: skip
        assert f"{line}\n" in text
    before = Path("min.xlsx").read_bytes()
    assert main(["beregn", "min.yaml"]) == 0
    assert Path("min-resultat.xlsx").exists()  # and not in the place of the form
    assert main(["beregn", "min.yaml", "--ud", "min.xlsx"]) == 2
    assert "Det er en formular, og den bliver ikke overskrevet." in capsys.readouterr().err
    assert Path("min.xlsx").read_bytes() == before
    assert main(["indlaes", "min.xlsx"]) == 2
    assert "min.yaml\n  Filen findes allerede" in capsys.readouterr().err


def test_a_form_with_mistakes_is_not_written(capsys: pytest.CaptureFixture[str]) -> None:
    fill(Path("min.xlsx"), MINIMAL, {**GOOD, "Drift!D9": True})
    assert main(["indlaes", "min.xlsx"]) == 2
    assert "min.xlsx Drift!D9  drift.poster[0].beloeb_pr_aar\n" in capsys.readouterr().err
    assert not Path("min.yaml").exists()


def test_a_form_is_computed_directly_and_is_not_overwritten_by_its_result() -> None:
    fill(Path("min.xlsx"), MINIMAL, GOOD)
    before = Path("min.xlsx").read_bytes()
    assert main(["beregn", "min.xlsx", "--saet", "indsats.deltagere=60"]) == 0
    assert Path("min.xlsx").read_bytes() == before
    assert openpyxl.load_workbook("min-resultat.xlsx").sheetnames[0] == "Forside"


def test_the_files_that_an_analysis_refers_to_follow_it() -> None:
    assert main(["skabelon", "min.xlsx", "--fra", "social_stoette"]) == 0
    assert costben.load("min.xlsx").trykte_tal == costben.load("social_stoette").trykte_tal
    assert main(["indlaes", "min.xlsx", "--ud", "ny.yaml"]) == 0
    assert costben.load("ny.yaml").trykte_tal == costben.load("social_stoette").trykte_tal
    assert main(["indlaes", "min.xlsx", "--ud", "igen.yaml"]) == 0  # the same file is there
    Path("mappe").mkdir()
    Path("mappe/offentliggjort.yaml").write_text("noget: andet", encoding="utf-8")
    assert main(["indlaes", "min.xlsx", "--ud", "mappe/tredje.yaml"]) == 2
    assert not Path("mappe/tredje.yaml").exists()


def test_the_files_that_a_form_carries_count_before_those_beside_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["skabelon", "a.xlsx", "--fra", "social_stoette"]) == 0
    assert main(["indlaes", "a.xlsx", "--ud", "a.yaml"]) == 0
    assert main(["skabelon", "b.xlsx", "--fra", "social_stoette_satser"]) == 0
    before = {path.name: path.read_bytes() for path in Path().iterdir()}
    after = costben.load("b.xlsx")
    assert after.usikre_tal == costben.load("social_stoette_satser").usikre_tal
    capsys.readouterr()
    assert main(["indlaes", "b.xlsx", "--ud", "b.yaml"]) == 2
    assert capsys.readouterr().err == "\n".join(
        f"{name}\n"
        "  Her ligger en anden fil af det navn, som b.xlsx har sin egen af.\n"
        "  Opret en mappe til analysen, og skriv den dér, fx --ud b-mappe/b.yaml\n"
        for name in ("offentliggjort.yaml", "usikkerhed.yaml")
    )
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before
    Path("b-mappe").mkdir()
    assert main(["indlaes", "b.xlsx", "--ud", "b-mappe/b.yaml"]) == 0
    assert costben.load("b-mappe/b.yaml").usikre_tal == after.usikre_tal


def test_a_mistake_in_a_file_that_a_form_carries_is_said_to_be_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["skabelon", "min.xlsx", "--fra", "social_stoette"]) == 0
    book = openpyxl.load_workbook("min.xlsx")
    names = {cell.value: cell.column for cell in book["costben"][1]}
    book["costben"].cell(2, names["offentliggjort.yaml"]).value = "|noget: andet"
    book.save("min.xlsx")
    Path("offentliggjort.yaml").write_text("tal: []", encoding="utf-8")
    assert main(["beregn", "min.xlsx"]) == 2
    assert capsys.readouterr().err.startswith("min.xlsx (offentliggjort.yaml):1:1")


def test_a_form_can_be_made_from_a_form() -> None:
    fill(Path("min.xlsx"), MINIMAL, GOOD)
    assert main(["skabelon", "ny.xlsx", "--fra", "min.xlsx"]) == 0
    change(Path("ny.xlsx"), {"indsats.deltagere": 70}, {})
    assert costben.load("ny.xlsx").indsats.deltagere.vaerdi == 70
    assert costben.load("ny.xlsx").drift == costben.load("min.xlsx").drift


def test_tjek_shows_a_form_s_mistakes_in_the_order_of_its_cells(
    capsys: pytest.CaptureFixture[str],
) -> None:
    fill(
        Path("min.xlsx"), MINIMAL, {**GOOD, "Drift!D9": True, "Drift!B10": "Nr. 2", "Drift!D10": -1}
    )
    assert main(["tjek", "min.xlsx"]) == 2
    shown = capsys.readouterr().err
    cells = [line.split()[1] for line in shown.splitlines() if line.startswith("min")]
    assert cells == ["Drift!D9", "Drift!D10"]
    assert shown.endswith("2 fejl i 1 fil.\n")


def test_tjek_says_in_which_cell_of_a_form_an_assumed_number_stands(
    capsys: pytest.CaptureFixture[str],
) -> None:
    fill(Path("min.xlsx"), MINIMAL, {"Drift!B9": "Kaffe", "Drift!D9": 900})
    assert main(["tjek", "min.xlsx"]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["Celle", "Værdi", "Sti"] in lines
    assert ["Drift!D9", "900", "kr./år", "drift.poster[0].beloeb_pr_aar"] in lines
