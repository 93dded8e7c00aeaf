"""The results that analyses are compared on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from costben.calculator.inddata import AKTOERER
from costben.models.analyse import Analyse

MOST = 4  # results in a group, so that there is room for it on 80 columns
_PARTS = (
    ("etablering", "Etablering"),
    ("drift", "Drift"),
    ("sparede_udgifter", "Sparet"),
    ("samlet", "Samlet"),
)
_PER = (("i_alt", "i alt", "kr"), ("pr_aar", "pr. år", "kr/aar"), ("pr_borger", "pr. borger", ""))
_COUNTS = (
    ("naevnere.pr_visiteret", "Visiteret"),
    ("naevnere.pr_paabegyndt", "Påbegyndt"),
    ("naevnere.pr_gennemfoert", "Gennemført"),
)
_FOR = (*((a, a) for a in AKTOERER), ("i_alt", "i alt"))


@dataclass(frozen=True, slots=True)
class Gruppe:
    """Some results that stand side by side.

    Attributes:
        titel: what they have in common.
        enhed: their unit, as ``units`` names it.
        resultater: the path of each, and what it is called below the title.
    """

    titel: str
    enhed: str
    resultater: tuple[tuple[str, str], ...]


def grupper(analyser: Sequence[Analyse]) -> tuple[Gruppe, ...]:
    """The results of any of ``analyser`` that they are compared on."""
    budgets = _budgets() if any(analyse.budgetvirkning for analyse in analyser) else ()
    return (*_costs(), *_archetypes(analyser), *_mixes(analyser), *budgets)


def _costs() -> Iterator[Gruppe]:
    for field, said, unit in _PER:
        yield Gruppe(
            f"Omkostninger {said}",
            unit or "kr/borger",
            tuple((f"omkostninger.{part}.{field}", titel) for part, titel in _PARTS),
        )
    yield Gruppe("Samlet omkostning pr. borger, talt på tre måder", "kr/borger", _COUNTS)


def _archetypes(analyser: Sequence[Analyse]) -> Iterator[Gruppe]:
    names = list(dict.fromkeys(navn for analyse in analyser for navn in analyse.arketyper))
    for field, said in _FOR:
        for start in range(0, len(names), MOST):
            yield Gruppe(
                f"Nettoresultat pr. borger, {said}",
                "kr/borger",
                tuple((f"arketyper.{n}.{field}", f"Arketype {n}") for n in names[start:][:MOST]),
            )


def _mixes(analyser: Sequence[Analyse]) -> Iterator[Gruppe]:
    names = {key: b.navn for analyse in analyser for key, b in analyse.blandinger.items()}
    for key, navn in names.items():
        stier = tuple(
            (f"blandinger.{key}.gruppen.{field}", said.capitalize()) for field, said in _FOR
        )
        yield Gruppe(f"Nettoresultat for gruppen {navn}", "kr", stier)


def _budgets() -> Iterator[Gruppe]:
    ramme = "budgetvirkning.serviceramme"
    yield Gruppe(
        "Servicerammen, budgetår og overslagsår",
        "kr",
        tuple((f"{ramme}.aar[{index}]", f"{index + 1}. år") for index in range(MOST)),
    )
    yield Gruppe("Servicerammen", "kr", ((f"{ramme}.i_alt", "Alle år"),))
    for kind, said in (("udiskonteret", "alle år"), ("diskonteret", "nutidsværdi")):
        yield Gruppe(
            f"Budgetvirkning, {said}",
            "kr",
            tuple(
                (f"budgetvirkning.aktoerer.{field}.{kind}.i_alt", titel.capitalize())
                for field, titel in _FOR
            ),
        )
