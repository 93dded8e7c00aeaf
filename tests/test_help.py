"""Every command explains itself: in Danish, within 80 columns, with an example that is right."""

import re
import shlex

import click
import pytest

from costben.cli import COMMANDS, costben, main

ENGLISH = re.compile(r"Usage|Options|Commands|Show|Arguments|\[OPTIONS\]|default|required")


def command(name: str) -> click.Command:
    found = costben.get_command(click.Context(costben), name)
    assert found is not None
    return found


@pytest.fixture(autouse=True)
def _columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_danish_help_with_an_example(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([name, "--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"Brug: costben {name}")
    assert "Valg:\n" in text
    assert "--help" in text
    assert f"costben {name} " in text.partition("Eksempel:")[2]
    assert not ENGLISH.search(text)
    assert max(map(len, text.splitlines())) <= 80


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


def test_the_list_of_commands_says_what_each_does_in_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    for name in COMMANDS:
        assert re.search(rf"^  {name} +\S.*\.$", text, re.MULTILINE), name
        assert not re.search(rf"^  {name} .*\.\.\.$", text, re.MULTILINE), name
