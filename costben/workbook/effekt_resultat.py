"""Sheet Effekt, further down: what is assumed beyond it, what it gives by itself, break-even."""

from __future__ import annotations

from costben.calculator.arketyper import Arketype, Forudsat
from costben.calculator.effekt import Ligefrem, Maalt
from costben.calculator.inddata import AKTOERER
from costben.effekt import Effektresultat, Hvem
from costben.effekt_tekst import NONE, UNEQUAL
from costben.models import units
from costben.numbers.cell import Cell, column_letter
from costben.workbook.cells import result_name
from costben.workbook.effekt import Effektark
from costben.workbook.grid import Function
from costben.workbook.styles import number_style

_KR = number_style("beregnet", "kr")
_SUM = number_style("i_alt", "kr")
_COLUMNS: dict[Hvem, int] = {"kommune": 2, "i_alt": 5}
_NUMBER = number_style("beregnet", "decimal")
DASH = "–"  # where there is no such number


def effekt_results(ark: Effektark, forudsat: Forudsat[Cell] | None) -> None:
    """Go on with the sheet after the archetypes: what each measured effect comes to."""
    book = ark.sheet.book
    book.sheets.remove(ark.sheet)
    book.sheets.append(ark.sheet)
    ark.sheet.one_page = len(ark.fundet) == 1
    if forudsat is None:
        return
    for navn, found in ark.fundet.items():
        maalt = ark.celler.beregning.effekter[navn]
        if maalt.alene is None:
            continue
        if len(ark.fundet) > 1:
            ark.sheet.breaks.append(ark.sheet.row - 1)
        ark.sheet.paragraph(ark.celler.analyse.konsekvenser[navn].navn, "overskrift")
        _assumed(ark, navn, found, maalt)
        _alone(ark, navn, maalt.alene, forudsat)
        _break_even(ark, navn, found, maalt, forudsat)


def _assumed(ark: Effektark, navn: str, found: Effektresultat, maalt: Maalt[Cell]) -> None:
    sheet, measured = ark.sheet, maalt.vaerdi.maengde
    assert measured is not None
    sheet.headings(f"Antaget over målt, {units.shown(found.enhed)}", *found.arketyper)
    inputs = {a: ark.celler.inputs[f"arketyper.{a}.konsekvenser.{navn}"] for a in found.arketyper}
    for label, cells in (
        ("Antaget", list(inputs.values())),
        ("Målt", [measured] * len(inputs)),
        ("Forskel", list(maalt.antaget_over.values())),
    ):
        sheet.text(1, label, "fed" if label == "Forskel" else "tekst")
        style = number_style("i_alt", "decimal") if label == "Forskel" else _NUMBER
        for column, cell in enumerate(cells, 2):
            sheet.number(column, cell, style)
        sheet.next()
    sheet.text(1, "Antaget, gange det målte")
    for column, (arketype, antaget) in enumerate(found.arketyper.items(), 2):
        value = DASH if antaget.forhold is None else antaget.forhold
        pattern = f'IF({{0}}*{{1}}>0,{{0}}/{{1}},"{DASH}")'
        ratio = Function(pattern, (inputs[arketype], measured), value)
        name = result_name(f"effekter.{navn}.forhold.{arketype}")
        sheet.function(column, ratio, number_style("beregnet", "forskel"), name)
    sheet.next()
    for arketype in found.arketyper:
        sheet.paragraph(f"{arketype}: {ark.celler.analyse.arketyper[arketype].navn}")
    sheet.next()


def _alone(ark: Effektark, navn: str, alene: Arketype[Cell], forudsat: Forudsat[Cell]) -> None:
    """The way to the net result of a citizen who has this effect and no other."""
    sheet, virkning = ark.sheet, ark.celler.inddata.virkning
    assert virkning is not None
    columns = [a.capitalize() for a in AKTOERER]
    sheet.headings("Det målte giver i sig selv, kr. pr. borger", *columns, "I alt")
    unit_prices = virkning.enhedspris.get(navn)
    if unit_prices is not None:
        _line(ark, "Pris pr. enhed", [unit_prices[a] for a in AKTOERER])
        _line(ark, "Værdi pr. år", [alene.pr_konsekvens[navn][a] for a in AKTOERER])
    else:
        _line(ark, "Værdi pr. år af enhedspriser", [alene.pr_aar[a] for a in AKTOERER])
    gains = [alene.nutidsvaerdi[a] for a in AKTOERER]
    _line(ark, "Nutidsværdi", [*gains, gains[0] + gains[1] + gains[2]])
    costs = [-forudsat.baeret[a] for a in AKTOERER]
    _line(ark, "Omkostning", [*costs, -forudsat.omkostning])
    sheet.text(1, "Nettoresultat", "fed")
    for column, field in enumerate((*AKTOERER, "i_alt"), 2):
        name = result_name(f"effekter.{navn}.alene.{field}")
        sheet.number(column, getattr(alene, field), _SUM, name)
    sheet.next(2)


