"""An analysis whose cost is unknown: what it may be, instead of a net result."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from costben.mistakes import Fejl, InddataFejl
from costben.models.analyse import Analyse

if TYPE_CHECKING:
    from costben.resultat import Resultat

_NET = ("kommune", "region", "stat", "i_alt", "stroemme", "diskonteret", "sammenligning")
_NOT_KNOWN = ("omkostninger", "naevnere", "budget")


def needs_cost(analyse: Analyse, what: str) -> None:
    """Refuse what is about net results, where the cost is unknown.

    Raises:
        InddataFejl: it is.
    """
    if analyse.omkostning is not None:
        message = (
            f"Omkostningen er ukendt, så {what} kan ikke vises.\n"
            "Brug costben beregn: det finder den højeste omkostning, der løber rundt."
        )
        raise InddataFejl([Fejl(analyse.navn, 0, 0, "omkostning", message)])


def without_net_results(resultat: Resultat, said: dict[str, object]) -> dict[str, object]:
    """``said`` as JSON prints it, without every figure that would need a cost."""
    b = resultat.beregning
    arketyper = {navn: {**asdict(a), **dict.fromkeys(_NET)} for navn, a in b.arketyper.items()}
    blandinger = {
        navn: {"borgere": mix.borgere, "hoejeste_omkostning_pr_borger": asdict(mix.pr_borger)}
        for navn, mix in b.blandinger.items()
    }
    return {
        **said,
        **dict.fromkeys(_NOT_KNOWN),
        "omkostning": resultat.analyse.omkostning,
        "arketyper": arketyper,
        "blandinger": blandinger,
        "effekter": {},
    }
