"""Sheet Kontrol: what must hold whatever the inputs are, each with a flag, and one for all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from costben.calculator.inddata import AKTOERER
from costben.calculator.omkostninger import Omkostninger
from costben.numbers.cell import Cell
from costben.workbook import kontrol_budget, kontrol_effekt, kontrol_hoejst, kontrol_satser
from costben.workbook.cells import Celler
from costben.workbook.grid import FLAG_COLORS, Book, Function, Sheet
from costben.workbook.kontrol_nul import Nul, zero_line
from costben.workbook.styles import number_style

TITLE = "Kontrol"
MASTER = "kontrol_alle"
_MOST_ON_A_PAGE = 45
_HEADINGS = ("Kontrol", "Venstre side", "Højre side", "Forskel", "OK?")

Check = tuple[str, Cell, Cell]


def kontrol_sheet(book: Book, celler: Celler, zeros: Sequence[Nul] = ()) -> None:
    """Lay the sheet out, ``zeros`` last; the flag for all has the name ``kontrol_alle``."""
    sheet = book.sheet(TITLE, (78, 18, 18, 14, 10))
    sheet.paragraph("Kontrol", "titel")
    sheet.paragraph(
        "Først regner hver linje det samme ad to veje. Forskellen skal være nul, bortset fra den "
        "afrunding på sidste ciffer, som et regneark har. Til sidst står grænserne, hvor det "
        "første tal højst må være det andet. Der skal overskridelsen være nul."
    )
    checks, limits = list(_checks(celler)), list(kontrol_hoejst.limits(celler))
    sheet.text(1, "Alle kontroller", "fed")
    first = sheet.row + 3
    count = len(checks) + len(zeros) + len(limits) + kontrol_hoejst.HEADING_ROWS
    area = f"E{first}:E{first + count - 1}"
    sheet.function(5, Function(f"MIN({area})", (), 1.0), _flag("resultat"), MASTER)
    sheet.colors.append((f"E{sheet.row}", FLAG_COLORS))
    sheet.next(2)
    sheet.repeat_headings(*_HEADINGS)
    tolerance = celler.inputs["faste.kontroltolerance"]
    for text, left, right in checks:
        _line(sheet, text, left, right, tolerance)
    for zero in zeros:
        zero_line(sheet, zero, tolerance)
    sheet.colors.append((f"E{first}:E{sheet.row - 1}", FLAG_COLORS))
    kontrol_hoejst.group(sheet, limits)
    sheet.one_page = count <= _MOST_ON_A_PAGE


def _flag(kind: str) -> str:
    return number_style(kind, "flag")


def _line(sheet: Sheet, text: str, left: Cell, right: Cell, tolerance: Cell) -> None:
    sheet.text(1, text, "ombrudt")
    number = number_style("beregnet", "forskel")
    for column, side in ((2, left), (3, right)):
        sheet.number(column, side, number)
    difference = left - right
    sheet.number(4, difference, number)
    ok = abs(difference.value) <= tolerance.value * (1 + abs(left.value))
    sheet.function(
        5,
        Function("IF(ABS({0})<={1}*(1+ABS({2})),1,0)", (difference, tolerance, left), float(ok)),
        _flag("beregnet"),
    )
    sheet.next()


def _checks(celler: Celler) -> Iterator[Check]:
    yield from _prices(celler)
    if celler.analyse.omkostning is not None:
        yield from kontrol_satser.balances(celler)
        return
    yield from _costs(celler)
    yield from _lines(celler)
    yield from _archetypes(celler)
    yield from _mixes(celler)
    yield from kontrol_satser.balances(celler)
    yield from kontrol_effekt.balances(celler)
    yield from kontrol_budget.balances(celler)


def _prices(celler: Celler) -> Iterator[Check]:
    for year, omregning in celler.beregning.priser.items():
        yield (
            f"Priser: indekset for {year} gange faktoren er indekset for analysens år",
            omregning.indeks_fra * omregning.faktor,
            omregning.indeks_til,
        )


def _costs(celler: Celler) -> Iterator[Check]:
    omk, data = celler.beregning.omkostninger, celler.inddata
    yield (
        "Samlet pr. borger gange deltagere er samlet pr. år",
        omk.samlet.pr_borger * data.deltagere,
        omk.samlet.pr_aar,
    )
    yield (
        "Drift pr. år gange driftsperioden er drift i alt",
        omk.drift.pr_aar * data.driftsperiode,
        omk.drift.i_alt,
    )
    valgte = sum(valg.valgt * valg.samlet_pr_borger for valg in omk.metoder.values())
    yield "Den valgte metode giver samlet pr. borger", _cell(valgte), omk.samlet.pr_borger
    antal, pris = data.naevnere, celler.beregning.naevnere
    if antal is not None and pris is not None:
        yield (
            "Pr. gennemført gange gennemførte er pr. visiteret gange visiterede",
            pris.pr_gennemfoert * antal.gennemfoerte,
            pris.pr_visiteret * antal.visiterede,
        )
    sagstal = _by_caseload(omk)
    for index, punkt in enumerate(celler.beregning.foelsomhed, 1):
        added = punkt.deltagere_pr_aar - data.deltagere
        grown = omk.samlet.pr_aar if sagstal is None else omk.samlet.pr_aar + added * sagstal
        yield (
            f"Følsomhed {index}: pr. borger gange deltagere er samlet pr. år"
            f"{'' if sagstal is None else ' med sagstal efter deltagerne'}",
            punkt.samlet_pr_borger * punkt.deltagere_pr_aar,
            grown,
        )


def _by_caseload(omk: Omkostninger[Cell]) -> Cell | None:
    """What each further citizen costs, savings taken off; None where nothing is by caseload."""
    drift, sparet = omk.drift_efter_sagstal, omk.sparet_efter_sagstal
    if drift is not None and sparet is not None:
        return drift.pr_borger - sparet.pr_borger
    if sparet is not None:
        return -sparet.pr_borger
    return drift.pr_borger if drift is not None else None


def _lines(celler: Celler) -> Iterator[Check]:
    data = celler.inddata.kommuner
    for navn, gruppe in celler.beregning.poster.items():
        yield (
            f"Poster, {navn}: summen af linjer er summen af kommuner",
            _cell(sum(linje.i_alt for linje in gruppe.linjer)),
            gruppe.samlet,
        )
        yield (
            f"Poster, {navn}: linjernes andele er tilsammen 1",
            _cell(sum(linje.andel for linje in gruppe.linjer)),
            celler.inddata.faste.faktor_aar_0,
        )
        assert data is not None
        yield (
            f"Poster, {navn}: pr. borger i gennemsnit gange alle borgere er i alt",
            gruppe.pr_borger.gennemsnit * _cell(sum(data.deltagere.values())),
            gruppe.samlet,
        )


def _archetypes(celler: Celler) -> Iterator[Check]:
    for navn, arketype in celler.beregning.arketyper.items():
        yield (
            f"Arketype {navn}: summen af aktører er alle års strømme i alt",
            arketype.kommune + arketype.region + arketype.stat,
            arketype.diskonteret["i_alt"].sum,
        )
        for aktoer in (*AKTOERER, "i_alt"):
            hvem = "i alt" if aktoer == "i_alt" else aktoer
            yield (
                f"Arketype {navn}, {hvem}: summen af diskonterede år er nettoresultatet",
                arketype.diskonteret[aktoer].sum,
                getattr(arketype, aktoer),
            )


def _mixes(celler: Celler) -> Iterator[Check]:
    for navn, blanding in celler.beregning.blandinger.items():
        yield (
            f"Blanding {navn}: pr. borger gange borgere er gruppens resultat",
            blanding.pr_borger.i_alt * blanding.borgere,
            blanding.gruppen.i_alt,
        )


def _cell(total: Cell | int) -> Cell:
    return total if isinstance(total, Cell) else Cell(float(total), literal=True)
