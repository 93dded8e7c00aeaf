"""Sheet Omkostninger, its lower half: pay, how each cost line comes about, and the annuities."""

from __future__ import annotations

from collections.abc import Sequence

from costben.calculator.inddata import Loebende
from costben.calculator.omkostninger import Loebendepost
from costben.models.text import ascii_key
from costben.numbers.cell import Cell
from costben.workbook.cells import Celler, result_name
from costben.workbook.grid import Sheet
from costben.workbook.styles import form_for, number_style

_COLUMNS = 7
_KR = number_style("beregnet", "kr")
_HOURLY = number_style("beregnet", "kr_oere")
_YEARS = number_style("beregnet", "aar")
_DECIMAL = number_style("beregnet", "decimal")


def cost_lines(sheet: Sheet, celler: Celler) -> None:
    """Lay out pay, one-off and running lines, each step in a cell of its own."""
    sheet.breaks.append(sheet.row - 1)
    _staff(sheet, celler)
    _one_off_in_hours(sheet, celler)
    _one_off(sheet, celler)
    _caseloads(sheet, celler)
    omk, data = celler.beregning.omkostninger, celler.inddata
    drift = [post.navn for post in celler.analyse.drift.poster]
    sparet = [post.navn for post in celler.analyse.sparede_udgifter.poster]
    _running(sheet, celler, "Driftsposter", drift, data.drift, omk.driftsposter)
    _running(sheet, celler, "Sparede udgifter", sparet, data.sparede_udgifter, omk.sparede_poster)
    _annuities(sheet, celler)


def _staff(sheet: Sheet, celler: Celler) -> None:
    """What an hour and a full-time year cost, for each category of staff."""
    priser = celler.beregning.omkostninger.loenpriser
    if not priser:
        return
    sheet.paragraph("Løn", "overskrift", last=_COLUMNS)
    sheet.headings(
        "Medarbejdergruppe", "Årsløn", "Arbejdstid, timer/år", "Overhead", "Pr. årsværk", "Pr. time"
    )
    for navn, pris in priser.items():
        personale = celler.inddata.personale[navn]
        sheet.text(1, _group(celler, navn), "ombrudt")
        sheet.number(2, personale.aarsloen, _KR)
        sheet.number(3, personale.effektiv_arbejdstid, _amount(personale.effektiv_arbejdstid))
        sheet.number(4, personale.overhead, number_style("beregnet", "procent"))
        for column, felt, style in ((5, "pr_aarsvaerk", _KR), (6, "pr_time", _HOURLY)):
            path = f"omkostninger.loenpriser.{navn}.{felt}"
            sheet.number(column, getattr(pris, felt), style, result_name(path))
        sheet.next()
    sheet.paragraph(
        "Et årsværk koster årslønnen plus overhead. En time koster et årsværk delt med den "
        "effektive arbejdstid.",
        last=_COLUMNS,
    )
    sheet.next()


def _one_off_in_hours(sheet: Sheet, celler: Celler) -> None:
    omk, data = celler.beregning.omkostninger, celler.inddata
    lines = zip(
        celler.analyse.etablering.poster, data.etablering, omk.etableringsposter, strict=True
    )
    in_hours = [(post, given.timer, linje) for post, given, linje in lines if given.timer]
    if not in_hours:
        return
    sheet.paragraph("Etableringsposter i timer", "overskrift", last=_COLUMNS)
    sheet.headings("Post", "Gruppe", "Timer", "Pr. time", "Beløb")
    for post, timer, linje in in_hours:
        navn = ascii_key(post.personale or "")
        sheet.text(1, post.navn, "ombrudt")
        sheet.text(2, _group(celler, navn), "ombrudt")
        sheet.number(3, timer, _amount(timer))
        sheet.number(4, omk.loenpriser[navn].pr_time, _HOURLY)
        sheet.number(5, linje.beloeb, _KR)
        sheet.next()
    sheet.next()


def _one_off(sheet: Sheet, celler: Celler) -> None:
    sheet.paragraph("Etableringsposter", "overskrift", last=_COLUMNS)
    headings = (
        "Post",
        "Beløb",
        "Levetid, år",
        "Annuitets-faktor",
        "Lineær pr. år",
        "Annuitet bagud pr. år",
        "Annuitet forud pr. år",
    )
    sheet.headings(*headings)
    poster = celler.beregning.omkostninger.etableringsposter
    for post, linje in zip(celler.analyse.etablering.poster, poster, strict=True):
        sheet.text(1, post.navn, "ombrudt")
        sheet.number(2, linje.beloeb, _KR)
        sheet.number(3, linje.levetid, _YEARS)
        sheet.number(4, linje.annuitetsfaktor, number_style("beregnet", "faktor"))
        for column, beloeb in enumerate(linje.pr_aar.values(), 5):
            sheet.number(column, beloeb, _KR)
        sheet.next()
    sheet.next()


