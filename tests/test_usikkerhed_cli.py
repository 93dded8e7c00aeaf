"""``costben usikkerhed`` as a user runs it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pytest

from costben.danish import number

pytestmark = pytest.mark.usefixtures("elsewhere")

MINIMAL = Path(__file__).parent / "reading" / "minimal.yaml"


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "costben", "usikkerhed", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )


def test_tables_fit_on_80_columns_and_say_seed_and_draws(elsewhere: Path) -> None:
    done = run("social_stoette", "--traekninger", "20000", "--froe", "7")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "20.000 trækninger, frø 7" in done.stdout
    assert "Sandsynlighed for" in done.stdout
    assert "10 af 11 fordelinger er antaget." in done.stdout
    assert max(len(line.rstrip()) for line in done.stdout.splitlines()) <= 80
    assert "  standardfejl 207 kr./uge" in done.stdout, "a broken line keeps its distance"
    assert list(elsewhere.iterdir()) == [], "no workbook unless one is asked for"


def test_after_few_draws_what_always_or_never_came_out_is_shown_as_uncertain() -> None:
    done = run("social_stoette", "--traekninger", "10")
    [line] = [row for row in done.stdout.splitlines() if "A i alt" in row]
    assert line.rstrip().endswith(" 0 % ± 9,35 %")


def test_json_is_the_only_thing_on_standard_output_and_repeats() -> None:
    one, again = (run("social_stoette", "--traekninger", "3000", "--json") for _ in range(2))
    assert one.stdout == again.stdout
    data = json.loads(one.stdout)
    assert (data["traekninger"], data["froe"]) == (3000, 1)
    assert set(data["arketyper"]["B"]["kommune"]) == {
        *("middel", "median", "p05", "p95", "sandsynlighed_overskud", "standardfejl")
    }


def test_other_analysis_is_compared_on_the_same_draws() -> None:
    done = run("social_stoette", "--mod", "social_stoette_satser", "--traekninger", "3000")
    assert done.returncode == 0
    assert "Sandsynlighed for at være bedst" in done.stdout
    assert "social_stoette_satser" in done.stdout
    assert "ingen indsats" in done.stdout


def test_workbook_has_the_sheet_with_values_seed_draws_and_charts() -> None:
    done = run("social_stoette", "--traekninger", "3000", "--froe", "5", "--ud", "u.xlsx")
    assert "Regneark skrevet: u.xlsx" in done.stdout
    sheet = openpyxl.load_workbook("u.xlsx")["Usikkerhed"]
    text = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert any("3.000 trækninger, frø 5" in t for t in text)
    assert not any(t.startswith("=") for t in text), "values, not formulas"
    assert len(sheet._charts) == 3
    shown = json.loads(
        run("social_stoette", "--traekninger", "3000", "--froe", "5", "--json").stdout
    )
    row = next(r for r in sheet.iter_rows(values_only=True) if r[0] == "C: i alt")
    figures = shown["arketyper"]["C"]["i_alt"]
    assert row[1:7] == pytest.approx(list(figures.values()))


def test_analysis_in_which_nothing_is_uncertain_is_refused_with_what_to_do() -> None:
    done = run(str(MINIMAL))
    assert done.returncode == 2
    assert "Analysen har ingen usikre tal." in done.stderr
    assert 'og tilføj "usikkerhed: usikkerhed.yaml".' in done.stderr


def test_uncertain_rollout_is_said_not_to_move_the_net_result(tmp_path: Path) -> None:
    text = (Path(__file__).parent / "workbook" / "budget.yaml").read_text(encoding="utf-8")
    drawn = "frafald: {fordeling: ligefordeling, lav: 10 %, høj: 20 %}"
    changed = text.replace("frafald: 15 %", drawn)
    assert changed != text
    (tmp_path / "a.yaml").write_text(changed, encoding="utf-8")
    done = run(str(tmp_path / "a.yaml"), "--traekninger", "100", "--json")
    data = json.loads(done.stdout)
    advarsel = data["advarsler"][-1]
    assert "afhænger ikke af budgetvirkningen" in advarsel
    assert "ændrer kun budgettets nutidsværdi" in advarsel
    assert "Frafald" in advarsel
    budget = data["budgetvirkning"]["kommune"]
    assert budget["p05"] < budget["median"] < budget["p95"]


def test_budget_is_shown_with_its_uncertainty_in_terminal_and_workbook() -> None:
    done = run("social_stoette", "--traekninger", "3000", "--ud", "u.xlsx")
    after = done.stdout.partition("Budgettets nutidsværdi, 1.000 kr.\n")[2]
    shown = json.loads(run("social_stoette", "--traekninger", "3000", "--json").stdout)
    assert shown["budgettraekninger"] == 3000
    assert list(shown["budgetvirkning"]) == ["kommune", "region", "stat", "i_alt"]
    figures = shown["budgetvirkning"]["i_alt"]
    [line] = [row for row in after.splitlines()[:6] if row.startswith("I alt")]
    assert number(figures["median"] / 1000) in line
    sheet = openpyxl.load_workbook("u.xlsx")["Usikkerhed"]
    rows = list(sheet.iter_rows(values_only=True))
    start = next(i for i, row in enumerate(rows) if row[0] == "Budgettets nutidsværdi, kr.")
    assert [row[0] for row in rows[start + 1 : start + 5]] == ["Aktør", "Kommune", "Stat", "I alt"]
    assert rows[start + 4][1:7] == pytest.approx(list(figures.values()))


@pytest.mark.parametrize(
    "arguments", [("--traekninger", "1"), ("--traekninger", "mange"), ("--froe", "-1")]
)
def test_number_that_cannot_be_used_is_refused(arguments: tuple[str, str]) -> None:
    done = run("social_stoette", *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith(f"{arguments[0]} skal være et helt tal fra ")


def test_draws_may_be_written_with_thousands_separators() -> None:
    done = run("social_stoette", "--traekninger", "1.000", "--json")
    assert json.loads(done.stdout)["traekninger"] == 1000
    assert run("social_stoette", "--traekninger", "1.00").stderr.startswith(
        "--traekninger skal være et helt tal fra 2 til 10.000.000.000."
    )


def test_interruption_says_how_far_it_came_and_leaves_nothing(elsewhere: Path) -> None:
    command = [sys.executable, "-m", "costben", "usikkerhed", "social_stoette"]
    arguments = ["--traekninger", "5000000000", "--ud", "u.xlsx"]
    process = subprocess.Popen(
        [*command, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # what is started in the background, as tests may be, does not hear Ctrl-C
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    time.sleep(4)  # long enough to have begun, on a busy machine too
    os.kill(process.pid, signal.SIGINT)
    stdout, stderr = process.communicate(timeout=20)
    assert process.returncode == 130
    assert stderr.endswith("Afbrudt.\n")
    assert "Traceback" not in stderr
    assert stdout == ""
    assert list(elsewhere.iterdir()) == []


def test_another_kind_of_processor_and_another_process_give_the_same_bytes() -> None:
    """The kernels of the linear algebra follow the processor; hash seeds follow the process."""
    arguments = ("social_stoette", "--traekninger", "5000", "--json")
    known = run(*arguments, OPENBLAS_CORETYPE="Haswell", PYTHONHASHSEED="1")
    other = run(*arguments, OPENBLAS_CORETYPE="Prescott", PYTHONHASHSEED="2")
    assert known.returncode == 0
    assert known.stdout == other.stdout
