"""A result as tables in the terminal, readable on 80 columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from costben.afstemning import UDFALD, Afstemt, Udfald
from costben.calculator.inddata import AKTOERER
from costben.calculator.poster import Postgruppe
from costben.danish import kroner, number, percent, quantity
from costben.models.analyse import METODENAVNE, Analyse
from costben.resultat import Resultat

_TABLES = {"etablering": "Tabel 7-4", "drift": "Tabel 7-5"}
_GAP = "  "  # quicker than padding every cell
_ALL = (*AKTOERER, "i_alt")


def show(resultat: Resultat, console: Console) -> None:
    """Print every table of the result."""
    _heading(resultat, console)
    console.print(_costs(resultat))
    console.print(_methods(resultat))
    b = resultat.beregning
    if b.foelsomhed:
        console.print(_sensitivity(resultat))
    for navn, gruppe in b.poster.items():
        console.print(_lines(navn, resultat))
        console.print(_per_municipality(navn, gruppe, resultat.analyse))
    if b.arketyper:
        console.print(_archetypes(resultat))
        console.print(_flows(resultat))
    if b.blandinger:
        console.print(_mixes(resultat))
    if resultat.afstemning:
        _reconciliation(resultat, console)
    _assumed(resultat, console)
    _changed(resultat, console)


def _table(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    table = Table(
        title=title,
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        padding=0,
    )
    table.add_column(headings[0])
    for heading in headings[1:]:
        table.add_column(_GAP + heading, justify="right", no_wrap=True)
    for first, *others in rows:
        table.add_row(first, *(_GAP + other for other in others))
    return table


def _heading(resultat: Resultat, console: Console) -> None:
    analyse: Analyse = resultat.analyse
    rente = percent(analyse.diskontering.rente.vaerdi)
    console.print(analyse.indsats.navn, style="bold")
    console.print(
        f"{quantity(analyse.indsats.deltagere.vaerdi, 'borger/aar')}, drift i "
        f"{quantity(analyse.indsats.driftsperiode.vaerdi, 'aar')}, "
        f"{analyse.indsats.prisniveau}-priser, diskonteret med {rente}."
    )


def _costs(resultat: Resultat) -> Table:
    omk = resultat.beregning.omkostninger
    parts = [("Etablering", omk.etablering), ("Drift", omk.drift)]
    if resultat.analyse.sparede_udgifter.poster:
        parts.append(("Sparede udgifter", omk.sparede_udgifter))
    parts.append(("Samlet", omk.samlet))
    return _table(
        "Omkostninger (Figur 6-2)",
        ("", "I alt", "Pr. år", "Pr. borger"),
        ((t, kroner(o.i_alt), kroner(o.pr_aar), kroner(o.pr_borger)) for t, o in parts),
    )


def _methods(resultat: Resultat) -> Table:
    return _table(
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
    return _table(
        "Omkostning pr. borger ved andre antal deltagere (Figur 6-3)",
        ("Deltagere pr. år", "Etablering", "Drift", "Samlet"),
        (
            (
                quantity(f.deltagere_pr_aar, "antal"),
                kroner(f.etablering_pr_borger),
                kroner(f.drift_pr_borger),
                kroner(f.samlet_pr_borger),
            )
            for f in resultat.beregning.foelsomhed
        ),
    )


def _lines(navn: str, resultat: Resultat) -> Table:
    data = resultat.analyse.poster_pr_kommune
    gruppe = resultat.beregning.poster[navn]
    poster = () if data is None else data.etablering if navn == "etablering" else data.drift
    return _table(
        f"{navn.capitalize()}: poster i gennemsnit pr. kommune ({_TABLES[navn]})",
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


def _per_municipality(navn: str, gruppe: Postgruppe[float], analyse: Analyse) -> Table:
    data = analyse.poster_pr_kommune
    names = data.names() if data else {}
    feet = (gruppe.i_alt, gruppe.pr_aar, gruppe.pr_borger)
    rows = [(names[k], *(kroner(foot.kommuner[k]) for foot in feet)) for k in gruppe.i_alt.kommuner]
    rows.append(("Gennemsnit", *(kroner(foot.gennemsnit) for foot in feet)))
    return _table(
        f"{navn.capitalize()} pr. kommune ({_TABLES[navn]})",
        ("Kommune", "I alt", "Pr. år", "Pr. borger"),
        rows,
    )


def _archetypes(resultat: Resultat) -> Table:
    return _table(
        "Budgetøkonomisk nettoresultat pr. borger (Figur 6-5)",
        ("Arketype", *(a.capitalize() for a in AKTOERER), "I alt"),
        (
            (
                f"{navn}: {resultat.analyse.arketyper[navn].navn}",
                *(kroner(getattr(arketype, felt)) for felt in _ALL),
            )
            for navn, arketype in resultat.beregning.arketyper.items()
        ),
    )


def _flows(resultat: Resultat) -> Table:
    """Net flow of each archetype, all aktører together, year by year."""
    b = resultat.beregning
    rows = []
    for index, aar in enumerate(b.tidsakse.aar):
        flows = (a.stroemme["i_alt"].aar[index] for a in b.arketyper.values())
        rows.append((number(aar), *(kroner(f) for f in flows)))
    sums = (a.stroemme["i_alt"].sum for a in b.arketyper.values())
    discounted = (a.diskonteret["i_alt"].sum for a in b.arketyper.values())
    rows.append(("Sum", *(kroner(s) for s in sums)))
    rows.append(("Nutidsværdi", *(kroner(s) for s in discounted)))
    return _table("Pengestrøm i alt pr. borger, udiskonteret", ("År", *b.arketyper), rows)


def _mixes(resultat: Resultat) -> Table:
    return _table(
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
    lines = {status: [ln for ln in resultat.afstemning if ln.status == status] for status in UDFALD}
    console.print(f"Afstemning med {len(resultat.afstemning)} tal i rapporten", style="bold")
    for status, found in lines.items():
        console.print(f"  {len(found):3} {status}")
    console.print()
    for status in UDFALD[1:]:
        if lines[status]:
            console.print(_compared(status, lines[status]))
    for line in lines["afviger"]:
        console.print(f"{line.felt}: {line.forklaring or 'ingen forklaring'}")


def _compared(status: Udfald, lines: Sequence[Afstemt]) -> Table:
    return _table(
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
    antaget = [f for f in resultat.forudsaetninger.values() if f.status == "antaget"]
    if antaget:
        console.print(
            _table(
                f"{len(antaget)} forudsætninger er antaget",
                ("Sti", "Værdi"),
                ((f.sti, quantity(f.vaerdi, f.enhed)) for f in antaget),
            )
        )


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
