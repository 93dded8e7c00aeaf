"""Sheet Arketyper: Figur 6-4 and 6-5, how they come about, and the mixes."""

from __future__ import annotations

from collections.abc import Sequence

from costben.calculator.arketyper import Arketype, Forudsat
from costben.calculator.inddata import AKTOERER
from costben.numbers.cell import Cell
from costben.workbook.cells import Celler, result_name
from costben.workbook.grid import CHART_ROWS, Book, Chart, Sheet
from costben.workbook.styles import form_for, number_style

TITLE = "Arketyper"
_KR = number_style("beregnet", "kr")
_SUM = number_style("i_alt", "kr")
_FLOW_COLUMNS = 9
_ROOM_ABOVE_CHART = 24  # rows; below that the chart would be cut by the page's end
_RESULTS = (*((a, a.capitalize()) for a in AKTOERER), ("i_alt", "I ALT"))


def arketyper_sheet(book: Book, celler: Celler, forudsat: Forudsat[Cell]) -> None:
    """Lay the sheet out: assumptions, the report's two figures, the chart, then the workings."""
    columns = max(len(celler.analyse.arketyper) + 1, _FLOW_COLUMNS)
    sheet = book.sheet(TITLE, (46, *[14.0] * (columns - 1)))
    sheet.paragraph("Arketyper: budgetøkonomisk nettoresultat", "titel")
    quantities(sheet, celler)
    _results(sheet, celler)
    sheet.breaks.append(sheet.row - 1)
    _assumptions(sheet, celler, forudsat)
    values(sheet, celler)
    _mixes(sheet, celler)
    _flows(sheet, celler, forudsat)


def quantities(sheet: Sheet, celler: Celler) -> None:
    """What changes for each archetype."""
    sheet.paragraph(f"Ændringer for hver arketype{celler.ref('Figur 6-4')}", "overskrift")
    sheet.headings("Konsekvens, enheder pr. år", *celler.analyse.arketyper)
    for navn, konsekvens in celler.analyse.konsekvenser.items():
        sheet.text(1, f"{konsekvens.navn}, {konsekvens.enhed}", "ombrudt")
        for column, arketype in enumerate(celler.analyse.arketyper, 2):
            path = f"arketyper.{arketype}.konsekvenser.{navn}"
            form = form_for("antal", celler.inputs[path].value)
            sheet.number(column, celler.inputs[path], number_style("beregnet", form))
        sheet.next()
    for navn, beskrivelse in celler.analyse.arketyper.items():
        sheet.paragraph(f"{navn}: {beskrivelse.navn}")
    sheet.next()


def _results(sheet: Sheet, celler: Celler) -> None:
    prisniveau = celler.analyse.indsats.prisniveau
    sheet.paragraph(
        f"Budgetøkonomisk nettoresultat pr. borger i {prisniveau}-priser{celler.ref('Figur 6-5')}",
        "overskrift",
    )
    heading = sheet.row
    sheet.headings("Kr. pr. borger, nutidsværdi", *celler.analyse.arketyper)
    rows: dict[str, int] = {}
    for field, label in (_RESULTS[-1], *_RESULTS[:-1]):
        rows[field] = sheet.row
        sheet.text(1, label, "fed" if field == "i_alt" else "tekst")
        for column, (navn, arketype) in enumerate(celler.beregning.arketyper.items(), 2):
            style = number_style("resultat" if field == "i_alt" else "beregnet", "kr")
            name = result_name(f"arketyper.{navn}.{field}")
            sheet.number(column, getattr(arketype, field), style, name)
        sheet.next()
    sheet.paragraph("En udgift for det offentlige er negativ, en gevinst er positiv.")
    sheet.next()
    last = len(celler.analyse.arketyper) + 1
    if sheet.row > _ROOM_ABOVE_CHART:
        sheet.breaks.append(sheet.row - 1)
    sheet.charts.append(
        Chart(
            kind="bars",
            title="Nettoresultat pr. borger for hver aktør",
            anchor=f"A{sheet.row}",
            x_title="Arketype",
            y_title="Kr. pr. borger",
            categories=(2, heading, last, heading),
            series=tuple((label, (2, rows[field], last, rows[field])) for field, label in _RESULTS),
        )
    )
    sheet.next(CHART_ROWS)


def _assumptions(sheet: Sheet, celler: Celler, forudsat: Forudsat[Cell]) -> None:
    sheet.paragraph("Sådan er nettoresultatet regnet", "overskrift")
    virkning = celler.inddata.virkning
    assert virkning is not None
    trin = virkning.omkostning_afrundes_til
    afrundet = (("Afrundes til, kr. pr. borger", trin, "kr"),) if trin else ()
    for label, cell, form in (
        ("Samlet omkostning pr. borger", celler.beregning.omkostninger.samlet.pr_borger, "kr"),
        *afrundet,
        ("Omkostning i nettoresultatet", forudsat.omkostning, "kr"),
        *((f"Heraf båret af {a}", forudsat.baeret[a], "kr") for a in AKTOERER),
        ("Diskonteringsrente", celler.inddata.rente, "procent"),
        ("Konsekvensernes varighed, år", virkning.varighed, "aar"),
        ("Nutidsværdi af 1 kr. om året", forudsat.nutidsfaktor, "faktor"),
    ):
        sheet.text(1, label)
        sheet.number(2, cell, number_style("beregnet", form))
        sheet.next()
    sheet.next()


