"""Grids of two numbers that an analysis asks for, with nothing uncertain."""

from io import StringIO

import openpyxl
import pytest
from rich.console import Console

import costben
from costben.reading.read import read
from costben.terminal.resultat import show
from tests.golden.lille import TEXT

ASKED = """\
gitter:
  - raekker: {sti: indsats.deltagere, vaerdier: [10 borgere/år, 20 borgere/år, 40 borgere/år]}
    kolonner: {sti: arketyper.ti.konsekvenser.job, vaerdier: [5 uger/år, 10 uger/år]}
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    file = tmp_path_factory.mktemp("gitter") / "analyse.yaml"
    file.write_text(TEXT + ASKED, "utf-8")
    return file


@pytest.fixture(scope="module")
def resultat(path):
    return costben.calculate(costben.load(path))


def test_every_cell_is_what_saet_gives(path, resultat):
    grids = {(g.arketype, g.aktoer): g for g in resultat.udsving.gitter}
    grid = grids["ti", "kommune"]
    for deltagere, line in zip(grid.raekker.vaerdier, grid.netto, strict=True):
        for uger, net in zip(grid.kolonner.vaerdier, line, strict=True):
            saet = [f"indsats.deltagere={deltagere}", f"arketyper.ti.konsekvenser.job={uger}"]
            again = costben.calculate(read(path, saet))
            assert net == again.beregning.arketyper["ti"].kommune


def test_a_net_result_that_neither_number_moves_has_no_grid(resultat):
    shown = {(g.arketype, g.aktoer) for g in resultat.udsving.gitter}
    assert shown == {
        ("ingen", "kommune"),
        ("ingen", "i_alt"),
        ("ti", "kommune"),
        ("ti", "stat"),
        ("ti", "i_alt"),
    }


def test_it_stands_in_the_workbook_without_a_tornado_and_the_terminal_says_so(resultat, tmp_path):
    console = Console(width=80, file=StringIO())
    with console.capture() as captured:
        show(resultat, console)
    assert "Tornado: to tal ad gangen." in captured.get()
    assert "usikre tal" not in captured.get()
    costben.write_workbook(resultat, tmp_path / "gitter.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "gitter.xlsx")["Tornado"]
    texts = [str(row[0].value) for row in sheet.iter_rows()]
    assert "To tal ad gangen: ti, kommune" in texts
    assert not any("Alle usikre tal" in text for text in texts)