def _line(ark: Effektark, label: str, cells: list[Cell]) -> None:
    ark.sheet.text(1, label)
    for column, cell in enumerate(cells, 2):
        ark.sheet.number(column, cell, _KR)
    ark.sheet.next()


def _break_even(
    ark: Effektark,
    navn: str,
    found: Effektresultat,
    maalt: Maalt[Cell],
    forudsat: Forudsat[Cell],
) -> None:
    sheet, unit = ark.sheet, units.shown(found.enhed)
    if maalt.ligefrem is not None:
        _proportional(ark, maalt.ligefrem)
    sheet.headings("Hvornår løber det rundt?", *(a.capitalize() for a in AKTOERER), "I alt")
    _line(ark, "Omkostning pr. borger", [*forudsat.baeret.values(), forudsat.omkostning])
    _line(ark, f"Nutidsværdi af én enhed om året ({unit})", list(maalt.pr_enhed.values()))
    costs: dict[Hvem, Cell] = {"kommune": forudsat.baeret["kommune"], "i_alt": forudsat.omkostning}
    sheet.text(1, f"Det løber rundt ved, {unit}", "fed")
    for hvem, column in _COLUMNS.items():
        name = result_name(f"effekter.{navn}.break_even.{hvem}")
        worth = maalt.pr_enhed[hvem]
        function = _quotient(costs[hvem], worth, maalt.ligefrem, found, hvem)
        sheet.function(column, function, number_style("resultat", "forskel"), name)
    sheet.next()
    if found.hoejst is not None:
        _too_much(ark, found)


def _quotient(
    cost: Cell,
    worth: Cell,
    ligefrem: Ligefrem[Cell] | None,
    found: Effektresultat,
    hvem: Hvem,
) -> Function:
    """The cost over the worth of a unit, where there is such a thing."""
    value = found.break_even[hvem]
    shown = value if value is not None else UNEQUAL if found.ulige else NONE
    if ligefrem is None:
        return Function(f'IF({{1}}=0,"{NONE}",{{0}}/{{1}})', (cost, worth), shown)
    quotient = f'IF({{1}}=0,"{NONE}",IF({{0}}*{{1}}<0,"{NONE}",{{0}}/{{1}}))'
    pattern = f'IF({{2}}=0,"{UNEQUAL}",{quotient})'
    return Function(pattern, (cost, worth, ligefrem.ja), shown)


def _too_much(ark: Effektark, found: Effektresultat) -> None:
    """Under the number: whether any year has that many."""
    sheet, faste = ark.sheet, ark.celler.inddata.faste
    most = faste.maaneder_pr_aar if found.enhed == "maaned/aar" else faste.uger_pr_aar
    sheet.text(1, "Er det mere, end et år har?")
    for hvem, column in _COLUMNS.items():
        above = f"{column_letter(column)}{sheet.row - 1}"
        value = found.break_even[hvem]
        text = DASH if value is None else "ja" if value > most.value else "nej"
        pattern = f'IF(ISNUMBER({above}),IF({above}>{{0}},"ja","nej"),"{DASH}")'
        sheet.function(column, Function(pattern, (most,), text), "hoejre")
    sheet.next()


def _proportional(ark: Effektark, ligefrem: Ligefrem[Cell]) -> None:
    """Whether each week is worth the same, which break-even by division takes for granted."""
    sheet = ark.sheet
    columns = [a.capitalize() for a in AKTOERER]
    sheet.headings("Er hver uge lige meget værd?", *columns, "Alle")
    whole = [ligefrem.helt_aar.nutidsvaerdi[a] for a in AKTOERER]
    _line(ark, "Nutidsværdi af et helt år", whole)
    _line(ark, "Det målte, regnet efter et helt år", [ligefrem.ventet[a] for a in AKTOERER])
    _line(ark, "Forskel til nutidsværdien ovenfor", [ligefrem.afvigelse[a] for a in AKTOERER])
    _line(ark, "Forskel, som afrunding forklarer", [ligefrem.tilladt])
    sheet.text(1, "Lige meget værd?", "fed")
    for column, cell in enumerate((*(ligefrem.ens[a] for a in AKTOERER), ligefrem.ja), 2):
        sheet.number(column, cell, number_style("i_alt", "ja_nej"))
    sheet.next(2)
