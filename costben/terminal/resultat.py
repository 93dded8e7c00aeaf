"""A result as tables in the terminal, readable on 80 columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table

from costben.afstemning import UDFALD, Afstemt, Udfald
from costben.calculator.inddata import AKTOERER
from costben.calculator.poster import Postgruppe
from costben.danish import kroner, number, percent, quantity
from costben.models.analyse import METODENAVNE, Analyse
from costben.resultat import Resultat
from costben.terminal.break_even import what_must_come_true
from costben.terminal.budget import budget
from costben.terminal.effekt import effects
from costben.terminal.loen import denominators, pay
from costben.terminal.priser import prices
from costben.terminal.satser import comparisons, left_out, rate_prices, rates
from costben.terminal.table import batched, titled_table
from costben.terminal.tornado import swings
from costben.terminal.ukendt import highest_cost

_TABLES = {"etablering": "Tabel 7-4", "drift": "Tabel 7-5"}
_MOST_ARCHETYPES = 4  # side by side on 80 columns
_ALL = (*AKTOERER, "i_alt")


def show(resultat: Resultat, console: Console) -> None:
    """Print every table of the result."""
    _heading(resultat, console)
    if resultat.analyse.brugte_satser:
        rates(resultat, console)
    if resultat.analyse.omkostning is None:
        _show_costs(resultat, console)
        _show_results(resultat, console)
        budget(resultat, console)
    else:
        rate_prices(resultat, console)
        highest_cost(resultat, console)
    if resultat.afstemning:
        _reconciliation(resultat, console)
    _assumed(resultat, console)
    for advarsel in resultat.advarsler:
        console.print(f"Advarsel: {advarsel}")
    left_out(resultat, console)
    _changed(resultat, console)


def _show_costs(resultat: Resultat, console: Console) -> None:
    b = resultat.beregning
    console.print(_costs(resultat))
    if b.naevnere:
        console.print(denominators(resultat))
    if b.omkostninger.loenpriser:
        pay(resultat, console)
    console.print(_methods(resultat))
    if b.foelsomhed:
        console.print(_sensitivity(resultat))
    for navn, gruppe in b.poster.items():
        console.print(_lines(navn, resultat))
        console.print(_per_municipality(navn, gruppe, resultat))


def _show_results(resultat: Resultat, console: Console) -> None:
    b = resultat.beregning
    if b.arketyper:
        rate_prices(resultat, console)
        console.print(_archetypes(resultat))
        for table in (*comparisons(resultat), *_flows(resultat)):
            console.print(table)
    if b.blandinger:
        console.print(_mixes(resultat))
    effects(resultat, console)
    what_must_come_true(resultat, console)
    swings(resultat, console)


def _ref(resultat: Resultat, place: str) -> str:
    """`` (Figur 6-2)`` where the analysis is a report's, else nothing."""
    return f" ({place})" if resultat.analyse.offentliggjort else ""


def _heading(resultat: Resultat, console: Console) -> None:
    analyse: Analyse = resultat.analyse
    diskontering = analyse.diskontering
    rente = percent(diskontering.rente.vaerdi)
    for trin in diskontering.trin:
        rente += f", {percent(trin.rente.vaerdi)} fra år {trin.fra_aar}"
    if diskontering.tidspunkt == "start":
        rente += ", konsekvenser ved årets start"
    console.print(analyse.indsats.navn, style="bold")
    console.print(
        f"{quantity(analyse.indsats.deltagere.vaerdi, 'borger/aar')}, drift i "
        f"{quantity(analyse.indsats.driftsperiode.vaerdi, 'aar')}, "
        f"{analyse.indsats.prisniveau}-priser, diskonteret med {rente}."
    )
    for line in prices(resultat):
        console.print(line)


def _costs(resultat: Resultat) -> Table:
    omk = resultat.beregning.omkostninger
    parts = [("Etablering", omk.etablering), ("Drift", omk.drift)]
    if resultat.analyse.sparede_udgifter.poster:
        parts.append(("Sparede udgifter", omk.sparede_udgifter))
    parts.append(("Samlet", omk.samlet))
    return titled_table(
        f"Omkostninger{_ref(resultat, 'Figur 6-2')}",
        ("", "I alt", "Pr. år", "Pr. borger"),
        ((t, kroner(o.i_alt), kroner(o.pr_aar), kroner(o.pr_borger)) for t, o in parts),
    )


def _methods(resultat: Resultat) -> Table:
    return titled_table(
        "Etablering fordelt på år",
        ("", "Pr. år", "Pr. borger", "Samlet pr. borger"),
        (
            (
                METODENAVNE[metode] + (" (valgt)" if valg.valgt else ""),
                kroner(valg.etablering_pr_aar),
                kroner(valg.etablering_pr_borger),
                kroner(valg.samlet_pr_borger),
            )
            for metode, valg in resultat.beregning.omkostninger.metoder.items()
        ),
    )


def _sensitivity(resultat: Resultat) -> Table:
    saved = bool(resultat.analyse.sparede_udgifter.poster)
    return titled_table(
        f"Omkostning pr. borger ved andre antal deltagere{_ref(resultat, 'Figur 6-3')}",
        ("Deltagere pr. år", "Etablering", "Drift", *(("Sparet",) if saved else ()), "Samlet"),
        (
            (
                quantity(f.deltagere_pr_aar, "antal"),
                kroner(f.etablering_pr_borger),
                kroner(f.drift_pr_borger),
                *((kroner(f.sparede_udgifter_pr_borger),) if saved else ()),
                kroner(f.samlet_pr_borger),
            )
            for f in resultat.beregning.foelsomhed
        ),
    )