def values(sheet: Sheet, celler: Celler) -> None:
    """Kroner a year of each consequence, their sum, and its present value."""
    virkning = celler.inddata.virkning
    assert virkning is not None
    arketyper = celler.beregning.arketyper
    for aktoer in AKTOERER:
        sheet.headings(f"{aktoer.capitalize()}: konsekvensernes værdi", *celler.analyse.arketyper)
        for konsekvens in virkning.enhedspris:
            beskrivelse = celler.analyse.konsekvenser[konsekvens]
            sheet.text(1, f"{beskrivelse.navn}, kr. pr. år", "ombrudt")
            for column, arketype in enumerate(arketyper.values(), 2):
                sheet.number(column, arketype.pr_konsekvens[konsekvens][aktoer], _KR)
            sheet.next()
        _value_row(sheet, "I alt pr. år", [a.pr_aar[aktoer] for a in arketyper.values()], _SUM)
        for konsekvens in virkning.skift:
            label = f"{celler.analyse.konsekvenser[konsekvens].navn}, nutidsværdi af satser"
            priced = [a.prissat[konsekvens].nutidsvaerdi[aktoer] for a in arketyper.values()]
            _value_row(sheet, label, priced, _KR)
        present = [a.nutidsvaerdi[aktoer] for a in arketyper.values()]
        _value_row(sheet, "Nutidsværdi", present, _KR)
        sheet.next()


def _value_row(sheet: Sheet, label: str, cells: Sequence[Cell], style: str) -> None:
    sheet.text(1, label, "fed" if style == _SUM else "ombrudt")
    for column, cell in enumerate(cells, 2):
        sheet.number(column, cell, style)
    sheet.next()


def _mixes(sheet: Sheet, celler: Celler) -> None:
    sheet.breaks.append(sheet.row - 1)
    for navn, blanding in celler.beregning.blandinger.items():
        beskrivelse = celler.analyse.blandinger[navn]
        sheet.paragraph(f"Blanding: {beskrivelse.navn}", "overskrift")
        sheet.headings("Antal borgere af hver arketype", *celler.analyse.arketyper)
        sheet.text(1, "Antal")
        for column, arketype in enumerate(celler.analyse.arketyper, 2):
            cell = celler.inputs[f"blandinger.{navn}.antal.{arketype}"]
            sheet.number(column, cell, number_style("beregnet", form_for("antal", cell.value)))
        sheet.next()
        sheet.text(1, "Antal i alt")
        sheet.number(2, blanding.borgere, number_style("i_alt", "decimal"))
        sheet.next()
        sheet.headings("Nettoresultat", "Gruppen", "Pr. borger")
        for aktoer in (*AKTOERER, "i_alt"):
            style = _SUM if aktoer == "i_alt" else _KR
            sheet.text(1, "I alt" if aktoer == "i_alt" else aktoer.capitalize())
            for column, part in ((2, "gruppen"), (3, "pr_borger")):
                path = f"blandinger.{navn}.{part}.{aktoer}"
                sheet.number(column, celler.at(path), style, result_name(path))
            sheet.next()
        sheet.next()


def years(sheet: Sheet, celler: Celler, forudsat: Forudsat[Cell]) -> None:
    """Year by year, what a krone is worth while the consequences last."""
    akse = celler.beregning.tidsakse
    tidspunkt = celler.analyse.diskontering.tidspunkt
    sheet.paragraph(
        "År 0 er indsatsen; konsekvenserne begynder i år 1, året efter forløbet, og falder ved "
        f"årets {tidspunkt}."
    )
    sheet.headings("År", "Diskonterings-faktor", "Varer (1 = ja)", "Faktor, mens de varer")
    columns = (akse.aar, akse.konsekvensfaktor, forudsat.i_kraft, forudsat.nutidsfaktorer)
    for aar, faktor, ja, nutidsfaktor in zip(*columns, strict=True):
        sheet.number(1, aar, number_style("aarstal", "aar"))
        sheet.number(2, faktor, number_style("beregnet", "faktor"))
        sheet.number(3, ja, number_style("beregnet", "aar"))
        sheet.number(4, nutidsfaktor, number_style("beregnet", "faktor"))
        sheet.next()
    sheet.next()


def _flows(sheet: Sheet, celler: Celler, forudsat: Forudsat[Cell]) -> None:
    akse = celler.beregning.tidsakse
    sheet.paragraph("Pengestrømme pr. borger, år for år", "overskrift")
    years(sheet, celler, forudsat)
    for index, (navn, arketype) in enumerate(celler.beregning.arketyper.items()):
        if index % 2 == 0:
            sheet.breaks.append(sheet.row - 1)
        _flow_table(sheet, navn, arketype, akse.aar)


def _flow_table(sheet: Sheet, navn: str, arketype: Arketype[Cell], years: tuple[Cell, ...]) -> None:
    """One archetype: undiscounted to the left, discounted to the right, a row a year."""
    parts = ("Kommune", "Region", "Stat", "I alt")
    sheet.text(1, f"Arketype {navn}", "gruppe")
    for column in range(2, 10):
        title = {2: "Udiskonteret", 6: "Diskonteret"}.get(column, "")
        sheet.text(column, title, "gruppe")
    sheet.next()
    sheet.headings("År", *parts, *parts)
    flows = [*arketype.stroemme.values(), *arketype.diskonteret.values()]
    for index, aar in enumerate(years):
        sheet.number(1, aar, number_style("aarstal", "aar"))
        for column, flow in enumerate(flows, 2):
            sheet.number(column, flow.aar[index], _KR)
        sheet.next()
    sheet.text(1, "Sum", "fed")
    for column, flow in enumerate(flows, 2):
        sheet.number(column, flow.sum, _SUM)
    sheet.next(2)
