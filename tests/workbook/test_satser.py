"""What is priced from rates, in the workbook as people read it."""

import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell import Cell

from costben.resultat import Resultat
from tests.workbook.test_workbook import CELL, LONGEST_FORMULA, formulas

ELSEWHERE = "Break-even"  # sheets with tests of their own


def numbers(book: openpyxl.Workbook) -> Iterator[Cell]:
    for sheet in book:
        for row in sheet.iter_rows() if not sheet.title.startswith(ELSEWHERE) else ():
            yield from (c for c in row if isinstance(c.value, float | int))


def test_constants_stand_only_among_inputs_and_figures_from_elsewhere(
    satser_workbook: Path, satser_shipped: Path
) -> None:
    for file, others in (
        (satser_workbook, {"Satser"}),
        (satser_shipped, {"Satser", "Afstemning", "Sammenligning", "Tornado"}),
    ):
        book = openpyxl.load_workbook(file)
        constants = [c for c in numbers(book) if c.data_type == "n"]
        assert {c.parent.title for c in constants} == {"Forudsætninger", *others}
        for cell in constants:
            if cell.parent.title == "Satser":
                assert cell.column == 6  # the national rate beside a municipality's own
            if cell.parent.title == "Sammenligning":
                assert str(cell.parent.cell(cell.row, 1).value).startswith("Trykt i rapporten")


def test_every_formula_is_a_short_step_over_cells(
    satser_workbook: Path, satser_shipped: Path
) -> None:
    for file in (satser_workbook, satser_shipped):
        for place, formula in formulas(openpyxl.load_workbook(file)).items():
            if place.startswith(ELSEWHERE):
                continue
            assert len(formula) <= LONGEST_FORMULA, (place, formula)
            literals = set(re.findall(r"(?<![\w.])\d+\.?\d*", CELL.sub("", formula)))
            assert literals <= {"0", "1", "2"}, (place, formula)


def test_the_national_rate_stands_beside_the_municipalitys_own(satser_workbook: Path) -> None:
    sheet = openpyxl.load_workbook(satser_workbook, data_only=True)["Satser"]
    shown = {
        str(row[8]): (row[1], row[4], row[5], row[6], row[7])
        for row in sheet.iter_rows(values_only=True)
        if row[4] in {"national", "egen fil", "analysen"}
    }
    own = {navn: line[:3] for navn, line in shown.items() if line[1] != "national"}
    assert own == {
        "diskontering.aar_0_35": (0.035, "analysen", 0.035),
        "loen.effektiv_arbejdstid": (1450, "egen fil", 1418),
        "ydelser.kontanthjaelp_30_med_boern": (15_600, "analysen", 15_570),
        "ydelser.kontanthjaelp_30_uden_boern": (11_700, "egen fil", None),  # none that year
        "ydelser.foertidspension_enlig": (19_400, "egen fil", 19_360),
        "skat.kommuneskat": (0.253, "analysen", None),
    }
    assert len(shown) == 19
    assert shown["ydelser.foertidspension_enlig"][3] == (
        "Budget 2022, side 12 (egen parameter ydelser.foertidspension_enlig, 1. juli 2022)\n"
        "National: Sekundær kilde, navnet er ikke noteret (sekundær)"
    )
    for navn, (_, hvor, national, kilde, status) in shown.items():
        assert kilde, navn
        assert status, navn
        assert hvor != "national" or national is None


def test_the_rates_used_are_those_that_can_be_changed(satser_workbook: Path) -> None:
    sheet = openpyxl.load_workbook(satser_workbook)["Satser"]
    used = [row[1].value for row in sheet.iter_rows() if row[4].value in {"national", "egen fil"}]
    assert used
    assert all(re.fullmatch(r"='Forudsætninger'!\$B\$\d+", str(value)) for value in used)


def test_each_line_of_the_difference_says_what_it_is_based_on(satser_workbook: Path) -> None:
    sheet = openpyxl.load_workbook(satser_workbook, data_only=True)["Sammenligning"]
    heads = [c.row for c in sheet["A"] if c.value in {"Kommune", "Region", "Stat"}]
    said = {str(row[0].value): str(row[6].value) for row in sheet.iter_rows(min_row=heads[2])}
    assert said["Uger i job: ydelse"] == (
        "Antaget: Kontanthjælp, 30 år eller ældre, med børn · Andel; Anciennitet; "
        "Uger på ydelse pr. år\n"
        "Sekundær: Kontanthjælp, 30 år eller ældre, med børn; "
        "Kontanthjælp, 30 år eller ældre, uden børn\n"
        "Verificeret: Statens refusion, uge 1-4; Statens refusion, uge 5-26; "
        "Statens refusion, uge 27-52; Statens refusion, uge 53 og frem"
    )
    assert said["Fleksjob: arbejdsmarkedsbidrag"] == (
        "Antaget: Løn i fleksjobbet; Arbejdsmarkedsbidrag"
    )
    assert said["Fleksjob: den anden pris"] == "Antaget: Ikke angivet i filen: regnet som 0"
    for head in heads:
        column = [sheet.cell(row, 1).value for row in range(head, sheet.max_row + 1)]
        other, found, difference = (
            sheet.cell(head + column.index(text), 3).value
            for text in ("Nettoresultat med den anden pris", "Nettoresultat med satser", "Forskel")
        )
        assert found - other == pytest.approx(difference)


