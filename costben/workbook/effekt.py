"""Sheet Effekt: what was measured, turned into the consequence's unit step by step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from costben.calculator.effekt import Maalt
from costben.calculator.skift import Prissaetning
from costben.effekt import Effektresultat, effektresultater
from costben.models import units
from costben.models.effekt import DESIGNNAVNE, EFFEKTNAVNE
from costben.models.effektmaal import Procentpoint
from costben.numbers.cell import Cell
from costben.resultat import Resultat
from costben.workbook.cells import Celler, result_name
from costben.workbook.grid import Book, Sheet
from costben.workbook.styles import number_style

TITLE = "Effekt"
_ON_A_PAGE = 2  # effects
MEASURED, WHOLE_YEAR = "Målt", "Helt år"
_SHARE = number_style("beregnet", "procent_fin")
_NUMBER = number_style("beregnet", "decimal")
_STEPS = {
    "hazard_ratio": "Opnår det stadig ikke med indsatsen",
    "odds_ratio": "Odds ratio gange grundraten",
}


@dataclass(frozen=True, slots=True)
class Effektark:
    """The sheet, and what it is about; its results are laid out when their cells have a place."""

    sheet: Sheet
    celler: Celler
    fundet: Mapping[str, Effektresultat]


def effekt_sheet(book: Book, celler: Celler, resultat: Resultat) -> Effektark:
    """Begin the sheet: each effect as it was measured, and in its consequence's unit."""
    columns = max(len(celler.analyse.arketyper), 4) + 1
    sheet = book.sheet(TITLE, (52, *[15.0] * (columns - 1)))
    sheet.paragraph("Målt effekt ved siden af det antagne", "titel")
    sheet.paragraph(
        "Arketyperne er antaget. Her står, hvad der er målt, i konsekvensens egen enhed; hvor "
        "meget arketyperne antager ud over det; hvad det målte giver i sig selv, og hvor meget der "
        "skal til, før det løber rundt."
    )
    ark = Effektark(sheet, celler, effektresultater(resultat))
    for number, (navn, found) in enumerate(ark.fundet.items()):
        if number and number % _ON_A_PAGE == 0:
            sheet.breaks.append(sheet.row - 1)
        sheet.paragraph(celler.analyse.konsekvenser[navn].navn, "overskrift")
        _measured(ark, navn, found)
        _evidence(ark, navn, found)
    return ark


def _measured(ark: Effektark, navn: str, found: Effektresultat) -> None:
    """A column for the value, and one for each end of its interval."""
    sheet, maalt, inputs = ark.sheet, ark.celler.beregning.effekter[navn], ark.celler.inputs
    path = f"konsekvenser.{navn}.effekt"
    points = found.effekt.vaerdi.enhed == Procentpoint.ENHED
    ends = ("Interval fra", "Interval til") if maalt.fra else ()
    sheet.headings("Det målte", "Værdi", *ends)
    given = [inputs.get(f"{path}.{p}") for p in ("vaerdi", "interval.fra", "interval.til")]
    label = "Målt effekt" if points else EFFEKTNAVNE[found.effekt.type].capitalize()
    _row(sheet, label, given, _SHARE if points else _NUMBER)
    rate = inputs.get(f"{path}.grundrate")
    _row(sheet, "Opnår det uden indsatsen (grundrate)", [rate], _SHARE)
    led = _STEPS.get(found.effekt.type, "")
    form = _NUMBER if found.effekt.type == "odds_ratio" else _SHARE
    _row(sheet, "Opnår det ikke uden indsatsen", _steps(maalt, "ikke_uden"), _SHARE)
    _row(sheet, led, _steps(maalt, "led"), form)
    _row(sheet, "Opnår det med indsatsen", _steps(maalt, "andel_med"), _SHARE)
    if rate is not None:
        _row(sheet, "Forskel", _steps(maalt, "forskel"), _SHARE)
    unit = units.shown(found.enhed)
    effekt = ark.celler.inddata.effekter[navn]
    whole_year = found.effekt.type == "procentpoint"
    text = f"Et helt år, {unit}" if whole_year else f"Intensitet, {unit} for dem, der opnår det"
    _row(sheet, text, [effekt.intensitet], _NUMBER)
    label = f"Målt, {unit} pr. borger"
    name = result_name(f"effekter.{navn}.vaerdi.maengde")
    _row(sheet, label, _steps(maalt, "maengde"), number_style("i_alt", "decimal"), name)


def _evidence(ark: Effektark, navn: str, found: Effektresultat) -> None:
    sheet, path = ark.sheet, f"konsekvenser.{navn}.effekt"
    for field, label in (("p", "p"), ("p_over", "p er over"), ("p_under", "p er under")):
        _row(sheet, label, [ark.celler.inputs.get(f"{path}.{field}")], _NUMBER)
    signifikant = ark.celler.beregning.effekter[navn].signifikant
    if signifikant is None:
        _text(sheet, "Statistisk signifikant?", "Ikke oplyst")
    else:
        name = result_name(f"effekter.{navn}.signifikant")
        style = number_style("i_alt", "ja_nej")
        _row(sheet, "Statistisk signifikant (5 pct.)?", [signifikant], style, name)
    _row(
        sheet,
        "Personer (n)",
        [ark.celler.inputs.get(f"{path}.n")],
        number_style("beregnet", "antal"),
    )
    _text(sheet, "Design", DESIGNNAVNE[found.effekt.design].capitalize())
    _text(sheet, "Kilde", f"{found.kilde or 'Ikke angivet'} ({found.status})")
    sheet.next()


def _steps(maalt: Maalt[Cell], field: str) -> list[Cell | None]:
    return [getattr(o, field) if o else None for o in (maalt.vaerdi, maalt.fra, maalt.til)]


def _row(
    sheet: Sheet, label: str, cells: Sequence[Cell | None], style: str, name: str | None = None
) -> None:
    """A row of what there is; no row where there is nothing."""
    if all(cell is None for cell in cells):
        return
    sheet.text(1, label, "fed" if style.startswith("i_alt") else "ombrudt")
    for column, cell in enumerate(cells, 2):
        if cell is not None:
            sheet.number(column, cell, style, name if column == 2 else None)
    sheet.next()


def _text(sheet: Sheet, label: str, text: str) -> None:
    sheet.text(1, label)
    sheet.wide_text(2, text)
    sheet.next()


def measured_and_whole_year(
    celler: Celler, key: str
) -> Iterator[tuple[str, Cell, Prissaetning[Cell], str]]:
    """What is priced from rates beside the archetypes, with its title, quantity and path."""
    maalt = celler.beregning.effekter.get(key)
    if maalt is None or maalt.alene is None or maalt.ligefrem is None:
        return
    faste, virkning = celler.inddata.faste, celler.inddata.virkning
    assert virkning is not None
    skift = virkning.skift[key]
    measured = maalt.vaerdi.maengde
    assert measured is not None
    path = f"effekter.{key}"
    yield MEASURED, measured, maalt.alene.prissat[key], f"{path}.alene.prissat.{key}"
    year = faste.maaneder_pr_aar if skift.i_maaneder else faste.uger_pr_aar
    yield WHOLE_YEAR, year, maalt.ligefrem.helt_aar, f"{path}.ligefrem.helt_aar"
