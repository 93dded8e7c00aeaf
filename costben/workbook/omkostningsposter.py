"""Sheet Omkostninger, its lower half: pay, how each cost line comes about, and the annuities."""

from __future__ import annotations

from collections.abc import Sequence

from costben.calculator.inddata import Loebende
from costben.calculator.omkostninger import Loebendepost, Sagstalsdel
from costben.frozen import dataclass
from costben.models.text import ascii_key
from costben.numbers.cell import Cell
from costben.workbook.cells import Celler, result_name
from costben.workbook.grid import Sheet
from costben.workbook.styles import form_for, number_style

_COLUMNS = 7
_GROUP = 3
_KR = number_style("beregnet", "kr")
_HOURLY = number_style("beregnet", "kr_oere")
_YEARS = number_style("beregnet", "aar")
_DECIMAL = number_style("beregnet", "decimal")


def cost_lines(sheet: Sheet, celler: Celler) -> None:
    """Lay out pay, one-off and running lines, each step in a cell of its own."""
    sheet.breaks.append(sheet.row - 1)
    if celler.analyse.loen is not None:
        sheet.widths[_GROUP - 1] = max(sheet.widths[_GROUP - 1], 20.0)
    _staff(sheet, celler)
    _one_off_in_hours(sheet, celler)
    _one_off(sheet, celler)
    parts = _parts(celler)
    if celler.analyse.loen is not None:
        sheet.breaks.append(sheet.row - 1)
    _caseloads(sheet, celler, parts)
    for part in parts:
        _running(sheet, celler, part)
    _annuities(sheet, celler)


@dataclass(frozen=True)
class _Part:
    """The running lines of one part: their names, what was given, and what it gives."""

    title: str
    path: str
    lines: tuple[tuple[str, Loebende[Cell], Loebendepost[Cell]], ...]
    sagstal: Sagstalsdel[Cell] | None


def _parts(celler: Celler) -> tuple[_Part, _Part]:
    omk, data, analyse = celler.beregning.omkostninger, celler.inddata, celler.analyse
    drift = [post.navn for post in analyse.drift.poster]
    sparet = [post.navn for post in analyse.sparede_udgifter.poster]
    return (
        _Part(
            "Driftsposter",
            "omkostninger.driftsposter",
            tuple(zip(drift, data.drift, omk.driftsposter, strict=True)),
            omk.drift_efter_sagstal,
        ),
        _Part(
            "Sparede udgifter",
            "omkostninger.sparede_poster",
            tuple(zip(sparet, data.sparede_udgifter, omk.sparede_poster, strict=True)),
            omk.sparet_efter_sagstal,
        ),
    )


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
    sheet.headings("Post", "Timer", "Gruppe", "Pr. time", "Beløb")
    for post, timer, linje in in_hours:
        navn = ascii_key(post.personale or "")
        sheet.text(1, post.navn, "ombrudt")
        sheet.number(2, timer, _amount(timer))
        sheet.text(_GROUP, _group(celler, navn), "status")
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


def _caseloads(sheet: Sheet, celler: Celler, parts: Sequence[_Part]) -> None:
    """From caseload to full-time employees, for the running lines that are stated so."""
    if not any(post.sagstal for part in parts for _, post, _ in part.lines):
        return
    sheet.paragraph("Årsværk efter sagstal", "overskrift", last=_COLUMNS)
    sheet.headings("Post", "Deltagere pr. år", "Forløb, år", "Borgere pr. medarbejder", "Årsværk")
    for part in parts:
        for index, (navn, post, linje) in enumerate(part.lines):
            if post.sagstal is None or linje.aarsvaerk is None:
                continue
            sheet.text(1, navn, "ombrudt")
            sheet.number(2, celler.inddata.deltagere, _DECIMAL)
            sheet.number(3, post.sagstal.forloeb, _DECIMAL)
            sheet.number(4, post.sagstal.borgere_pr_medarbejder, _DECIMAL)
            name = result_name(f"{part.path}[{index}].aarsvaerk")
            sheet.number(5, linje.aarsvaerk, _DECIMAL, name)
            sheet.next()
    sheet.paragraph(
        "Deltagere pr. år gange forløbet er borgere ad gangen; delt med borgere pr. medarbejder er "
        "det årsværk.",
        last=_COLUMNS,
    )
    sheet.next()


def _running(sheet: Sheet, celler: Celler, part: _Part) -> None:
    sheet.paragraph(part.title, "overskrift", last=_COLUMNS)
    in_steps = any(post.personale for _, post, _ in part.lines)
    steps = ("Opgjort i", "Gruppe", "Mængde", "Pris", "År") if in_steps else ()
    sheet.headings("Post", *steps, "I driftsperioden")
    for index, (navn, post, linje) in enumerate(part.lines):
        sheet.text(1, navn, "ombrudt")
        if in_steps:
            _steps(sheet, celler, post, linje)
        name = result_name(f"{part.path}[{index}].beloeb")
        sheet.number(len(steps) + 2, linje.beloeb, _KR, name)
        sheet.next()
    if not part.lines:
        sheet.text(1, "Ingen")
        sheet.next()
    if part.sagstal is not None:
        _divided(sheet, part.sagstal, len(steps) + 2)
    sheet.next()


def _divided(sheet: Sheet, sagstal: Sagstalsdel[Cell], column: int) -> None:
    """What does not follow the participants, and what does; the sensitivity needs both."""
    for label, cell in (
        ("Heraf ikke efter sagstal, pr. år", sagstal.fast_pr_aar),
        ("Heraf efter sagstal, pr. borger", sagstal.pr_borger),
    ):
        sheet.text(1, label)
        sheet.number(column, cell, _KR)
        sheet.next()


def _steps(sheet: Sheet, celler: Celler, post: Loebende[Cell], linje: Loebendepost[Cell]) -> None:
    """What is multiplied to give the amount: a quantity, its price, and the years."""
    priser = celler.beregning.omkostninger.loenpriser
    pris = priser[post.personale] if post.personale else None
    stated, quantity, yearly = "kr. i alt", None, True
    if linje.aarsvaerk is not None:
        stated, quantity = "årsværk", linje.aarsvaerk
    elif post.timer_pr_aar is not None:
        stated, quantity = "timer pr. år", post.timer_pr_aar
    elif post.timer is not None:
        stated, quantity, yearly = "timer i alt", post.timer, False
    elif post.beloeb_pr_aar is not None:
        stated = "kr. pr. år"
        sheet.number(5, post.beloeb_pr_aar, _KR)
    else:
        yearly = False
    sheet.text(2, stated, "ombrudt")
    if quantity is not None and pris is not None:
        sheet.text(_GROUP, _group(celler, post.personale or ""), "status")
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
