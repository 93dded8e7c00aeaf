"""The budget's tables in the terminal: a proposal's block, aktører and styringsområder."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rich.console import Console
from rich.table import Table

from costben.budgettabel import aarstal, noegletalsraekker, p_l
from costben.calculator.budgetlinjer import Raekke
from costben.calculator.budgetvirkning import BUDGETAAR, Budgetvirkning
from costben.danish import number, percent
from costben.models.budgetvirkning import OMRAADENAVNE
from costben.noegletal import ALDRIG, FLERTYDIG, INGEN_BROEK, INGEN_RENTE, INTET
from costben.resultat import Resultat
from costben.terminal.table import titled_table

Row = tuple[str, Raekke[float]]
_ON_TWO_LINES = {ALDRIG: "tilbagebetales\nikke", FLERTYDIG: "kan ikke gives\nentydigt"}


def budget(resultat: Resultat, console: Console) -> None:
    """What it does to the budget in its years, and when it is paid back."""
    effect = resultat.beregning.budgetvirkning
    if effect is None:
        return
    console.print(_proposal(resultat, effect))
    console.print(_by_aktoer(resultat, effect))
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
        ("Samlet, diskonteret", effect.aktoerer["kommune"].diskonteret),
        ("Heraf på servicerammen", effect.serviceramme),
    ]
    return _years(resultat, effect, "Budgetvirkning for kommunen", rows)


def _by_aktoer(resultat: Resultat, effect: Budgetvirkning[float]) -> Table:
    """Each aktør, and what it is made of by styringsområde where there is anything."""
    rows: list[Row] = []
    for aktoer, omraader in effect.omraader.items():
        rows.append((aktoer.capitalize(), effect.aktoerer[aktoer].udiskonteret))
        rows += [
            (f"- heraf {OMRAADENAVNE[o]}", found.udiskonteret)
            for o, found in omraader.items()
            if any(found.udiskonteret.aar)
        ]
    together = effect.aktoerer["i_alt"]
    rows += [("I alt", together.udiskonteret), ("I alt, diskonteret", together.diskonteret)]
    return _years(resultat, effect, "Budgetvirkning pr. aktør og styringsområde", rows)


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
