"""The budget's tables in the terminal: a proposal's block, aktører, styringsområder and lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.console import Console
from rich.table import Table

from costben.budgettabel import aarstal, linjenavn, noegletalsraekker, p_l
from costben.calculator.budgetlinjer import Raekke
from costben.calculator.budgetvirkning import BUDGETAAR, Budgetvirkning
from costben.calculator.inddata import AKTOERER
from costben.danish import number, percent
from costben.models.budgetvirkning import OMRAADENAVNE
from costben.noegletal import ALDRIG, FLERTYDIG, INGEN_BROEK, INGEN_RENTE, INTET
from costben.resultat import Resultat
from costben.terminal.table import titled_table

Row = tuple[str, Raekke[float]]
_ON_TWO_LINES = {ALDRIG: "tilbagebetales\nikke", FLERTYDIG: "findes ikke\nentydigt"}


def budget(resultat: Resultat, console: Console) -> None:
    """Every table of the budget."""
    effect = resultat.beregning.budgetvirkning
    if effect is None:
        return
    console.print(_proposal(resultat, effect))
    console.print(_by_aktoer(resultat, effect))
    console.print(_by_omraade(resultat, effect))
    for table in _lines(resultat, effect):
        console.print(table)
    console.print(_key_figures(resultat, effect))


def _proposal(resultat: Resultat, effect: Budgetvirkning[float]) -> Table:
    forslag = effect.forslag
    rows: list[Row] = [
        (f"Varige ændringer, {OMRAADENAVNE[o]}", raekke) for o, raekke in forslag.varige.items()
    ]
    rows += [
        ("Samlet varig ændring", forslag.samlet_varig),
        ("Implementeringsomkostninger", forslag.implementering),
        ("Samlet økonomisk påvirkning", forslag.samlet),
        ("Heraf på servicerammen", effect.serviceramme),
    ]
    return _years(resultat, effect, "Budgetvirkning for kommunen", rows)


def _by_aktoer(resultat: Resultat, effect: Budgetvirkning[float]) -> Table:
    rows: list[Row] = []
    for navn, found in effect.aktoerer.items():
        label = "I alt" if navn == "i_alt" else navn.capitalize()
        rows += [(label, found.udiskonteret), (f"{label}, diskonteret", found.diskonteret)]
    return _years(resultat, effect, "Budgetvirkning pr. aktør", rows)


def _by_omraade(resultat: Resultat, effect: Budgetvirkning[float]) -> Table:
    rows = [
        (f"{a.capitalize()}, {OMRAADENAVNE[o]}", found.udiskonteret)
        for a, omraader in effect.omraader.items()
        for o, found in omraader.items()
        if any(found.udiskonteret.aar)
    ]
    return _years(resultat, effect, "Budgetvirkning pr. styringsområde", rows)


def _lines(resultat: Resultat, effect: Budgetvirkning[float]) -> Iterator[Table]:
    for aktoer in AKTOERER:
        rows = [
            (linjenavn(resultat.analyse, li.linje), li.udiskonteret)
            for li in effect.linjer
            if li.aktoer == aktoer and any(li.udiskonteret.aar)
        ]
        if rows:
            yield _years(resultat, effect, f"{aktoer.capitalize()}: linje for linje", rows)


def _years(
    resultat: Resultat, effect: Budgetvirkning[float], title: str, rows: Sequence[Row]
) -> Table:
    """The budget year, three overslagsår, and all years together."""
    years = aarstal(resultat.analyse, BUDGETAAR)
    last = aarstal(resultat.analyse, len(effect.akse.aar))[-1]
    return titled_table(
        f"{title} ({p_l(resultat.analyse)})",
        ("", *map(str, years), f"{years[0]}-{last}"),
        (
            (label, *(number(kr / 1000) for kr in (*raekke.aar[:BUDGETAAR], raekke.i_alt)))
            for label, raekke in rows
        ),
    )


def _key_figures(resultat: Resultat, effect: Budgetvirkning[float]) -> Table:
    """A row per aktør; whoever pays nothing has nothing to be paid back."""
    return titled_table(
        f"Nøgletal ({p_l(resultat.analyse)}; - hvor der intet er betalt)",
        ("", "Nutidsværdi", "Gevinst\npr. kr.", "Tilbagebetalt", "Diskonteret", "Intern\nrente"),
        (
            (
                "I alt" if row["aktoer"] == "i_alt" else str(row["aktoer"]).capitalize(),
                _shown(row["nutidsvaerdi"], lambda kr: number(kr / 1000)),
                _shown(row["cost_benefit"], lambda v: number(v, 2)),
                *(_when(row, key) for key in ("tilbagebetalt", "tilbagebetalt_diskonteret")),
                _shown(row["intern_rente"], percent),
            )
            for row in noegletalsraekker(resultat.analyse, effect)
        ),
    )


def _when(row: Mapping[str, object], key: str) -> str:
    length = row[key.replace("betalt", "betalingstid")]
    return _shown(row[key], lambda year: f"{year:.0f} ({length} år)")


def _shown(value: object, write: Callable[[float], str]) -> str:
    if isinstance(value, float | int):
        return write(value)
    return "-" if value in (INTET, INGEN_BROEK, INGEN_RENTE) else _ON_TWO_LINES[str(value)]
