"""Every command explains itself: each option, and an example that is right."""

import shlex

import click
import pytest

from costben.cli import COMMANDS, costben, main
from costben.version import __version__


def command(name: str) -> click.Command:
    found = costben.get_command(click.Context(costben), name)
    assert found is not None
    return found


@pytest.fixture(autouse=True)
def _columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    options = [p for p in command(name).params if isinstance(p, click.Option)]
    assert all(option.help and option.help.endswith(".") for option in options)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_example_is_a_line_that_the_command_understands(name: str) -> None:
    epilog = command(name).epilog or ""
    line = epilog.partition("Eksempel:")[2].partition(">")[0]
    program, named, *arguments = shlex.split(line)
    assert (program, named) == ("costben", name)
    command(name).make_context(name, arguments)  # raises what it does not understand


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