def test_what_there_is_most_of_comes_first_and_nothing_is_a_dash(satser_workbook: Path) -> None:
    sheet = openpyxl.load_workbook(satser_workbook, data_only=True)["Refusion"]
    titles = [str(c.value) for c in sheet["A"] if str(c.value).startswith("Arketype ")]
    with_weeks = ["A: Uger i job", "A: Kortere sygemelding", "B: Fleksjob", "C: Førtidspension"]
    assert titles[:4] == [f"Arketype {title}" for title in with_weeks]
    assert len(titles) == len(set(titles)) == 3 * 4
    assert {c.number_format for c in sheet["O"] if isinstance(c.value, float | int)} == {
        '#,##0" kr.";-#,##0" kr.";"–"'
    }


def test_boundaries_of_the_refund_are_crossed(satser_resultat: Resultat) -> None:
    arketyper = satser_resultat.beregning.arketyper
    crossed = {
        limit
        for arketype in arketyper.values()
        for prissat in arketype.prissat.values()
        for aar in prissat.refusion
        for limit in (4, 26, 52)
        if aar.uger_foer < limit < aar.uger_efter
    }
    assert crossed == {4, 26, 52}


def test_a_change_is_headed_by_the_benefits_names(satser_workbook: Path) -> None:
    sheet = openpyxl.load_workbook(satser_workbook)["Prissætning"]
    headings = {str(row[0].value) for row in sheet.iter_rows()}
    assert "En uge: fra Kontanthjælp til Førtidspension" in headings
    assert "En uge: fra Sygedagpenge til arbejde" in headings


def test_a_dearer_benefit_is_a_loss_and_no_work(satser_resultat: Resultat) -> None:
    pension = satser_resultat.beregning.arketyper["C"].prissat["pension"]
    assert pension.linjer.ydelse_kommune < 0
    assert pension.nutidsvaerdi["kommune"] < 0
    assert pension.skat.efter.indkomst.loen == 0
    assert pension.linjer.arbejdsmarkedsbidrag == 0


def precedents(book: openpyxl.Workbook, start: Cell) -> dict[str, set[int]]:
    """The rows of each sheet that ``start`` is reckoned from, all the way back."""
    found: dict[str, set[int]] = {}
    seen, waiting = set(), [start]
    while waiting:
        cell = waiting.pop()
        if (cell.parent.title, cell.coordinate) in seen:
            continue
        seen.add((cell.parent.title, cell.coordinate))
        found.setdefault(cell.parent.title, set()).add(cell.row)
        for reference in CELL.findall(str(cell.value)) if cell.data_type == "f" else ():
            sheet, _, area = reference.replace("$", "").replace("'", "").rpartition("!")
            cells = book[sheet or cell.parent.title][area]
            rows = cells if isinstance(cells, tuple) else ((cells,),)
            waiting += [c for row in rows for c in row if c.value is not None]
    return found


def test_any_krone_leads_back_to_a_parameter_with_its_source(satser_workbook: Path) -> None:
    book = openpyxl.load_workbook(satser_workbook)
    inputs = book["Forudsætninger"]
    labels = {"A": set[str](), "C": set[str]()}
    for navn, found in labels.items():
        sheet, place = next(iter(book.defined_names[f"arketype_{navn}_kommune"].destinations))
        rows = precedents(book, book[sheet][place.replace("$", "")])
        assert {"Arketyper", "Prissætning", "Refusion", "Omkostninger"} <= rows.keys()
        for row in rows["Forudsætninger"]:
            label, value, _, source, status = (inputs.cell(row, c).value for c in range(1, 6))
            assert value is not None, row
            assert source or status == "antaget", label
            found.add(str(label))
    both = {
        "Kontanthjælp, 30 år eller ældre, med børn",
        "Kontanthjælp, 30 år eller ældre, uden børn",
        "Statens refusion, uge 53 og frem",
        "Kommuneskat",
        "Personfradrag",
        "Effektiv arbejdstid",
    }
    assert both <= labels["A"] & labels["C"]
    assert "Førtidspension, enlig" in labels["C"]
