"""The rows of a budget as other programs get them, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from costben.calculator.budgetlinjer import Budgetlinje, Raekke
from costben.calculator.budgetvirkning import Budgetvirkning
from costben.models.analyse import Analyse
from costben.noegletal import noegletal

RAEKKER = (
    *("aar", "aktoer", "styringsomraade", "linje", "navn", "art"),
    *("udiskonteret", "diskonteret"),
)
NOEGLETAL = (
    *("aktoer", "nutidsvaerdi", "cost_benefit", "tilbagebetalt", "tilbagebetalt_diskonteret"),
    *("tilbagebetalingstid", "tilbagebetalingstid_diskonteret", "intern_rente"),
)
_OMKOSTNINGER = {
    "etablering": "Etablering",
    "drift": "Drift",
    "sparede_udgifter": "Sparede udgifter",
}


def aarstal(analyse: Analyse, antal: int) -> tuple[int, ...]:
    """The calendar years of a budget of ``antal`` years."""
    first = analyse.budgetvirkning.foerste_aar if analyse.budgetvirkning else 0
    return tuple(range(first, first + antal))


def p_l(analyse: Analyse) -> str:
    """What the tables are in: ``1.000 kr., 2020-p/l``."""
    return f"1.000 kr., {analyse.indsats.prisniveau}-p/l"


def linjenavn(analyse: Analyse, linje: str) -> str:
    """What a line is called where people read it."""
    if linje in _OMKOSTNINGER:
        return _OMKOSTNINGER[linje]
    _, key, *part = linje.split(".")
    return ": ".join((analyse.konsekvenser[key].navn, *part))


def budgetraekker(analyse: Analyse, budget: Budgetvirkning[float]) -> Iterator[dict[str, object]]:
    """A row per year, aktør, styringsområde and line."""
    years = aarstal(analyse, len(budget.akse.aar))
    for linje in budget.linjer:
        for index, year in enumerate(years):
            values = (linje.udiskonteret.aar[index], linje.diskonteret.aar[index])
            yield dict(zip(RAEKKER, (year, *_of(analyse, linje), *values), strict=True))


def _of(analyse: Analyse, linje: Budgetlinje[float]) -> tuple[str, ...]:
    navn = linjenavn(analyse, linje.linje)
    return linje.aktoer, linje.styringsomraade, linje.linje, navn, linje.art


def noegletalsraekker(
    analyse: Analyse, budget: Budgetvirkning[float]
) -> Iterator[dict[str, object]]:
    """A row per aktør, and one for all: a figure, or why there is none."""
    first = aarstal(analyse, 1)[0]

    def year(number: int | str) -> int | str:
        return first + number - 1 if isinstance(number, int) else number

    for navn, tal in noegletal(budget).items():
        values = (
            navn,
            tal.nutidsvaerdi,
            tal.cost_benefit,
            year(tal.tilbagebetalt),
            year(tal.tilbagebetalt_diskonteret),
            tal.tilbagebetalt,
            tal.tilbagebetalt_diskonteret,
            tal.intern_rente,
        )
        yield dict(zip(NOEGLETAL, values, strict=True))


def som_json(analyse: Analyse, budget: Budgetvirkning[float]) -> dict[str, object]:
    """Everything of the budget that is not one of its rows."""
    years = aarstal(analyse, len(budget.akse.aar))
    rul = budget.udrulning
    forslag = budget.forslag
    return {
        "prisniveau": analyse.indsats.prisniveau,
        "aar": list(years),
        "noegletal": {str(row.pop("aktoer")): row for row in noegletalsraekker(analyse, budget)},
        "serviceramme": _row(years, budget.serviceramme),
        "investeringsforslag": {
            "varige_aendringer": {o: _row(years, r) for o, r in forslag.varige.items()},
            "samlet_varig_aendring": _row(years, forslag.samlet_varig),
            "implementeringsomkostninger": _row(years, forslag.implementering),
            "samlet_oekonomisk_paavirkning": _row(years, forslag.samlet),
        },
        "aktoerer": {navn: asdict(found) for navn, found in budget.aktoerer.items()},
        "omraader": {
            navn: {o: asdict(found) for o, found in omraader.items()}
            for navn, omraader in budget.omraader.items()
        },
        "udrulning": {
            "startere": list(rul.startere),
            "deltagere": list(rul.deltagere),
            "gennemfoerer": list(rul.gennemfoerer),
            "med_virkning": list(rul.med_virkning),
        },
    }


def _row(years: tuple[int, ...], raekke: Raekke[float]) -> Mapping[str, object]:
    return {"aar": dict(zip(map(str, years), raekke.aar, strict=True)), "i_alt": raekke.i_alt}