def _caseloads(sheet: Sheet, celler: Celler) -> None:
    """From caseload to full-time employees, for the running lines that are stated so."""
    analyse, omk, data = celler.analyse, celler.beregning.omkostninger, celler.inddata
    navne = [p.navn for p in (*analyse.drift.poster, *analyse.sparede_udgifter.poster)]
    poster = (*data.drift, *data.sparede_udgifter)
    beregnet = (*omk.driftsposter, *omk.sparede_poster)
    if not any(post.sagstal for post in poster):
        return
    sheet.paragraph("Årsværk efter sagstal", "overskrift", last=_COLUMNS)
    sheet.headings("Post", "Deltagere pr. år", "Forløb, år", "Borgere pr. medarbejder", "Årsværk")
    for navn, post, linje in zip(navne, poster, beregnet, strict=True):
        if post.sagstal is None or linje.aarsvaerk is None:
            continue
        sheet.text(1, navn, "ombrudt")
        sheet.number(2, data.deltagere, _DECIMAL)
        sheet.number(3, post.sagstal.forloeb, _DECIMAL)
        sheet.number(4, post.sagstal.borgere_pr_medarbejder, _DECIMAL)
        sheet.number(5, linje.aarsvaerk, _DECIMAL)
        sheet.next()
    sheet.paragraph(
        "Deltagere pr. år gange forløbet er borgere ad gangen; delt med borgere pr. medarbejder er "
        "det årsværk.",
        last=_COLUMNS,
    )
    sheet.next()


def _running(
    sheet: Sheet,
    celler: Celler,
    title: str,
    navne: Sequence[str],
    poster: Sequence[Loebende[Cell]],
    beregnet: Sequence[Loebendepost[Cell]],
) -> None:
    sheet.paragraph(title, "overskrift", last=_COLUMNS)
    in_steps = any(post.personale for post in poster)
    steps = ("Opgjort i", "Gruppe", "Mængde", "Pris", "År") if in_steps else ()
    sheet.headings("Post", *steps, "I driftsperioden")
    for navn, post, linje in zip(navne, poster, beregnet, strict=True):
        sheet.text(1, navn, "ombrudt")
        if in_steps:
            _steps(sheet, celler, post, linje)
        sheet.number(len(steps) + 2, linje.beloeb, _KR)
        sheet.next()
    if not poster:
        sheet.text(1, "Ingen")
        sheet.next()
    sheet.next()


def _steps(sheet: Sheet, celler: Celler, post: Loebende[Cell], linje: Loebendepost[Cell]) -> None:
    """What is multiplied to give the amount: a quantity, its price, and the years."""
    priser = celler.beregning.omkostninger.loenpriser
    pris = priser[post.personale] if post.personale else None
    stated, quantity, yearly = "kr. i perioden", None, True
    if linje.aarsvaerk is not None:
        stated, quantity = "årsværk", linje.aarsvaerk
    elif post.timer_pr_aar is not None:
        stated, quantity = "timer pr. år", post.timer_pr_aar
    elif post.timer is not None:
        stated, quantity, yearly = "timer i perioden", post.timer, False
    elif post.beloeb_pr_aar is not None:
        stated = "kr. pr. år"
        sheet.number(5, post.beloeb_pr_aar, _KR)
    else:
        yearly = False
    sheet.text(2, stated, "ombrudt")
    if quantity is not None and pris is not None:
        sheet.text(3, _group(celler, post.personale or ""), "ombrudt")
        sheet.number(4, quantity, _DECIMAL if quantity is linje.aarsvaerk else _amount(quantity))
        if quantity is linje.aarsvaerk:
            sheet.number(5, pris.pr_aarsvaerk, _KR)
        else:
            sheet.number(5, pris.pr_time, _HOURLY)
    if yearly:
        sheet.number(6, celler.inddata.driftsperiode, _YEARS)


def _group(celler: Celler, navn: str) -> str:
    loen = celler.analyse.loen
    return loen.personale[navn].navn if loen else ""


def _amount(cell: Cell) -> str:
    return number_style("beregnet", form_for("", cell.value))


def _annuities(sheet: Sheet, celler: Celler) -> None:
    """Discount factors by year, and for each line those within its lifetime."""
    omk, akse, analyse = celler.beregning.omkostninger, celler.beregning.tidsakse, celler.analyse
    if not omk.etableringsposter:
        return
    sheet.paragraph("Diskonteringsfaktorer i hver posts levetid", "overskrift", last=_COLUMNS)
    sheet.headings("År efter start", "Faktor", *(post.navn for post in analyse.etablering.poster))
    for year, (aar, faktor) in enumerate(zip(akse.aar, akse.diskonteringsfaktor, strict=True)):
        sheet.number(1, aar, number_style("aarstal", "aar"))
        sheet.number(2, faktor, number_style("beregnet", "faktor"))
        for column, linje in enumerate(omk.etableringsposter if year else (), 3):
            sheet.number(column, linje.faktorer[year - 1], number_style("beregnet", "faktor"))
        sheet.next()
    sheet.paragraph(
        "Annuitetsfaktoren er summen af faktorerne. Annuitet bagud er beløbet delt med den, og "
        f"annuitet forud er annuitet bagud delt med 1 plus renten{celler.ref('fodnote 17')}.",
        last=_COLUMNS,
    )
