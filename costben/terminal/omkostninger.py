"""What the programme costs, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from costben.danish import kroner, number, quantity
from costben.models.analyse import METODENAVNE
from costben.resultat import Resultat
from costben.terminal.loen import denominators, pay
from costben.terminal.table import reference, titled_table

_TABLES = {"etablering": "Tabel 7-4", "drift": "Tabel 7-5"}


def costs(resultat: Resultat, console: Console) -> None:
    """The cost in all and per citizen, and what the municipalities reported."""
    b = resultat.beregning
    console.print(_costs(resultat))
    console.print(_methods(resultat))
    if b.naevnere:
        console.print(denominators(resultat))
    if b.omkostninger.loenpriser:
        pay(resultat, console)
    if b.foelsomhed:
        console.print(_sensitivity(resultat))
    for navn in b.poster:
        console.print(_lines(navn, resultat))
    if b.poster:
        console.print(_per_municipality(resultat))


def _costs(resultat: Resultat) -> Table:
    omk = resultat.beregning.omkostninger
    parts = [("Etablering", omk.etablering), ("Drift", omk.drift)]
    if resultat.analyse.sparede_udgifter.poster:
        parts.append(("Sparede udgifter", omk.sparede_udgifter))
    parts.append(("Samlet", omk.samlet))
    return titled_table(
        f"Omkostninger{reference(resultat, 'Figur 6-2')}",
        ("", "I alt", "Pr. år", "Pr. borger"),
        ((t, kroner(o.i_alt), kroner(o.pr_aar), kroner(o.pr_borger)) for t, o in parts),
    )


def _methods(resultat: Resultat) -> str:
    said = (
        f"{METODENAVNE[metode]} {kroner(valg.etablering_pr_aar)}{' (valgt)' if valg.valgt else ''}"
        for metode, valg in resultat.beregning.omkostninger.metoder.items()
    )
    return f"Etablering pr. år: {', '.join(said)}"


def _sensitivity(resultat: Resultat) -> Table:
    saved = bool(resultat.analyse.sparede_udgifter.poster)
    return titled_table(
        f"Omkostning pr. borger ved andre deltagertal{reference(resultat, 'Figur 6-3')}",
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
        f"{navn.capitalize()}: poster i gennemsnit pr. kommune{reference(resultat, _TABLES[navn])}",
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


def _per_municipality(resultat: Resultat) -> Table:
    groups = resultat.beregning.poster
    both = " og ".join(_TABLES[navn] for navn in groups)
    headings = [
        f"{navn.capitalize()}\n  {what}" for navn in groups for what in ("i alt", "pr. borger")
    ]
    return titled_table(
        f"Omkostninger pr. kommune{reference(resultat, both)}",
        ("Kommune", *headings),
        _feet(resultat),
    )


def _feet(resultat: Resultat) -> Iterator[tuple[str, ...]]:
    data = resultat.analyse.poster_pr_kommune
    feet = [foot for g in resultat.beregning.poster.values() for foot in (g.i_alt, g.pr_borger)]
    for key, navn in (data.names() if data else {}).items():
        yield (navn, *(kroner(foot.kommuner[key]) for foot in feet))
    yield ("Gennemsnit", *(kroner(foot.gennemsnit) for foot in feet))
