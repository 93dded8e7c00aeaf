"""The workbook's charts as pictures: the numbers in them, the files, and what goes wrong."""

import errno
import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from xml.etree import ElementTree

import pytest

import costben
from costben.cli import main
from costben.graf.figurer import Figur, figurer
from costben.graf.skriv import place, skriv
from costben.graf.tegn import tegn
from costben.mistakes import InddataFejl
from costben.workbook.grid import Book
from costben.workbook.write import lay_out

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def resultat():
    return costben.calculate(costben.load("social_stoette"))


@pytest.fixture(scope="module")
def book(resultat) -> Book:
    return lay_out(resultat)


def test_every_chart_of_the_workbook_is_drawn_with_the_numbers_it_has_there(book, resultat):
    found = {figur.navn: figur for figur in figurer(book)}
    charts = [chart.title for sheet in book.sheets for chart in sheet.charts]
    assert [figur.titel for figur in found.values()] == charts
    b = resultat.beregning
    budget = found["budgetvirkning"]
    assert budget.x[:3] == ("2021", "2022", "2023")
    whole = dict(budget.serier)["Kommune"]
    years = len(b.budgetvirkning.akse.aar)
    assert whole[:years] == b.budgetvirkning.aktoerer["kommune"].akkumuleret
    archetypes = dict(found["arketyper"].serier)
    assert archetypes["Stat"] == tuple(a.stat for a in b.arketyper.values())
    curve = found["foelsomhed"]
    assert curve.x == tuple(point.deltagere_pr_aar for point in b.kurve)


@pytest.fixture(scope="module")
def one_of_each(book) -> list[Figur]:
    """A figure of each kind that there is."""
    return list({figur.art: figur for figur in figurer(book)}.values())


@pytest.fixture
def small(book) -> Book:
    """A workbook with the first charts only, which are soon drawn."""
    return Book(sheets=[s for s in book.sheets if s.title in ("Følsomhed", "Arketyper")])


def test_every_kind_of_chart_that_the_workbook_has_can_be_drawn(one_of_each):
    assert {figur.art for figur in one_of_each} == {"bars", "curve", "lines", "tornado"}
    for figur in one_of_each:
        assert tegn(figur)["png"].startswith(b"\x89PNG")


def test_each_chart_is_a_png_and_an_svg_in_the_folder(small, tmp_path):
    files = skriv(small, tmp_path / "notat" / "figurer")
    names = [figur.navn for figur in figurer(small)]
    assert names == ["foelsomhed", "arketyper"]
    assert sorted(p.name for p in files) == sorted(
        f"{navn}.{ending}" for navn in names for ending in ("png", "svg")
    )
    for path in files:
        content = path.read_bytes()
        if path.suffix == ".png":
            assert content.startswith(b"\x89PNG\r\n")
        else:
            assert ElementTree.fromstring(content).tag == f"{SVG}svg"


def test_the_same_figure_gives_the_same_bytes(one_of_each):
    for figur in one_of_each:
        assert tegn(figur) == tegn(figur)


def test_titles_and_danish_numbers_are_in_the_picture(book):
    (figur,) = (f for f in figurer(book) if f.navn == "arketyper")
    text = tegn(figur)["svg"].decode()
    for word in (figur.titel, figur.x_titel, figur.y_titel, "Kommune", "-80.000"):
        assert f"<!-- {word} -->" in text


def test_a_file_in_the_way_is_explained(small, tmp_path):
    (tmp_path / "optaget").write_text("x", encoding="utf-8")
    for target in ("optaget", "optaget/under"):
        with pytest.raises(InddataFejl, match="Der er en fil med det navn"):
            skriv(small, tmp_path / target)


def test_a_locked_folder_is_explained_before_anything_is_drawn(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    for target in (tmp_path, tmp_path / "ny" / "mappe"):
        with pytest.raises(InddataFejl, match=r"Mappen kan ikke skrives; den er låst.\n  Vælg"):
            place(target)


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "disken er fuld"),
        (errno.EROFS, "der kan kun læses"),
        (errno.EUCLEAN, f"styresystemet melder fejl {errno.EUCLEAN}"),
    ],
)
def test_when_one_picture_cannot_be_written_there_are_none(
    number, why, small, tmp_path, monkeypatch
):
    (tmp_path / "foelsomhed.png").write_bytes(b"det gamle")
    calls = []

    def third(handle):
        calls.append(handle)
        if len(calls) % 3 == 0:
            raise OSError(number, "English words of the system")

    monkeypatch.setattr(os, "fsync", third)
    for target in (tmp_path, tmp_path / "ny" / "mappe"):
        with pytest.raises(InddataFejl) as refused:
            skriv(small, target)
        assert str(refused.value) == (
            f"{target}\n  Billederne kan ikke skrives i mappen: {why}.\n  Vælg en anden med --graf."
        )
    assert [p.name for p in tmp_path.iterdir()] == ["foelsomhed.png"]
    assert (tmp_path / "foelsomhed.png").read_bytes() == b"det gamle"


def test_a_folder_in_the_place_of_a_picture_is_explained_and_no_picture_is_written(small, tmp_path):
    (tmp_path / "foelsomhed.svg").mkdir()
    with pytest.raises(InddataFejl, match="der er en mappe med det navn"):
        skriv(small, tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["foelsomhed.svg"]


@pytest.mark.parametrize("command", ["beregn", "usikkerhed"])
def test_the_command_refuses_the_folder_before_it_reckons(command, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "optaget").write_text("x", encoding="utf-8")
    many = ["--traekninger", "10000000000"] if command == "usikkerhed" else []
    assert main([command, "social_stoette", "--graf", "optaget", *many]) == 2
    assert capsys.readouterr().err == (
        "optaget\n  Der er en fil med det navn.\n  Vælg en mappe med --graf.\n"
    )
    assert [p.name for p in tmp_path.iterdir()] == ["optaget"]


def test_the_command_writes_workbook_and_pictures(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "costben", "beregn", "social_stoette", "--graf", "figurer"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    files = sorted(p.name for p in (tmp_path / "figurer").iterdir())
    assert {"budgetvirkning.png", "budgetvirkning.svg", "foelsomhed.svg"} <= set(files)
    assert f"{len(files)} billeder skrevet i figurer" in done.stdout
    assert (tmp_path / "social_stoette.xlsx").exists()


def test_nothing_is_imported_to_draw_with_before_it_is_asked_for(tmp_path):
    script = (
        "import sys; from costben.cli import main; main(['beregn', 'social_stoette', '--json']); "
        "assert 'matplotlib' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_uncertainty_is_drawn_too(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    arguments = ["usikkerhed", "social_stoette", "--traekninger", "2000", "--graf", "figurer"]
    assert main(arguments) == 0
    assert (tmp_path / "figurer" / "usikkerhed_1.png").exists()


def test_drawing_shows_how_far_it_is_where_there_is_a_terminal(tmp_path: Path) -> None:
    screen, terminal = pty.openpty()
    command = [sys.executable, "-m", "costben", "beregn", "social_stoette", "--graf", "figurer"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=terminal
    ) as drawing:
        os.close(terminal)
        shown = b""
        with suppress(OSError):  # what Linux says when nobody has the terminal any longer
            while part := os.read(screen, 4096):  # unread, a screen of its own holds little
                shown += part
    os.close(screen)
    assert drawing.returncode == 0
    assert b"Tegner" in shown


def test_drawing_says_nothing_of_itself_where_there_is_no_terminal(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "costben", "beregn", "social_stoette", "--graf", "figurer"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    assert done.stderr == b""
