"""The tabulator completes commands, options and the names of analyses."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from costben.cli import COMMANDS, costben

HOME = Path(__file__).parents[1]
PYTHON = f"{sys.executable} -m costben"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(HOME))
    for name in ("min_kommune", "min_anden", "uden"):
        Path(name).mkdir()
    for path in ("min_kommune/analyse.yaml", "min_anden/variant.yaml", "min.yaml", "min.txt"):
        Path(path).write_text("x: 1")


def offered(shell: str, *words: str) -> list[str]:
    """What costben tells the shell when the last of ``words`` is begun."""
    last = words[-1] if shell == "fish" else str(len(words))
    environment = {
        **os.environ,
        "_COSTBEN_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": " ".join(["costben", *words]).strip(),
        "COMP_CWORD": last,
    }
    command = [sys.executable, "-m", "costben"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    lines = done.stdout.strip().splitlines()
    if shell == "zsh":  # three lines for each: its type, itself, and its help
        return lines[1::3]
    return [line.partition(",")[2].partition("\t")[0] for line in lines]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_commands_are_completed(shell: str) -> None:
    assert offered(shell, "be") == ["beregn"]
    assert offered(shell, "") == list(COMMANDS)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_names_of_analyses_are_completed(shell: str) -> None:
    assert offered(shell, "tjek", "so") == ["social_stoette", "social_stoette_satser"]
    assert offered(shell, "beregn", "min") == ["min.yaml", "min_kommune"]


def test_an_analysis_in_a_folder_is_completed_with_its_path() -> None:
    assert offered("bash", "beregn", "min_anden/") == ["min_anden/variant.yaml"]
    assert offered("bash", "beregn", "min_anden/va") == ["min_anden/variant.yaml"]
    assert offered("bash", "beregn", "./min_k") == ["./min_kommune"]


def test_the_shell_completes_files_itself_where_there_is_no_analysis() -> None:
    assert offered("bash", "beregn", "ud") == ["ud"]
    assert offered("bash", "beregn", "findes/ikke") == ["findes/ikke"]


def test_a_form_in_excel_is_an_analysis_too() -> None:
    Path("formular.xlsx").write_bytes(b"x")
    assert offered("bash", "beregn", "fo") == ["formular.xlsx"]
    assert offered("bash", "skabelon", "ny.xlsx", "--fra", "min_k") == ["min_kommune"]


def test_the_second_analysis_is_completed_too() -> None:
    assert offered("bash", "tjek", "social_stoette", "min_k") == ["min_kommune"]
    assert offered("bash", "sammenlign", "social_stoette", "min_k") == ["min_kommune"]


def test_options_and_types_of_templates_are_completed() -> None:
    assert offered("bash", "tjek", "--w") == ["--watch"]
    assert offered("bash", "ny", "a", "--type", "in") == ["indsats", "investeringsforslag"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_results_of_the_analysis_on_the_line_are_completed(shell: str) -> None:
    assert offered(shell, "forklar", "social_stoette", "arketyper.D.kom") == ["arketyper.D.kommune"]


def test_numbers_of_the_analysis_on_the_line_are_completed_for_saet() -> None:
    for command in ("beregn", "forklar"):
        found = offered("bash", command, "social_stoette", "--saet", "indsats.del")
        assert found == ["indsats.deltagere="]


def test_there_is_nothing_to_offer_from_an_analysis_that_is_missing_or_wrong() -> None:
    for scenarie in ("min.yaml", "findes_ikke"):
        assert offered("bash", "forklar", scenarie, "a") == []
        assert offered("bash", "beregn", scenarie, "--saet", "i") == []
    assert offered("bash", "beregn", "--saet", "i") == []


def test_national_parameters_are_completed() -> None:
    assert offered("bash", "parametre", "ydelser.dagpenge_h") == ["ydelser.dagpenge_hoejeste"]
    assert offered("bash", "parametre", "yde")[0] == "ydelser"


def test_every_command_that_takes_an_analysis_completes_it() -> None:
    context = click.Context(costben)
    for name in COMMANDS:
        command = costben.get_command(context, name)
        assert command is not None
        for param in command.params:
            if isinstance(param, click.Argument) and param.name in {"scenarie", "analyser"}:
                found = param.shell_complete(context, "social_stoette_")
                assert [item.value for item in found] == ["social_stoette_satser"], name


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script(shell: str) -> None:
    environment = {**os.environ, "_COSTBEN_COMPLETE": f"{shell}_source"}
    command = [sys.executable, "-m", "costben"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert f"_COSTBEN_COMPLETE={shell}_complete" in done.stdout
    assert "costben" in done.stdout


def test_bash_itself_completes_with_the_line_in_the_docs() -> None:
    """The line from the docs, in a shell where ``costben`` is a program on the path."""
    Path("bin").mkdir()
    program = Path("bin/costben")
    program.write_text(f'#!/bin/sh\nexec {PYTHON} "$@"\n')
    program.chmod(0o755)
    page = (HOME / "docs" / "kom_i_gang.md").read_text("utf-8")
    (line,) = [ln for ln in page.splitlines() if "bash_source" in ln and "eval" in ln]
    script = f"""
        PATH="$PWD/bin:$PATH"
        {line}
        COMP_WORDS=(costben tjek social_stoette_) COMP_CWORD=2
        _costben_completion costben social_stoette_ tjek
        echo "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["social_stoette_satser"]
