"""Every input number of an analysis, with its path, label, source and status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from pydantic import BaseModel

from costben.models import units
from costben.models.analyse import METODENAVNE, Analyse
from costben.models.base import Dokumenteret, Statusangivelse
from costben.models.konsekvenser import Andrepriser, Arketype
from costben.models.tal import Tal


@dataclass(frozen=True, slots=True)
class Forudsaetning:
    """One input number.

    Attributes:
        sti: its path in the YAML, e.g. ``drift.poster[0].beloeb``.
        gruppe: the title of the part of the analysis that it belongs to.
        navn: what it is, in Danish.
        vaerdi: the number, in ``enhed`` (as ``units`` names it).
        status: verificeret, sekundær, afledt or antaget; ``antaget`` when nothing is said.
        forklaring: the reason for the status, or nothing.
        afrundet_til: the step that the source rounds to, if it does.
        prisniveau: the year whose prices an amount is in; None for what is not in kroner.
        mindst: the least that the field allows; ``over_nul`` leaves out zero itself.
        hoejst: the most that it allows.
        helt: whether it must be a whole number.
        med_enhed: whether another value of it must say its unit.
    """

    sti: str
    gruppe: str
    navn: str
    vaerdi: float
    enhed: str
    kilde: str
    status: str
    forklaring: str
    afrundet_til: float | None
    prisniveau: int | None = None
    mindst: float = 0.0
    hoejst: float = 1e15
    over_nul: bool = False
    helt: bool = False
    med_enhed: bool = False


REFUSIONSGRAENSER = _STEPS = (0.0, 4.0, 26.0, 52.0)  # weeks: the names in refusion.yaml
FASTE = (
    ("nul_kr", "Ingen poster", 0.0, "kr"),
    ("nul_kr_pr_borger", "Ingen konsekvens", 0.0, "kr/borger"),
    ("nul_aar", "År 0: indsatsen", 0.0, "aar"),
    ("et_aar", "Et år", 1.0, "aar"),
    ("uger_pr_aar", "Uger på et år i satser og effekter", 52.0, "uge/aar"),
    ("maaneder_pr_aar", "Måneder på et år", 12.0, "maaned/aar"),
    ("hele", "Alle modtagere", 1.0, "andel"),
    ("ingen_forskel", "Ingen effekt: ingen forskel", 0.0, "andel"),
    ("samme_forhold", "Ingen effekt: samme forhold", 1.0, "antal"),
    (
        "signifikansniveau",
        "Signifikansniveau: p, hvorfra en effekt ikke er signifikant",
        0.05,
        "antal",
    ),
    *((f"refusion_efter_{n:.0f}", f"Refusionstrin: efter uge {n:.0f}", n, "uge") for n in _STEPS),
    ("faktor_aar_0", "Diskonteringsfaktor i år 0", 1.0, "antal"),
    ("baeres_kommune", "Del af omkostningen, som kommunen bærer", 1.0, "andel"),
    ("baeres_region", "Del af omkostningen, som regionen bærer", 0.0, "andel"),
    ("baeres_stat", "Del af omkostningen, som staten bærer", 0.0, "andel"),
    ("kontroltolerance", "Kontroltolerance (relativ)", 1e-9, "antal"),
)


@dataclass(frozen=True, slots=True)
class Valg:
    """One input that is not a number; fields as in ``Forudsaetning``."""

    sti: str
    gruppe: str
    navn: str
    vaerdi: str
    kilde: str
    status: str
    forklaring: str

    @property
    def vist(self) -> str:
        """The choice as people write it: ``annuitet bagud``."""
        return next((n for m, n in METODENAVNE.items() if m == self.vaerdi), self.vaerdi)


def valg(analyse: Analyse) -> tuple[Valg, ...]:
    """The inputs that are not numbers, but decide how the numbers are used or read."""
    annualisering, indsats = analyse.annualisering, analyse.indsats
    return (
        _valg("indsats.prisniveau", "Indsats", "Prisniveau", str(indsats.prisniveau), indsats),
        _valg(
            "annualisering.metode",
            "Annualisering",
            "Metode for annualisering af etablering",
            annualisering.metode,
            annualisering,
        ),
    )


def _valg(sti: str, gruppe: str, navn: str, vaerdi: str, block: Dokumenteret) -> Valg:
    status = block.status
    return Valg(
        sti=sti,
        gruppe=gruppe,
        navn=navn,
        vaerdi=vaerdi,
        kilde=block.kilde or "",
        status=status.ord.value if status else "antaget",
        forklaring=status.forklaring if status else "",
    )


def forudsaetninger(analyse: Analyse) -> Mapping[str, Forudsaetning]:
    """All input numbers by path, in the order of the models."""
    context = _Context(prisniveau=analyse.indsats.prisniveau, konsekvenser=labels(analyse))
    return {f.sti: f for f in _numbers(analyse, context)}


def labels(analyse: Analyse) -> dict[str, str]:
    """What consequences, rates, and the years of the index are called where people read them."""
    rates = {b.navn.partition(".")[2]: b.titel for b in analyse.brugte_satser.values()}
    labels = rates | {key: k.navn for key, k in analyse.konsekvenser.items()}
    index = analyse.prisindeks
    if index is not None:
        labels |= {year: f"{index.navn}, {year}" for year in index.vaerdier}
    return labels


def faste_stoerrelser() -> Mapping[str, Forudsaetning]:
    """The fixed quantities that every analysis starts from, by path."""
    return {
        f"faste.{navn}": Forudsaetning(
            f"faste.{navn}", "Faste størrelser", titel, vaerdi, enhed, "Definition", "", "", None
        )
        for navn, titel, vaerdi, enhed in FASTE
    }


class _Context(NamedTuple):  # of which thousands are made, and a dataclass is replaced slowly
    """What the surrounding blocks say of the numbers inside them."""

    sti: str = ""
    gruppe: str = ""
    navne: tuple[str, ...] = ()
    kilde: str = ""
    status: Statusangivelse | None = None
    afrundet_til: float | None = None
    prisniveau: int | None = None
    konsekvenser: Mapping[str, str] = MappingProxyType({})

    def inside(self, block: BaseModel) -> _Context:
        """The context inside ``block``."""
        said = {
            key: value
            for key in ("kilde", "status", "afrundet_til", "prisniveau")
            if (value := getattr(block, key, None)) is not None
        }
        return self._replace(**said) if said else self

    def step(self, sti: str, navn: str) -> _Context:
        """One step down the path."""
        navne = (*self.navne, navn) if navn else self.navne
        return self._replace(sti=self.sti + sti, navne=navne)


def _numbers(node: object, context: _Context) -> Iterator[Forudsaetning]:
    if isinstance(node, Tal):
        yield _forudsaetning(node, context.inside(node))
    elif isinstance(node, BaseModel):
        yield from _in_model(node, context.inside(node))
    elif isinstance(node, tuple):
        for index, item in enumerate(node):
            name = _name(item, "")
            label = (
                str(index + 1) if isinstance(item, Tal) else context.konsekvenser.get(name, name)
            )
            yield from _numbers(item, context.step(f"[{index}]", label))
    elif isinstance(node, dict):
        for key, item in node.items():
            label = _name(item, context.konsekvenser.get(key, key))
            yield from _numbers(item, context.step(f".{key}", label))


def _in_model(node: BaseModel, context: _Context) -> Iterator[Forudsaetning]:
    for key, field in type(node).model_fields.items():
        if field.exclude:
            continue
        value, title = getattr(node, key), field.title or key
        named = isinstance(value, Tal | Andrepriser) or (
            isinstance(value, tuple) and _all_numbers(value)
        )
        inner = context.step(f".{key}", title if named else "")
        if not context.gruppe:
            inner = inner._replace(sti=key, gruppe=title, navne=())
        yield from _numbers(value, inner)


def _all_numbers(items: tuple[object, ...]) -> bool:
    return all(isinstance(item, Tal) for item in items)


def _name(item: object, key: str) -> str:
    """What a block is called: ``A: 6 ugers øget tilknytning``."""
    navn = getattr(item, "navn", "")
    gruppe = getattr(item, "gruppe", None)
    if gruppe:
        return f"{gruppe}: {navn}"
    return f"{key}: {navn}" if navn and key and isinstance(item, Arketype) else navn or key


def _forudsaetning(tal: Tal, context: _Context) -> Forudsaetning:
    status, bounds = context.status, tal.bounds()
    return Forudsaetning(
        sti=context.sti,
        gruppe=context.gruppe,
        navn=" · ".join(context.navne),
        vaerdi=tal.vaerdi,
        enhed=tal.enhed,
        kilde=context.kilde,
        status=status.ord.value if status else "antaget",
        forklaring=status.forklaring if status else "",
        afrundet_til=context.afrundet_til if tal.enhed == "kr" else tal.afrundet_til,
        prisniveau=context.prisniveau if units.in_kroner(tal.enhed) else None,
        mindst=bounds.MINDST,
        hoejst=bounds.HOEJST,
        over_nul=bounds.OVER_NUL,
        helt=bounds.HELT,
        med_enhed=bounds.MED_ENHED,
    )
