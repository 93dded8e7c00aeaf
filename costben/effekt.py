"""What a measured effect comes to: what is no plain arithmetic, because it may not exist.

The workbook has the same with Excel's IF.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Literal

from costben.calculator.effekt import Maalt
from costben.calculator.inddata import AKTOERER
from costben.calculator.linje import Linje, nulpunkt
from costben.forudsaetninger import FASTE
from costben.frozen import dataclass
from costben.models.effekt import Effekt
from costben.models.konsekvenser import unit_per_year
from costben.resultat import Resultat

Hvem = Literal["kommune", "i_alt"]
HVEM: tuple[Hvem, ...] = ("kommune", "i_alt")
_FIXED = {navn: vaerdi for navn, _, vaerdi, _ in FASTE}
_MOST = {"uge/aar": _FIXED["uger_pr_aar"], "maaned/aar": _FIXED["maaneder_pr_aar"]}


@dataclass(frozen=True)
class Antaget:
    """What an archetype assumes, held against what was measured."""

    antaget: float  # enheder/år
    forskel: float  # enheder/år more than was measured
    forhold: float | None  # times as much; None where the two do not go the same way


@dataclass(frozen=True)
class Effektresultat:
    """One measured effect, and what follows from it.

    Attributes:
        enhed: that of the quantities, as ``units`` names it.
        signifikant: None where neither an interval nor p is known.
        break_even: units a year that make the net result zero, where there are any.
        hoejst: units in a year, where the unit is weeks or months.
        kilde: where the effect comes from, and ``status`` how well it is known.
    """

    effekt: Effekt
    maalt: Maalt[float]
    enhed: str
    signifikant: bool | None
    arketyper: Mapping[str, Antaget]
    break_even: Mapping[Hvem, float | None]
    hoejst: float | None
    kilde: str
    status: str

    @property
    def ulige(self) -> bool:
        """Whether the units are not worth the same, so that no division finds break-even."""
        return self.maalt.ligefrem is not None and not self.maalt.ligefrem.ja


def effektresultater(resultat: Resultat) -> dict[str, Effektresultat]:
    """Every measured effect by consequence."""
    return {
        navn: _effektresultat(navn, maalt, resultat)
        for navn, maalt in resultat.beregning.effekter.items()
    }


def makes_zero(cost: float, worth: float) -> float | None:
    """Units a year where what they are worth is the cost; None where there is no such number."""
    return nulpunkt(Linje(-cost, worth)) if worth else None


def _effektresultat(navn: str, maalt: Maalt[float], resultat: Resultat) -> Effektresultat:
    konsekvens = resultat.analyse.konsekvenser[navn]
    assert konsekvens.effekt is not None
    source = resultat.forudsaetninger[f"konsekvenser.{navn}.effekt.vaerdi"]
    unit = unit_per_year(konsekvens.enhed) or ""
    return Effektresultat(
        effekt=konsekvens.effekt,
        maalt=maalt,
        enhed=unit,
        signifikant=None if maalt.signifikant is None else bool(maalt.signifikant),
        arketyper={
            a: _antaget(resultat.analyse.arketyper[a].konsekvenser[navn].vaerdi, over, maalt)
            for a, over in maalt.antaget_over.items()
        },
        break_even=_break_even(maalt, resultat),
        hoejst=_MOST.get(unit),
        kilde=source.kilde,
        status=source.status,
    )


def _antaget(antaget: float, forskel: float, maalt: Maalt[float]) -> Antaget:
    measured = maalt.vaerdi.maengde or 0.0
    same_way = antaget * measured > 0
    return Antaget(antaget, forskel, antaget / measured if same_way else None)


def _break_even(maalt: Maalt[float], resultat: Resultat) -> dict[Hvem, float | None]:
    forudsat = resultat.beregning.forudsat
    if forudsat is None or not maalt.pr_enhed:
        return {}
    found: dict[Hvem, float | None] = {
        "kommune": makes_zero(forudsat.baeret["kommune"], maalt.pr_enhed["kommune"]),
        "i_alt": makes_zero(forudsat.omkostning, maalt.pr_enhed["i_alt"]),
    }
    if maalt.ligefrem is None:
        return found
    possible = bool(maalt.ligefrem.ja)
    return {k: v if possible and v is not None and v >= 0 else None for k, v in found.items()}


def as_dict(found: Effektresultat) -> dict[str, object]:
    """One effect as plain dicts and numbers."""
    effekt, maalt = found.effekt, found.maalt
    alene = maalt.alene
    ends = effekt.interval
    return {
        "type": effekt.type,
        "design": effekt.design,
        "vaerdi": effekt.vaerdi.vaerdi,
        "interval": None if ends is None else {"fra": ends.fra.vaerdi, "til": ends.til.vaerdi},
        **{k: None if (t := getattr(effekt, k)) is None else t.vaerdi for k in _NUMBERS},
        "kilde": found.kilde,
        "status": found.status,
        "signifikant": found.signifikant,
        "enhed": found.enhed,
        "maalt": {
            k: None if (o := getattr(maalt, k)) is None else asdict(o)
            for k in ("vaerdi", "fra", "til")
        },
        "arketyper": {navn: asdict(a) for navn, a in found.arketyper.items()},
        "alene": None
        if alene is None
        else {
            "nutidsvaerdi": dict(alene.nutidsvaerdi),
            "netto": {a: getattr(alene, a) for a in (*AKTOERER, "i_alt")},
        },
        "pr_enhed": dict(maalt.pr_enhed),
        "break_even": dict(found.break_even),
    }


_NUMBERS = ("p", "p_over", "p_under", "n", "grundrate", "intensitet")
