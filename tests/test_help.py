"""Every command explains itself: each option, and an example that is right."""

import shlex

import click
import pytest

from costben.cli import COMMANDS, costben


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
