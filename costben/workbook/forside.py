"""Sheet Forside: what this is, where it comes from, the main results, and whether it holds."""

from __future__ import annotations

from costben.calculator.inddata import AKTOERER
from costben.models.analyse import METODENAVNE
from costben.numbers.cell import quoted
from costben.resultat import Resultat
from costben.workbook import kontrol
from costben.workbook.break_even_formler import zero
from costben.workbook.cells import Celler
from costben.workbook.forside_budget import budget_summary
from costben.workbook.forudsaetninger import METODE
from costben.workbook.grid import FLAG_COLORS, Book, Function, Sheet, absolute
from costben.workbook.styles import number_style
from costben.workbook.ukendt import PAYERS, highest_cost_name

TITLE = "Forside"
_RESULT = number_style("resultat", "kr")
_CONTENTS = {
    "Forudsætninger": "Alle tal, der bygges på, med enhed, kilde og status. Kan ændres.",
    "Satser": "Satser med dato, kilde og status; kommunens egne ved siden af de nationale.",
    "Priser": "Beløb fra andre år, omregnet til analysens prisniveau.",
    "Omkostninger": "Etablering, drift og samlet: i alt, pr. år og pr. borger.",
    "Følsomhed": "Omkostning pr. borger ved andre antal deltagere.",
    "Prissætning": "Fra satser til kroner: ydelser, løn og skat, trin for trin.",
    "Refusion": "Ugerne år for år, og hvem der betaler dem.",
    "Arketyper": "Nettoresultat for kommune, region og stat, og hvordan det er regnet.",
    "Break-even": "Hvad der skal til, før det løber rundt, og hvilken blanding der gør det.",
    "Break-even trin for trin": "Hvordan hver grænse er regnet, og at den giver nul.",
    "Tornado": "Hvor meget hvert usikkert tal betyder; værdier, da filen blev dannet.",
    "Effekt": "Det målte ved siden af det antagne, og hvornår det løber rundt.",
    "Sammenligning": "Satsernes pris ved siden af en anden pris, fx en rapports.",
    "Budgetvirkning": "Budgetår for budgetår: hvem, hvor i budgettet, og hvornår tilbagebetalt.",
    "Udrulning": "Budgettet bagved: borgere, hold og linjer, alle år, trin for trin.",
    "Højeste omkostning": "Hvad indsatsen højst må koste, og hvordan det er regnet.",
    "Poster pr. kommune": "Indberettede omkostninger, linje for linje.",
    "Afstemning": "Rapportens tal holdt op mod de beregnede.",
    "Kontrol": "Det, der skal gå op, hvad end der ændres.",
}


def forside_sheet(
    book: Book, celler: Celler, resultat: Resultat, marks: str, statuses: str | None
) -> None:
    """Lay the sheet out last, for it refers to the others, and move it to the front.

    ``marks`` is the range that says which inputs are changed, ``statuses`` that of the
    reconciliation's outcomes, if there are any.
    """
    sheet = book.sheet(TITLE, (34, 20, 20, 20, 20, 26))
    sheet.one_page = True
    indsats = resultat.analyse.indsats
    sheet.paragraph(indsats.navn, "titel")
    if indsats.beskrivelse:
        sheet.paragraph(indsats.beskrivelse)
    sheet.next()
    _facts(sheet, celler, resultat)
    _results(sheet, celler, resultat)
    _state(sheet, resultat, marks, statuses)
    _contents(sheet, book)
    book.sheets.insert(0, book.sheets.pop())


def _facts(sheet: Sheet, celler: Celler, resultat: Resultat) -> None:
    indsats = resultat.analyse.indsats
    metode = absolute(sheet.book.names[METODE])
    valgt = METODENAVNE[resultat.analyse.annualisering.metode]
    _fact(sheet, "Kilde", indsats.kilde or "Ikke angivet: tallene er antaget")
    _fact(sheet, "Prisniveau", f"{indsats.prisniveau}-priser")
    sheet.text(1, "Diskontering, pr. år", "fed")
    sheet.number(2, celler.inddata.rente, number_style("venstre", "procent"))
    sheet.next()
    for trin, later in zip(
        resultat.analyse.diskontering.trin, celler.inddata.rentetrin, strict=True
    ):
        sheet.text(1, f"Diskontering fra år {trin.fra_aar}", "fed")
        sheet.number(2, later.rente, number_style("venstre", "procent"))
        sheet.next()
    _fact(sheet, "Konsekvenser falder ved", f"årets {resultat.analyse.diskontering.tidspunkt}")
    sheet.text(1, "Annualisering af etablering", "fed")
    sheet.function(2, Function(metode, (), valgt), "tekst")
    sheet.next()
    _fact(sheet, "Beregnet med", f"costben {resultat.version}")
    _fact(sheet, "Fingeraftryk ved dannelsen", resultat.fingeraftryk)
    for rettelse in resultat.analyse.rettelser:
        _fact(sheet, "Ændret i forhold til filen", rettelse)
    sheet.next()


