"""Sheet Tornado: the values that costben found, said to be values, with native charts."""

import zipfile
from pathlib import Path

import openpyxl

from costben.resultat import Resultat

SHOWN = ("kommune", "i_alt")


def test_every_row_of_the_shown_parts_stands_there(workbook: Path, resultat: Resultat) -> None:
    sheet = openpyxl.load_workbook(workbook)["Tornado"]
    rows = [[c.value for c in row] for row in sheet.iter_rows()]
    for swing in resultat.udsving.tornado:
        if swing.aktoer in SHOWN:
            expected = [swing.navn, swing.lav, swing.hoej]
            ends = [swing.vaerst, swing.bedst]
            assert any(r[:3] == expected and r[4:6] == ends for r in rows), swing
    assert any("følger ikke med" in str(r[0]) for r in rows)


def test_the_three_sets_stand_there(workbook: Path, resultat: Resultat) -> None:
    sheet = openpyxl.load_workbook(workbook)["Tornado"]
    rows = [[c.value for c in row[1:4]] for row in sheet.iter_rows()]
    for s in resultat.udsving.scenarier:
        if s.aktoer in SHOWN:
            assert [s.pessimistisk, s.forventet, s.optimistisk] in rows


def test_each_archetype_and_part_has_a_chart_of_bars_lying_down(
    workbook: Path, resultat: Resultat
) -> None:
    expected = {(s.arketype, s.aktoer) for s in resultat.udsving.tornado if s.aktoer in SHOWN}
    with zipfile.ZipFile(workbook) as archive:
        charts = [archive.read(n).decode() for n in archive.namelist() if "charts/chart" in n]
    lying = [chart for chart in charts if 'barDir val="bar"' in chart and "Tornado" in chart]
    assert len(lying) == len(expected) == 8
    assert all('overlap val="100"' in c and 'orientation val="maxMin"' in c for c in lying)
