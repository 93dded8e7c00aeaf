"""The program as a user runs it."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from costben.cli import COMMANDS, main
from costben.version import __version__


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test runs in an empty folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


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


def test_no_arguments_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    main([])
    shown = capsys.readouterr()
    assert "Kommandoer:" in shown.out + shown.err


@pytest.mark.parametrize("arguments", [["--help"], ["beregn", "--help"]])
def test_help_is_danish_and_has_an_example(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 0
    shown = capsys.readouterr().out
    assert "Brug: costben" in shown
    assert "Eksempel:" in shown
    for english in ("Usage", "Options", "Commands", "Show this"):
        assert english not in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_danish_help_with_an_example_on_80_columns(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--help"]) == 0
    shown = capsys.readouterr().out
    assert f"Brug: costben {command}" in shown
    assert f"costben {command} " in shown.partition("Eksempel:")[2]
    assert max(map(len, shown.splitlines())) <= 80
    for english in ("Usage", "Options", "[default", "<=x", "x>="):
        assert english not in shown


def test_the_list_of_commands_says_in_whole_what_each_is_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert [name for name in COMMANDS if f"  {name} " in shown] == list(COMMANDS)
    assert "..." not in shown


def test_version_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"costben {__version__}\n"


def test_a_missing_folder_for_the_workbook_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["beregn", "social_stoette", "--ud", "findes/ikke/x.xlsx"]) == 2
    assert "Mappen findes/ikke findes ikke." in capsys.readouterr().err


def test_a_folder_as_the_workbook_is_explained(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (elsewhere / "mappe").mkdir()
    assert main(["beregn", "social_stoette", "--ud", "mappe"]) == 2
    assert "Det er en mappe." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("resultat.txt", "Et regneark skal ende på .xlsx."),
        ("", "Det er en mappe."),
        ("/dev/null.xlsx/x.xlsx", "findes ikke"),
    ],
)
def test_a_target_that_is_no_workbook_is_explained(
    target: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["beregn", "social_stoette", "--ud", target]) == 2
    assert message in capsys.readouterr().err


def test_what_is_not_an_ordinary_file_is_not_replaced(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(elsewhere / "roer.xlsx")
    assert main(["beregn", "social_stoette", "--ud", "roer.xlsx"]) == 2
    assert "Det er ikke en almindelig fil." in capsys.readouterr().err
    assert stat.S_ISFIFO((elsewhere / "roer.xlsx").stat().st_mode)


def test_behind_a_link_it_is_the_file_itself_that_is_written(elsewhere: Path) -> None:
    (elsewhere / "link.xlsx").symlink_to("bilag.xlsx")
    assert main(["beregn", "social_stoette", "--ud", "link.xlsx"]) == 0
    assert (elsewhere / "link.xlsx").is_symlink()
    assert openpyxl.load_workbook(elsewhere / "bilag.xlsx").sheetnames[0] == "Forside"


def test_a_terminal_without_the_letters_gets_question_marks_and_json_is_utf_8() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    for extra in ([], ["--json"]):
        command = [sys.executable, "-m", "costben", "beregn", "social_stoette", *extra]
        done = subprocess.run(command, capture_output=True, check=False, env=environment)
        assert done.returncode == 0
        assert done.stderr == b""
    assert "Socialstøtte"[6:].encode() in done.stdout


def test_six_archetypes_fit_on_80_columns(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = (Path(__file__).parents[1] / "templates/indsats.yaml").read_text("utf-8")
    more = "".join(
        f"  {name}:\n    navn: Langt navn på arketype {name}\n"
        "    konsekvenser: {beskaeftigelse: 5000 uger/år, stoette: 900 timer/år}\n"
        for name in "DEF"
    )
    (elsewhere / "seks.yaml").write_text(
        template.replace("\nblandinger:", f"\n{more}\nblandinger:"), encoding="utf-8"
    )
    assert main(["beregn", "seks.yaml"]) == 0
    shown = capsys.readouterr().out
    assert max(len(line.rstrip()) for line in shown.splitlines()) <= 80
    assert "…" not in shown
    for navn in "ABCDEF":
        assert f" {navn}" in shown


def test_saet_refuses_a_name_that_the_file_does_not_have(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["beregn", "social_stoette", "--saet", "arketyper.E.navn=x"]) == 2
    assert '"E" findes ikke i filen.' in capsys.readouterr().err


def test_a_workbook_that_is_locked_is_explained_and_the_old_one_is_whole(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    target = elsewhere / "laast.xlsx"
    target.write_bytes(b"det gamle")

    def locked(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", locked)
    assert main(["beregn", "social_stoette", "--ud", str(target)]) == 2
    assert "åben i Excel" in capsys.readouterr().err
    assert target.read_bytes() == b"det gamle"


def test_an_old_workbook_is_replaced_whole(elsewhere: Path) -> None:
    target = elsewhere / "social_stoette.xlsx"
    target.write_bytes(b"det gamle")
    assert run("beregn", "social_stoette").returncode == 0
    assert openpyxl.load_workbook(target).sheetnames[0] == "Forside"
    assert stat.S_ISREG(target.stat().st_mode)


def test_output_that_nobody_reads_to_the_end_is_no_error() -> None:
    command = f'"{sys.executable}" -m costben beregn social_stoette | head -1'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stderr == ""


def test_heavy_packages_are_imported_only_where_they_are_used() -> None:
    script = (
        "import sys; from costben.cli import main; main(sys.argv[1:]); "
        "print(sorted({'pandas', 'numpy', 'openpyxl', 'pint', 'rich', 'pydantic'}"
        " & set(sys.modules)), file=sys.stderr)"
    )

    def imported(*arguments: str) -> str:
        command = [sys.executable, "-c", script, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stderr.strip()

    assert imported("--help") == "[]"
    assert imported("beregn", "social_stoette", "--json") == "['pydantic']"
    assert "pandas" not in imported("beregn", "social_stoette")


def test_the_program_starts_without_numpy_pandas_and_pint_and_still_converts_units() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "costben", "beregn", "social_stoette"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert {"openpyxl", "rich.console"} <= imported
    assert not {"numpy.linalg", "pandas", "pint"} & imported
    done = run("beregn", "social_stoette", "--saet", "nettoresultat.varighed=72 måneder", "--json")
    assert json.loads(done.stdout)["arketyper"]["B"]["stat"] == pytest.approx(39_221.668)


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


def test_pay_and_denominators_are_printed_with_the_source_of_the_parameters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = Path(__file__).parent / "workbook" / "timer.yaml"
    assert main(["beregn", str(source), "--ud", str(tmp_path / "timer.xlsx")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(len(line.rstrip()) for line in lines) <= 80
    words = " ".join(" ".join(lines).split())
    assert "CTI-medarbejder 425.400 kr. 510.480 kr. 360,00 kr." in words
    assert "Effektiv arbejdstid: 1.418 timer/år, verificeret. Personalekontoret" in words
    assert "Overhead: 20 %, verificeret. Rambøll" in words
    assert "(national parameter loen.overhead, 1. juli 2020)" in words
    assert "gennemført 50" in words


def test_conversions_and_the_warning_of_consumer_prices_are_printed(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = Path(__file__).parent / "workbook" / "priser.yaml"
    assert main(["beregn", str(source)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(len(line.rstrip()) for line in lines) <= 80
    words = " ".join(" ".join(lines).split())
    # the region's price is left out, and nothing is nothing in any prices
    assert (
        "3 beløb er omregnet fra 2016- til 2020-priser med PL (eksempel): faktor 1,0833. "
        "4 beløb er omregnet fra 2018- til 2020-priser med PL (eksempel): faktor 1,0400." in words
    )
    assert "Mentor 460.850 kr. 553.020 kr. 390,00 kr." in words  # pay in the analysis' prices
    assert "Advarsel" not in words
    text = source.read_text("utf-8")
    start, end = text.index("prisindeks:"), text.index("løn:")
    known = text[:start] + "prisindeks: {brug: forbrugerpriser}\n" + text[end:]
    (elsewhere / "kendt.yaml").write_text(known.replace("2016", "2017"), "utf-8")
    assert main(["beregn", "kendt.yaml"]) == 0
    words = " ".join(capsys.readouterr().out.split())
    assert "med Forbrugerprisindeks (2015 = 100), årsgennemsnit: faktor 1,0197." in words
    assert "Advarsel: Forbrugerprisindeks (2015 = 100), årsgennemsnit, er brugt i stedet" in words