def _fact(sheet: Sheet, label: str, text: str) -> None:
    sheet.text(1, label, "fed")
    sheet.wide_text(2, text)
    sheet.next()


def _results(sheet: Sheet, celler: Celler, resultat: Resultat) -> None:
    sheet.paragraph("Hovedresultater", "overskrift")
    if celler.analyse.omkostning is not None:
        _highest_cost(sheet, celler)
        return
    omk = celler.beregning.omkostninger
    sheet.headings("Omkostning", "I alt", "Pr. år", "Pr. borger")
    for label, part, style in (
        ("Etablering", omk.etablering, "beregnet"),
        ("Drift", omk.drift, "beregnet"),
        ("Sparede udgifter", omk.sparede_udgifter, "beregnet"),
        ("Samlet", omk.samlet, "resultat"),
    ):
        sheet.text(1, label, "fed" if style == "resultat" else "tekst")
        for column, cell in enumerate((part.i_alt, part.pr_aar, part.pr_borger), 2):
            sheet.number(column, cell, number_style(style, "kr"))
        sheet.next()
    sheet.next()
    if celler.beregning.arketyper:
        _archetypes(sheet, celler)
    if celler.beregning.budgetvirkning is not None:
        budget_summary(sheet, celler, resultat)


def _highest_cost(sheet: Sheet, celler: Celler) -> None:
    be = celler.beregning.break_even
    assert be is not None
    sheet.headings("Højeste omkostning, der løber rundt", "Kommunen alene", "Alle tilsammen")
    for navn, krav in be.krav.items():
        sheet.text(1, f"{navn}: {celler.analyse.arketyper[navn].navn}", "ombrudt")
        for column, part in enumerate(PAYERS, 2):
            there = sheet.book.names[highest_cost_name(part, navn)]
            limit = zero("", "kr", krav[part].omkostning).shown
            sheet.function(column, Function(absolute(there), (), limit), _RESULT)
        sheet.next()
    sheet.next()


def _archetypes(sheet: Sheet, celler: Celler) -> None:
    sheet.headings("Nettoresultat pr. borger", *(a.capitalize() for a in AKTOERER), "I alt")
    for navn, arketype in celler.beregning.arketyper.items():
        sheet.text(1, f"{navn}: {celler.analyse.arketyper[navn].navn}", "ombrudt")
        cells = (arketype.kommune, arketype.region, arketype.stat, arketype.i_alt)
        for column, cell in enumerate(cells, 2):
            style = number_style("resultat" if column == len(cells) + 1 else "beregnet", "kr")
            sheet.number(column, cell, style)
        sheet.next()
    sheet.next()


def _state(sheet: Sheet, resultat: Resultat, marks: str, statuses: str | None) -> None:
    sheet.paragraph("Holder det?", "overskrift")
    master = absolute(sheet.book.names[kontrol.MASTER])
    sheet.text(1, "Alle kontroller", "fed")
    sheet.function(2, Function(master, (), 1.0), number_style("resultat", "flag"))
    sheet.colors.append((f"B{sheet.row}", FLAG_COLORS))
    sheet.next()
    antaget = [f for f in resultat.forudsaetninger.values() if f.status == "antaget"]
    count = len(antaget) + sum(valg.status == "antaget" for valg in resultat.valg)
    alle = len(resultat.forudsaetninger) + len(resultat.valg)
    _fact(sheet, "Antaget ved dannelsen", f"{count} af {alle} forudsætninger")
    sheet.text(1, "Ændret siden, i regnearket", "fed")
    changed = Function(f"SUM({quoted('Forudsætninger')}!{marks})", (), 0.0)
    sheet.function(2, changed, number_style("venstre", "antal"))
    sheet.next()
    for advarsel in resultat.advarsler:
        _fact(sheet, "Advarsel", advarsel)
    if statuses is not None:
        inddata = sum(line.art == "inddata" for line in resultat.afstemning)
        _fact(
            sheet,
            "Rapportens tal",
            f"{len(resultat.afstemning)}, heraf {inddata} skrevet af til forudsætningerne og "
            f"{len(resultat.afstemning) - inddata} beregnet:",
        )
        for label, status in (
            ("Rapportens tal stemmer", "stemmer"),
            ("Stemmer inden for afrunding", "stemmer inden for afrunding"),
            ("Afviger, se Afstemning", "afviger"),
        ):
            count = sum(line.status == status for line in resultat.afstemning)
            sheet.text(1, label, "fed")
            function = Function(f'COUNTIF({statuses},"{status}")', (), float(count))
            sheet.function(2, function, number_style("venstre", "antal"))
            sheet.next()
    sheet.next()


def _contents(sheet: Sheet, book: Book) -> None:
    sheet.paragraph("Indhold", "overskrift")
    for other in book.sheets:
        if other.title in _CONTENTS:
            sheet.text(1, other.title, "link")
            sheet.links.append((sheet.row, 1, other.title))
            sheet.text(2, _CONTENTS[other.title])
            sheet.next()
