"""What the program takes with it when it starts."""

import json
import subprocess
import sys

import pytest


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
    months = ["--saet", "nettoresultat.varighed=72 måneder", "--json"]
    done = subprocess.run(
        [*command[:1], *command[3:], *months], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout)["arketyper"]["B"]["stat"] == pytest.approx(39_221.668)


def test_an_interruption_while_the_program_is_fetched_leaves_no_traceback() -> None:
    script = (
        "import builtins, runpy; fetch = builtins.__import__\n"
        "def interrupted(name, *rest, **named):\n"
        "    if name == 'click': raise KeyboardInterrupt\n"
        "    return fetch(name, *rest, **named)\n"
        "builtins.__import__ = interrupted\n"
        "runpy.run_module('costben', run_name='__main__')"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
