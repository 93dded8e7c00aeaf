"""``costben tjek``: all mistakes, then what is assumed, out of date, unused and unfounded."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from rich.console import Console

import costben
from costben.budgetvalg import alle_valg
from costben.cli import main
from costben.forudsaetninger import forudsaetninger
from costben.reading.read import read
from costben.terminal.resultat import show
from costben.tjek.fund import check

pytestmark = pytest.mark.usefixtures("elsewhere")

ROOT = Path(__file__).parents[2]
READING = ROOT / "tests" / "reading"
DELTAGERE = "indsats.deltagere"
MORE = "# Mere kan tilføjes: "


def template(slags: str, *changes: tuple[str, str]) -> str:
    """A file made from a template, called by what it is made from."""
    text = (ROOT / "templates" / f"{slags}.yaml").read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    Path(f"{slags}.yaml").write_text(text, "utf-8")
    return f"{slags}.yaml"


def test_all_mistakes_are_shown_together_file_by_file_and_the_status_is_2(
    capsys: pytest.CaptureFixture[str],
) -> None:
    first = template("tom", ("10 borgere/år", "ti"), ("2 år", "to"))
    second = template("indsats", ("personale: leder", "personale: chef"))
    assert main(["tjek", first, second, "nix"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    headings = [line for line in shown.err.splitlines() if line and not line.startswith(" ")]
    assert [heading.partition("  ")[2] or heading for heading in headings] == [
        "indsats.deltagere",
        "indsats.driftsperiode",
        "drift.poster[1].personale",
        "nix",
        "4 fejl i 3 filer.",
    ]


@pytest.mark.parametrize(
    "path", sorted(READING.glob("malformed/[a-e]*.yaml")), ids=lambda p: p.stem
)
def test_the_messages_are_those_that_beregn_gives(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    shown = "\n\n".join(str(fejl) for fejl in check(path.name).fejl)
    assert f"{shown}\n" == path.with_suffix(".txt").read_text("utf-8")


def test_a_good_file_is_told_about_though_another_is_bad(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bad = template("indsats", ("personale: leder", "personale: chef"))
    assert main(["tjek", bad, template("tom")]) == 2
    shown = capsys.readouterr()
    assert "tom.yaml: ingen fejl." in shown.out
    assert "indsats.yaml" not in shown.out
    assert shown.err.endswith("\n1 fejl i 1 fil.\n")


def test_a_figure_that_points_at_nothing_computed_is_a_mistake_here_too() -> None:
    minimal = (READING / "minimal.yaml").read_text("utf-8")
    Path("analyse.yaml").write_text(f"{minimal}\noffentliggjort: tal.yaml\n", "utf-8")
    published = (READING / "published.yaml").read_text("utf-8").replace("samlet", "smalet")
    Path("tal.yaml").write_text(published, "utf-8")
    (fejl,) = check("analyse.yaml").fejl
    assert "er ikke beregnet" in fejl.besked


def test_what_is_assumed_is_shown_with_line_value_and_path(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["tjek", template("tom")]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == "tom.yaml: ingen fejl."
    assert "Antaget: 7" in lines
    text = Path("tom.yaml").read_text("utf-8").splitlines()
    number = next(n for n, line in enumerate(text, 1) if "deltagere:" in line)
    assert f"{number} 10 borgere/år indsats.deltagere" in lines


def test_what_is_not_in_the_file_has_no_line() -> None:
    found = check(template("ydelsesskift")).antaget
    lines = {line.sti: line.linje for line in found}
    assert lines["satser.skat.arbejdsmarkedsbidrag"] == 0  # national
    assert lines["satser.skat.kommuneskat"] > 0


def test_nothing_is_wider_than_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    names = [template("indsats"), template("ydelsesskift")]
    assert main(["tjek", *names, "social_stoette_satser"]) == 0
    body = [line for line in capsys.readouterr().out.splitlines() if "ingen fejl" not in line]
    assert max(len(line.rstrip()) for line in body) <= 80


@pytest.mark.parametrize(
    ("slags", "old", "new", "sti", "why"),
    [
        ("indsats", "personale: leder", "personale: mentor", "loen.personale.leder", "Ingen post"),
        ("ydelsesskift", "fra: kontanthjaelp", "fra: ingen", "ydelser.kontanthjaelp", "Intet"),
        ("indsats", "stoette: 20 timer", "stoette: 0 timer", "konsekvenser.stoette", "Den er 0"),
        (
            "ydelsesskift",
            "  skat:",
            "  ydelser: {dagpenge_hoejeste: 20.000 kr./måned}\n  skat:",
            "satser.ydelser.dagpenge_hoejeste",
            "Ingen ydelse har modtagere",
        ),
        (
            "tom",
            "\netablering:",
            "\nprisindeks: {navn: PL, vaerdier: {2024: 100, 2026: 105}}\n\netablering:",
            "prisindeks",
            "Alle beløb er allerede i 2026-priser.",
        ),
        ("tom", MORE, "nettoresultat: {varighed: 4 år}\n# ", "nettoresultat", "ingen arketyper"),
        (
            "tom",
            MORE,
            "konsekvenser:\n  a: {navn: A, enhed: uger/år, enhedspris: {stat: 1 kr./uge}}\n# ",
            "konsekvenser",
            "Der er ingen arketyper",
        ),
    ],
)  # fmt: skip
def test_what_is_described_but_not_used_is_named_with_its_line(
    slags: str, old: str, new: str, sti: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(template(slags)).ubrugt == []
    name = template(slags, (old, new))
    assert check(name).fejl == ()
    (found,) = check(name).ubrugt
    assert found.sti == sti
    assert why in found.tekst
    key = sti.rpartition(".")[2]
    assert f"{key}:" in Path(name).read_text("utf-8").splitlines()[found.linje - 1]
    assert main(["tjek", name]) == 0
    words = " ".join(capsys.readouterr().out.split())
    assert "Bruges ikke: 1" in words
    assert found.tekst in words


def test_a_rate_that_is_carried_forward_is_told() -> None:
    name = template(
        "ydelsesskift",
        ("prisniveau: 2023", "prisniveau: 2025"),
        ("dato: 2023-07-01", "dato: 2025-02-01\n  fremskrivning: seneste"),
    )
    assert any("2024" in advarsel for advarsel in check(name).advarsler)
    assert main(["tjek", name]) == 0


def test_the_share_with_a_source_is_counted_by_hand() -> None:
    name = template("tom")
    found = check(name).dokumentation
    assert found is not None
    assert (found.forudsaetninger, found.med_kilde) == (7, 0)  # five numbers and two choices
    assert found.status == {"verificeret": 0, "sekundær": 0, "afledt": 0, "antaget": 7}
    assert found.mangler == {
        "Indsats": 3,
        "Diskontering": 1,
        "Etablering": 1,
        "Drift": 1,
        "Annualisering": 1,
    }
    name = template(
        "tom", ("  # kilde: Projekt", "  kilde: Projekt"), ("status: antaget", "status: afledt")
    )
    found = check(name).dokumentation
    assert found is not None
    assert (found.forudsaetninger, found.med_kilde, found.status["afledt"]) == (7, 3, 3)
    assert "Indsats" not in found.mangler


def test_a_number_that_the_file_leaves_out_has_no_source() -> None:
    """``region`` is not given and is 0; that is no source, whatever the workbook says of it."""
    name = template("indsats", ("region: 0 kr./uge, ", ""))
    assert (ROOT / "templates" / "indsats.yaml").read_text("utf-8").count("region: 0") == 2
    found = check(name).dokumentation
    assert found is not None
    assert found.mangler["Konsekvenser"] == 6


def test_the_documentation_of_a_report_is_complete(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tjek", "social_stoette"]) == 0
    analyse = read("social_stoette")
    count = len(forudsaetninger(analyse)) + len(alle_valg(analyse))
    assert f"{count} af {count} forudsætninger har en kilde (100 %)." in capsys.readouterr().out


@pytest.mark.parametrize("kind", ["tom", "indsats", "ydelsesskift", "investeringsforslag"])
def test_what_is_assumed_is_counted_alike_everywhere(
    kind: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    name = template(kind)
    found = check(name)
    assert found.dokumentation is not None
    count, every = len(found.antaget), found.dokumentation.forudsaetninger
    assert found.dokumentation.status["antaget"] == count
    resultat = costben.calculate(read(name))
    show(resultat, Console(width=80))
    assert f"{count} forudsætninger er antaget" in capsys.readouterr().out
    costben.write_workbook(resultat, tmp_path / "bilag.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "bilag.xlsx", read_only=True)["Forside"]
    said = {row[0]: row[1] for row in sheet.iter_rows(max_col=2, values_only=True)}
    assert said["Antaget ved dannelsen"] == f"{count} af {every} forudsætninger"


def test_what_is_assumed_stands_in_the_order_of_the_file() -> None:
    lines = [found.linje for found in check(template("indsats")).antaget]
    assert lines == sorted(lines)


def test_json_has_the_same_and_nothing_else_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    bad = template("indsats", ("personale: leder", "personale: chef"))
    assert main(["tjek", "--json", bad, template("tom")]) == 2
    shown = capfd.readouterr()
    assert shown.err == ""
    first, second = json.loads(shown.out)
    (fejl,) = first["fejl"]
    assert (fejl["fil"], fejl["sti"]) == ("indsats.yaml", "drift.poster[1].personale")
    assert fejl["linje"] > 0
    assert fejl["kolonne"] > 0
    assert first["dokumentation"] is None
    good: Any = second
    assert good["fejl"] == []
    assert good["antaget"][0]["sti"] == "indsats.prisniveau"
    assert good["dokumentation"]["forudsaetninger"] == 7


def test_json_of_good_files_has_status_0() -> None:
    assert main(["tjek", "--json", template("tom")]) == 0


def test_no_scenario_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tjek"]) == 2
    assert "Der mangler SCENARIE..." in capsys.readouterr().err


def test_what_a_meeting_changed_has_no_source_for_that() -> None:
    costben.write_workbook(costben.calculate(costben.load("social_stoette")), Path("moede.xlsx"))
    book = openpyxl.load_workbook("moede.xlsx")
    sheet = book["Forudsætninger"]
    (row,) = (r for r in range(1, sheet.max_row + 1) if sheet.cell(r, 6).value == DELTAGERE)
    sheet.cell(row, 2).value = 60
    book.save("moede.xlsx")
    assert main(["indlaes", "moede.xlsx", "--ud", "ny.yaml"]) == 0
    before, after = check("social_stoette").dokumentation, check("ny.yaml").dokumentation
    assert before is not None
    assert after is not None
    assert forudsaetninger(costben.load("social_stoette"))[DELTAGERE].kilde
    assert after.med_kilde == before.med_kilde - 1


def test_an_assumed_difference_of_shares_is_shown_in_points() -> None:
    shown = {line.sti: line.tekst for line in check(str(READING / "effekt.yaml")).antaget}
    sizes = [text for sti, text in shown.items() if sti.endswith("effekt.vaerdi")]
    assert sizes == ["2,5 procentpoint", "9 procentpoint", "2,2", "0,6"]
