"""Where a workbook is written, and what is refused."""

import errno
import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from costben.cli import main
from costben.commands.new_file import write_new
from costben.mistakes import InddataFejl

pytestmark = pytest.mark.usefixtures("elsewhere")


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


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_explained_and_the_old_workbook_is_whole(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (elsewhere / "social_stoette.xlsx").write_bytes(b"det gamle")
    monkeypatch.setattr(os, "fsync", full)
    assert main(["beregn", "social_stoette"]) == 2
    assert capsys.readouterr().err == (
        "social_stoette.xlsx\n  Filen kan ikke skrives: disken er fuld.\n"
        "  Vælg en anden med --ud. Den gamle fil er urørt.\n"
    )
    assert (elsewhere / "social_stoette.xlsx").read_bytes() == b"det gamle"
    assert len(list(elsewhere.iterdir())) == 1


def test_a_new_file_that_there_is_no_room_for_is_not_left_half_written(elsewhere: Path) -> None:
    """No file may be larger than a little, which is as near as a test comes to a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, before[1]))
    try:
        with pytest.raises(InddataFejl, match="Filen kan ikke skrives: filen er for stor"):
            write_new(elsewhere / "ny.xlsx", b"x" * 3000, "Vælg et andet navn.")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(elsewhere.iterdir()) == []


def test_the_place_is_seen_to_before_the_draws_take_their_time(
    capsys: pytest.CaptureFixture[str],
) -> None:
    many = ["--traekninger", "10000000000", "--ud", "findes/ikke/x.xlsx"]
    assert main(["usikkerhed", "social_stoette", *many]) == 2
    assert "Mappen findes/ikke findes ikke." in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["beregn", "social_stoette", "--json"], ["--version"]])
def test_output_that_there_is_no_room_for_is_explained(arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full_disk:
        done = subprocess.run(
            [sys.executable, "-m", "costben", *arguments],
            stdout=full_disk,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "Resultatet kan ikke skrives: disken er fuld.\nLed det et andet sted hen.\n"
    )


@pytest.fixture
def closed(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A folder of which the system does not even say what is in it."""
    (elsewhere / "lukket").mkdir()
    stat_of = os.stat

    def refuse(path: str | Path, **rest: object) -> os.stat_result:
        if "lukket/" in str(path):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return stat_of(path, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "stat", refuse)
    return "lukket/mappe"


@pytest.mark.parametrize(
    "arguments",
    [
        ["beregn", "social_stoette", "--ud", "{}/x.xlsx"],
        ["usikkerhed", "social_stoette", "--ud", "{}/x.xlsx"],
        ["sammenlign", "social_stoette", "social_stoette_satser", "--ud", "{}/x.xlsx"],
        ["ny", "{}/x"],
        ["indlaes", "social_stoette.xlsx", "--ud", "{}/x.yaml"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_folder_that_cannot_be_looked_into_is_explained(
    arguments: list[str], closed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if arguments[0] == "indlaes":
        assert main(["beregn", "social_stoette"]) == 0
    assert main([a.format(closed) for a in arguments]) == 2
    assert f"Mappen {closed} findes ikke." in capsys.readouterr().err


def test_an_old_workbook_is_replaced_whole(elsewhere: Path) -> None:
    target = elsewhere / "social_stoette.xlsx"
    target.write_bytes(b"det gamle")
    assert main(["beregn", "social_stoette"]) == 0
    assert openpyxl.load_workbook(target).sheetnames[0] == "Forside"
    assert stat.S_ISREG(target.stat().st_mode)
