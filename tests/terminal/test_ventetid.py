"""A bar while one waits: soon, in a terminal only, and the same for every command."""

import io
import sys
import time
from threading import Timer

import pytest

from costben.cli import main
from costben.terminal import ventetid as waiting
from costben.terminal.ventetid import ventetid


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def terminal_of(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Standard error as a terminal; pytest has one of its own until the test itself runs."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(waiting, "PATIENCE", 0.05)
    monkeypatch.setenv("TERM", "xterm")
    return terminal


def appears(text: str, screen: Terminal, after: int = 0) -> bool:
    """Whether ``text`` is shown within ten seconds; it is shown from a thread of its own."""
    deadline = time.monotonic() + 10
    while text not in screen.getvalue()[after:] and time.monotonic() < deadline:
        time.sleep(0.02)
    return text in screen.getvalue()[after:]


def test_it_is_shown_before_anything_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal_of(monkeypatch)

    with ventetid("Venter"):
        assert appears("Venter", screen)


def test_it_is_not_shown_for_what_is_soon_done(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal_of(monkeypatch)
    monkeypatch.setattr(waiting, "PATIENCE", 5)
    with ventetid("Venter") as told:
        told(1, 2)
    assert screen.getvalue() == ""


def test_a_part_of_the_wait_has_its_own_text_in_the_same_bar(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = terminal_of(monkeypatch)

    with ventetid("Venter"):
        assert appears("Venter", screen)
        with ventetid("Tegner") as told:
            told(1, 2)
            assert appears("Tegner", screen)
        assert appears("Venter", screen, after=len(screen.getvalue()))


def test_a_mistake_takes_the_bar_away(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal_of(monkeypatch)

    def fail() -> None:
        with ventetid("Venter"):
            assert appears("Venter", screen)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    after = screen.getvalue()
    time.sleep(0.3)
    assert screen.getvalue() == after


def test_it_says_nothing_where_there_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 0.05)
    with ventetid("Venter") as told:
        told(1, 2)
        time.sleep(0.3)
    assert capsys.readouterr() == ("", "")


class AtOnce(Timer):
    """A timer that does not wait, nor leave it to chance whether it or the command is first."""

    def start(self) -> None:
        self.function()

    def join(self, timeout: float | None = None) -> None:  # noqa: ARG002 (as threads have it)
        assert not self.is_alive()


COMMANDS = {
    "Trækker": ["usikkerhed", "social_stoette", "--traekninger", "200000"],
    "Tjekker": ["tjek", "social_stoette"],
    "Sammenligner": ["sammenlign", "social_stoette", "social_stoette_satser"],
    "Beregner": ["beregn", "social_stoette", "--json"],
}


@pytest.mark.parametrize("text", COMMANDS)
def test_every_command_that_can_take_long_says_what_it_does(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = terminal_of(monkeypatch)
    monkeypatch.setattr(waiting, "Timer", AtOnce)
    assert main(COMMANDS[text]) == 0
    assert text in screen.getvalue()
