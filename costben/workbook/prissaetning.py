"""Sheet Prissætning: how the rates become kroner, step by step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from costben.calculator.skift import Prissaetning, Skiftepris
from costben.calculator.ydelser import Ydelsespris
from costben.models.analyse import Analyse
from costben.models.konsekvenser import Konsekvens
from costben.models.satser import GRAENSE, NEDSAETTELSE
from costben.models.skift import Ydelsesskift
from costben.numbers.cell import Cell
from costben.workbook.cells import Celler, result_name
from costben.workbook.effekt import measured_and_whole_year
from costben.workbook.grid import Book, Sheet
from costben.workbook.styles import number_style

TITLE = "Prissætning"
_COLUMNS = 7
_KR = number_style("beregnet", "kr")
_OERE = number_style("beregnet", "kr_oere")
_SHARE = number_style("beregnet", "procent_fin")
_WEEKS = number_style("beregnet", "decimal")
_SUM = number_style("i_alt", "kr")
_KR_DASH = number_style("beregnet", "kr_streg")
_WEEKS_DASH = number_style("beregnet", "decimal_streg")


def prissaetning_sheet(book: Book, celler: Celler) -> None:
    """Lay the sheet out: a week on each benefit, then each consequence priced from rates."""
    columns = max(_COLUMNS, len(celler.analyse.arketyper) + 3)
    sheet = book.sheet(TITLE, (46, *[14.0] * (columns - 1)))
    sheet.paragraph("Prissætning af satser", "titel")
    sheet.paragraph(
        "En uge er 1/52 af et år og en måned 1/12. Kommunen betaler ydelsen, og staten refunderer "
        "en del, der falder med ugerne på offentlig forsørgelse. Skat regnes på toppen af "
        "borgerens øvrige indkomst. Ugerne står år for år på fanen Refusion.",
    )
    forudsat = celler.beregning.forudsat
    assert forudsat is not None
    for key, pris in forudsat.ydelser.items():
        _benefit(sheet, celler, key, pris)
    priced = {k: v for k, v in celler.analyse.konsekvenser.items() if v.af_satser}
    for key, konsekvens in priced.items():
        sheet.breaks.append(sheet.row - 1)
        _consequence(sheet, celler, key, konsekvens)


def _benefit(sheet: Sheet, celler: Celler, key: str, pris: Ydelsespris[Cell]) -> None:
    """The mean rate per week, and what pay takes off it."""
    ydelse = celler.analyse.ydelser[key]
    sheet.paragraph(f"Ydelse: {ydelse.navn}", "overskrift")
    sheet.headings("Modtagere", "Andel", "Sats", "Pr. uge")
    lines = zip(ydelse.modtagere, pris.andele, pris.satser, strict=True)
    for modtager, andel, pr_uge in lines:
        path = f"satser.ydelser.{modtager.navn}"
        sheet.text(1, celler.analyse.brugte_satser[path].titel, "ombrudt")
        sheet.number(2, andel, _SHARE)
        sheet.number(3, celler.inputs[path], _KR)
        sheet.number(4, pr_uge, _OERE)
        sheet.next()
    sheet.text(1, "Gennemsnit", "fed")
    sheet.number(4, pris.hoejst, number_style("i_alt", "kr_oere"))
    sheet.next()
    if pris.nedsat is not None and pris.nedsat_pr_maaned is not None and pris.loen_pr_uge:
        _reduction(sheet, celler, key, pris)
    sheet.next()


def _reduction(sheet: Sheet, celler: Celler, key: str, pris: Ydelsespris[Cell]) -> None:
    loen = celler.inputs[f"ydelser.{key}.fleksloen"]
    for label, column, cell, style in (
        ("Løn i fleksjobbet pr. måned", 3, loen, _KR),
        ("Lønnen pr. uge", 4, pris.loen_pr_uge, _OERE),
        ("Nedsættelse, del af lønnen", 2, celler.inputs[f"satser.ydelser.{NEDSAETTELSE}"], _SHARE),
        ("Grænse for lønnen pr. måned", 3, celler.inputs[f"satser.ydelser.{GRAENSE}"], _KR),
        ("Nedsættelse pr. måned", 3, pris.nedsat_pr_maaned, _KR),
        ("Nedsættelse pr. uge", 4, pris.nedsat, _OERE),
        ("Ydelse efter nedsættelse, pr. uge", 4, pris.pr_uge, number_style("i_alt", "kr_oere")),
    ):
        assert cell is not None
        sheet.text(1, label)
        sheet.number(column, cell, style)
        sheet.next()


def _consequence(sheet: Sheet, celler: Celler, key: str, konsekvens: Konsekvens) -> None:
    forudsat = celler.beregning.forudsat
    assert forudsat is not None
    sheet.paragraph(konsekvens.navn, "overskrift")
    _week(sheet, celler, key, konsekvens)
    arketyper = celler.beregning.arketyper
    priced = {navn: a.prissat[key] for navn, a in arketyper.items()}
    quantities = [celler.inputs[f"arketyper.{navn}.konsekvenser.{key}"] for navn in arketyper]
    paths = [f"arketyper.{navn}.prissat.{key}" for navn in arketyper]
    for title, quantity, other, path in measured_and_whole_year(celler, key):
        priced[title] = other
        quantities.append(quantity)
        paths.append(path)
    sheet.headings("Skat om året for hver arketype", *priced)
    _row(sheet, f"Ændring, {konsekvens.enhed}", quantities, _WEEKS_DASH)
    _taxes(sheet, priced, forudsat.skift[key])
    _lines(sheet, paths, priced)


def _week(sheet: Sheet, celler: Celler, key: str, konsekvens: Konsekvens) -> None:
    """What changes in a week, before refund and tax."""
    forudsat = celler.beregning.forudsat
    assert forudsat is not None
    pris, path = forudsat.skift[key], f"konsekvenser.{key}"
    skift = konsekvens.ydelsesskift
    change = "mere arbejde" if skift is None else _change(skift, celler.analyse)
    sheet.headings(f"En uge: {change}", "")
    inputs: tuple[tuple[str, str, str], ...] = (
        ("Timeløn", "beskaeftigelse.timeloen", _OERE),
        ("Timer pr. uge", "beskaeftigelse.timer_pr_uge", _WEEKS),
        ("Årsløn", "beskaeftigelse.aarsloen", _KR),
        ("Øvrig indkomst om året", "oevrig_indkomst", _KR),
        ("Uger på offentlig forsørgelse ved starten", "ydelsesskift.anciennitet", _WEEKS),
        ("Uger, ancienniteten vokser pr. år", "ydelsesskift.uger_pr_aar", _WEEKS),
    )
    given = [(text, celler.inputs.get(f"{path}.{field}"), style) for text, field, style in inputs]
    for label, cell, style in (
        *given,
        ("Løn før skiftet", pris.loen_foer, _OERE),
        ("Løn efter skiftet", pris.loen_efter, _OERE),
        ("Ydelse før skiftet", pris.ydelse_foer, _OERE),
        ("Ydelse efter skiftet", pris.ydelse_efter, _OERE),
        ("Mindre ydelse", pris.mindre_ydelse, number_style("i_alt", "kr_oere")),
    ):
        if cell is not None:
            sheet.text(1, label)
            sheet.number(2, cell, style)
            sheet.next()
    sheet.next()


def _change(skift: Ydelsesskift, analyse: Analyse) -> str:
    """What is changed from and to, by the names people read."""
    fra, til = (
        analyse.ydelser[key].navn if key else word
        for key, word in zip(skift.ydelser(), (skift.fra, skift.til), strict=True)
    )
    return f"fra {fra} til {til}"


def _taxes(sheet: Sheet, priced: Mapping[str, Prissaetning[Cell]], pris: Skiftepris[Cell]) -> None:
    """From income to tax; what there is none of before or after is left out."""
    skat = [p.skat for p in priced.values()]
    _row(sheet, "Uger om året", [p.uger_pr_aar for p in priced.values()], _WEEKS_DASH)
    for when, grundlag, ydelse, loen in (
        ("før", [s.foer for s in skat], pris.ydelse_foer, pris.loen_foer),
        ("efter", [s.efter for s in skat], pris.ydelse_efter, pris.loen_efter),
    ):
        indkomst = [g.indkomst for g in grundlag]
        if ydelse is not None:
            _row(sheet, f"Ydelse {when}", [i.ydelse for i in indkomst], _KR_DASH)
        if loen is not None:
            _row(sheet, f"Løn {when}", [i.loen for i in indkomst], _KR_DASH)
            bidrag = [g.arbejdsmarkedsbidrag for g in grundlag]
            _row(sheet, f"Arbejdsmarkedsbidrag {when}", bidrag, _KR_DASH)
        _row(sheet, "Øvrig indkomst", [i.oevrig for i in indkomst], _KR_DASH)
        personlig = [g.personlig_indkomst for g in grundlag]
        _row(sheet, f"Personlig indkomst {when}", personlig, _KR_DASH)
        over = [g.skattepligtig for g in grundlag]
        _row(sheet, f"Over personfradraget {when}", over, _KR_DASH)
    _row(sheet, "Mere at beskatte", [s.skattepligtig for s in skat], _SUM)
    _row(sheet, "Mere kommuneskat", [s.kommuneskat for s in skat], _KR_DASH)
    _row(sheet, "Mere bundskat", [s.bundskat for s in skat], _KR_DASH)
    _row(sheet, "Mere arbejdsmarkedsbidrag", [s.arbejdsmarkedsbidrag for s in skat], _KR_DASH)
    _row(sheet, "Mere til staten", [s.statens for s in skat], _KR_DASH)
    sheet.next()


def _lines(sheet: Sheet, paths: Sequence[str], priced: Mapping[str, Prissaetning[Cell]]) -> None:
    """Present value of each line, for each archetype."""
    sheet.headings("Nutidsværdi af hver linje", *priced)
    linjer = [p.linjer for p in priced.values()]
    for label, felt in (
        ("Kommune: ydelse", "ydelse_kommune"),
        ("Kommune: kommuneskat", "kommuneskat"),
        ("Stat: ydelse", "ydelse_stat"),
        ("Stat: bundskat", "bundskat"),
        ("Stat: arbejdsmarkedsbidrag", "arbejdsmarkedsbidrag"),
    ):
        names = [result_name(f"{path}.linjer.{felt}") for path in paths]
        _row(sheet, label, [getattr(linje, felt) for linje in linjer], _KR_DASH, names)
    for aktoer in ("kommune", "stat"):
        values = [p.nutidsvaerdi[aktoer] for p in priced.values()]
        _row(sheet, f"{aktoer.capitalize()} i alt", values, _SUM)
    sheet.next()


def _row(
    sheet: Sheet, label: str, cells: Sequence[Cell], style: str, names: Sequence[str] = ()
) -> None:
    sheet.text(1, label, "fed" if style == _SUM else "tekst")
    for index, cell in enumerate(cells):
        sheet.number(index + 2, cell, style, names[index] if names else None)
    sheet.next()