def _lines(navn: str, resultat: Resultat) -> Table:
    data = resultat.analyse.poster_pr_kommune
    gruppe = resultat.beregning.poster[navn]
    poster = () if data is None else data.etablering if navn == "etablering" else data.drift
    return titled_table(
        f"{navn.capitalize()}: poster i gennemsnit pr. kommune{_ref(resultat, _TABLES[navn])}",
        ("Post", "Gennemsnit", "Andel"),
        (
            (
                f"{post.gruppe}: {post.navn}" if post.gruppe else post.navn,
                kroner(linje.gennemsnit),
                f"{number(100 * linje.andel, 1)} %",
            )
            for post, linje in zip(poster, gruppe.linjer, strict=True)
        ),
    )


def _per_municipality(navn: str, gruppe: Postgruppe[float], resultat: Resultat) -> Table:
    data = resultat.analyse.poster_pr_kommune
    names = data.names() if data else {}
    feet = (gruppe.i_alt, gruppe.pr_aar, gruppe.pr_borger)
    rows = [(names[k], *(kroner(foot.kommuner[k]) for foot in feet)) for k in gruppe.i_alt.kommuner]
    rows.append(("Gennemsnit", *(kroner(foot.gennemsnit) for foot in feet)))
    return titled_table(
        f"{navn.capitalize()} pr. kommune{_ref(resultat, _TABLES[navn])}",
        ("Kommune", "I alt", "Pr. år", "Pr. borger"),
        rows,
    )


def _archetypes(resultat: Resultat) -> Table:
    return titled_table(
        f"Budgetøkonomisk nettoresultat pr. borger{_ref(resultat, 'Figur 6-5')}",
        ("Arketype", *(a.capitalize() for a in AKTOERER), "I alt"),
        (
            (
                f"{navn}: {resultat.analyse.arketyper[navn].navn}",
                *(kroner(getattr(arketype, felt)) for felt in _ALL),
            )
            for navn, arketype in resultat.beregning.arketyper.items()
        ),
    )


def _flows(resultat: Resultat) -> Iterator[Table]:
    """Net flow of each archetype, all aktører together; as many to a table as there is room for."""
    b = resultat.beregning
    for names in batched(list(b.arketyper), _MOST_ARCHETYPES):
        chosen = [b.arketyper[navn] for navn in names]
        rows = [
            (number(aar), *(kroner(a.stroemme["i_alt"].aar[index]) for a in chosen))
            for index, aar in enumerate(b.tidsakse.aar)
        ]
        rows.append(("Sum", *(kroner(a.stroemme["i_alt"].sum) for a in chosen)))
        rows.append(("Nutidsværdi", *(kroner(a.diskonteret["i_alt"].sum) for a in chosen)))
        yield titled_table("Pengestrøm i alt pr. borger, udiskonteret", ("År", *names), rows)


def _mixes(resultat: Resultat) -> Table:
    return titled_table(
        "Blandinger: gruppens nettoresultat",
        ("Gruppe", *(a.capitalize() for a in AKTOERER), "I alt"),
        (
            (
                resultat.analyse.blandinger[navn].navn,
                *(kroner(getattr(blanding.gruppen, felt)) for felt in _ALL),
            )
            for navn, blanding in resultat.beregning.blandinger.items()
        ),
    )


def _reconciliation(resultat: Resultat, console: Console) -> None:
    """How many figures agree, and those that do not agree at once."""
    alle = resultat.afstemning
    inddata = sum(line.art == "inddata" for line in alle)
    console.print(f"Afstemning med {len(alle)} tal i rapporten", style="bold")
    console.print(
        f"  {inddata:3} er skrevet af til forudsætningerne, {len(alle) - inddata} beregnet"
    )
    lines = {status: [ln for ln in alle if ln.status == status] for status in UDFALD}
    for status, found in lines.items():
        console.print(f"  {len(found):3} {status}")
    console.print()
    for status in UDFALD[1:]:
        if lines[status]:
            console.print(_compared(status, lines[status]))
    reasons: dict[str, list[str]] = {}
    for line in lines["afviger"]:
        reasons.setdefault(line.forklaring or "ingen forklaring", []).append(line.felt)
    for reason, figures in reasons.items():
        console.print(f"{'; '.join(figures)}: {reason}")


def _compared(status: Udfald, lines: Sequence[Afstemt]) -> Table:
    return titled_table(
        status.capitalize(),
        ("Tal", "Trykt", "Beregnet"),
        (
            (
                f"{line.tabel}: {line.felt}",
                quantity(line.offentliggjort, line.enhed),
                _computed(line.beregnet, line.enhed),
            )
            for line in lines
        ),
    )


def _computed(value: float, unit: str) -> str:
    if unit == "andel":
        return percent(value)
    return kroner(value) if unit == "kr" else quantity(round(value, 4), unit)


def _assumed(resultat: Resultat, console: Console) -> None:
    rows = [
        (f.sti, quantity(f.vaerdi, f.enhed))
        for f in resultat.forudsaetninger.values()
        if f.status == "antaget"
    ]
    rows += [(v.sti, v.vist) for v in resultat.valg if v.status == "antaget"]
    if rows:
        title = f"{len(rows)} forudsætninger er antaget"
        console.print(titled_table(title, ("Sti", "Værdi"), rows))


def _changed(resultat: Resultat, console: Console) -> None:
    """What was changed on the command line; the report's figures then need not agree."""
    for rettelse in resultat.analyse.rettelser:
        console.print(f"Ændret: {rettelse}")
    published = resultat.analyse.trykte_tal
    missing = (
        sum(len(t.tal) for t in published.tabeller) - len(resultat.afstemning) if published else 0
    )
    if missing:
        console.print(f"{missing} af rapportens tal svarer ikke til noget i den ændrede analyse.")
