"""``--watch``: checked again when a file is saved, and only then."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from costben.cli import main
from costben.tjek import overvaag

TEMPLATE = Path(__file__).parents[2] / "templates" / "tom.yaml"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a").mkdir()
    Path("a/analyse.yaml").write_bytes(TEMPLATE.read_bytes())
    return tmp_path


def save(path: str, text: str, later: int) -> None:
    """Save a file, ``later`` seconds after the others."""
    Path(path).write_text(text, "utf-8")
    os.utime(path, (later + 2e9, later + 2e9))


def checks(*steps: Callable[[], None]) -> int:
    """How many times there is a check while each of ``steps`` happens during one wait."""
    waiting = iter(steps)
    seen: list[int] = []

    def sleep(_: float) -> None:
        step = next(waiting, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    with pytest.raises(KeyboardInterrupt):
        overvaag.watch(["a"], lambda: seen.append(1), sleep)
    return len(seen)


def nothing() -> None:
    """Nobody saves anything."""


def test_it_is_checked_once_when_nothing_is_saved() -> None:
    assert checks(nothing, nothing) == 1


def test_it_is_checked_again_on_every_save() -> None:
    text = TEMPLATE.read_text("utf-8")
    saves = [lambda n=n: save("a/analyse.yaml", text, n) for n in (1, 2)]
    assert checks(saves[0], nothing, saves[1]) == 3


def test_a_file_that_the_analysis_names_counts_and_others_do_not() -> None:
    assert checks(lambda: save("a/satser.yaml", "x: 1", 1)) == 2
    assert checks(lambda: save("a/notat.txt", "x", 1)) == 1


def test_a_file_that_is_away_for_a_moment_while_it_is_saved_is_no_end_of_it() -> None:
    text = TEMPLATE.read_text("utf-8")
    away = checks(lambda: Path("a/analyse.yaml").unlink(), lambda: save("a/analyse.yaml", text, 3))
    assert away == 3


def test_each_check_is_shown_with_its_time_until_it_is_stopped(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = TEMPLATE.read_text("utf-8").replace("10 borgere/år", "ti")
    waits = iter([lambda: save("a/analyse.yaml", bad, 1)])

    def sleep(_: float) -> None:
        step = next(waits, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    monkeypatch.setattr(overvaag.watch, "__defaults__", (sleep,))
    assert main(["tjek", "a", "--watch"]) == 0
    shown = capsys.readouterr()
    assert shown.out.count("--- ") == 2
    assert shown.out.count("a/analyse.yaml: ingen fejl.") == 1
    assert '"ti" er ikke et tal.' in shown.err
    assert shown.err.endswith("1 fejl i 1 fil.\nStoppet.\n")
