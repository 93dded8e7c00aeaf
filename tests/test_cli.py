"""The program as a user runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from costben.cli import main
from costben.version import __version__

pytestmark = pytest.mark.usefixtures("elsewhere")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "costben", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_beregn_prints_the_report_and_writes_the_workbook_here(elsewhere: Path) -> None:
    done = run("beregn", "social_stoette")
    assert done.returncode == 0
    assert done.stderr == ""
    for figure in ("4.628.650 kr.", "91.838 kr.", "224.263 kr.", "121.807 kr.", "-26.598 kr."):
        assert figure in done.stdout
    assert "49,1 %" in done.stdout
    assert [p.name for p in elsewhere.iterdir()] == ["social_stoette.xlsx"]


def test_nothing_printed_is_wider_than_80_columns() -> None:
    done = run("beregn", "social_stoette")
    assert max(len(line.rstrip()) for line in done.stdout.splitlines()) <= 80


def test_json_is_the_only_thing_on_standard_output_and_no_workbook_is_written(
    elsewhere: Path,
) -> None:
    done = run("beregn", "social_stoette", "--json")
    assert done.returncode == 0
    result = json.loads(done.stdout)
    assert result["omkostninger"]["samlet"]["pr_borger"] == pytest.approx(91_838.29365)
    assert [round(f["samlet_pr_borger"], -2) for f in result["foelsomhed"]] == [
        121_800,
        91_800,
        68_100,
    ]
    assert result["version"] == __version__
    assert len(result["fingeraftryk"]) == 64
    assert list(elsewhere.iterdir()) == []


def test_json_and_ud_together_write_both(elsewhere: Path) -> None:
    done = run("beregn", "social_stoette", "--json", "--ud", "bilag.xlsx")
    assert json.loads(done.stdout)["navn"] == "social_stoette"
    assert (elsewhere / "bilag.xlsx").exists()


def test_saet_changes_a_value_and_says_so() -> None:
    done = run("beregn", "social_stoette", "--saet", "indsats.deltagere=60")
    assert "Ændret: indsats.deltagere=60" in done.stdout
    assert "77.144 kr." in done.stdout


def test_saet_can_be_given_several_times_and_marks_the_values_as_assumed() -> None:
    done = run(
        "beregn", "social_stoette", "--json",
        "--saet", "indsats.deltagere=60", "--saet", "annualisering.metode=annuitet_forud",
    )  # fmt: skip
    result = json.loads(done.stdout)
    etablering = result["omkostninger"]["etablering"]
    assert etablering["pr_aar"] == pytest.approx(224_262.745)
    assert etablering["pr_borger"] == pytest.approx(224_262.745 / 60)
    (deltagere,) = [f for f in result["forudsaetninger"] if f["sti"] == "indsats.deltagere"]
    assert deltagere["status"] == "antaget"
    assert deltagere["kilde"] == "Ændret med --saet"


def test_saet_of_a_list_replaces_the_list() -> None:
    done = run("beregn", "social_stoette", "--json", "--saet", "foelsomhed.deltagere=[30, 40]")
    points = [f["deltagere_pr_aar"] for f in json.loads(done.stdout)["foelsomhed"]]
    # the published figures point at three numbers of participants; two are not enough for them
    assert done.returncode == 0
    assert points == [30, 40]


def test_a_folder_a_file_and_a_shipped_name_are_the_same_analysis() -> None:
    scenario = Path(__file__).parents[1] / "scenarios" / "social_stoette"
    results = [
        json.loads(run("beregn", str(name), "--json").stdout)["fingeraftryk"]
        for name in ("social_stoette", scenario, scenario / "analyse.yaml")
    ]
    assert len(set(results)) == 1


def test_bad_input_gives_status_2_and_messages_on_standard_error(elsewhere: Path) -> None:
    (elsewhere / "fejl.yaml").write_text("indsats: {navn: X}\nukendt: 1\n", encoding="utf-8")
    done = run("beregn", "fejl.yaml")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "fejl.yaml:2:1" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (elsewhere / "fejl.xlsx").exists()


def test_an_unknown_scenario_suggests_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["beregn", "social_stotte"]) == 2
    assert 'Mente du "social_stoette"?' in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["beregn"], "Der mangler SCENARIE på kommandolinjen."),
        (["beregn", "a", "b"], "Der er for meget på kommandolinjen"),
        (["beregne"], "Kommandoen beregne kendes ikke."),
        (["beregn", "a", "--jsn"], "Valget --jsn kendes ikke. Mente du --json?"),
        (["beregn", "a", "--ud"], "Valget --ud er ikke skrevet rigtigt; det skal have en værdi."),
        (["beregn", "a", "--json=ja"], "Valget --json er ikke skrevet rigtigt"),
        (["ny", "a", "--type", "b"], "--type kan være tom, indsats, ydelsesskift eller "),
        (["usikkerhed", "a", "--froe", "x"], "--froe skal være et helt tal fra 0 til "),
        (["forklar", "a", "--dybde", "0"], "--dybde skal være et helt tal fra 1."),
    ],
)
def test_a_wrong_command_line_is_explained_in_danish(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert message in capsys.readouterr().err


def test_a_terminal_without_the_letters_gets_question_marks_and_json_is_utf_8() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    for extra in ([], ["--json"]):
        command = [sys.executable, "-m", "costben", "beregn", "social_stoette", *extra]
        done = subprocess.run(command, capture_output=True, check=False, env=environment)
        assert done.returncode == 0
        assert done.stderr == b""
    assert "Socialstøtte"[6:].encode() in done.stdout


def test_saet_refuses_a_name_that_the_file_does_not_have(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["beregn", "social_stoette", "--saet", "arketyper.E.navn=x"]) == 2
    assert '"E" findes ikke i filen.' in capsys.readouterr().err


def test_output_that_nobody_reads_to_the_end_is_no_error() -> None:
    command = f'"{sys.executable}" -m costben beregn social_stoette | head -1'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stderr == ""


def test_a_fault_of_our_own_is_owned_up_to_without_a_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("costben.resultat.beregn", broken)
    assert main(["beregn", "social_stoette"]) == 1
    shown = capsys.readouterr().err
    assert "Der er en fejl i costben, ikke i din fil." in shown
    assert "ZeroDivisionError: division by zero (test_cli.py:" in shown
    assert "Traceback" not in shown
