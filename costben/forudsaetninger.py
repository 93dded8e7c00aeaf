"""Every input number of an analysis, with its path, label, source and status."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from pydantic import BaseModel

from costben.calculator.inddata import (
    AKTOERER,
    METODER,
    Etableringspost,
    Faste,
    Inddata,
    Kommunepost,
    Kommuner,
    Kurve,
    Loebende,
    Metode,
    Virkning,
)
from costben.models import kommuner, poster
from costben.models.analyse import Analyse
from costben.models.base import Statusangivelse
from costben.models.konsekvenser import Arketype
from costben.models.tal import Tal
from costben.models.text import ascii_key
from costben.numbers.number import N


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


FASTE = (
    ("nul_kr", "Ingen poster", 0.0, "kr"),
    ("nul_kr_pr_borger", "Ingen konsekvens", 0.0, "kr/borger"),
    ("nul_aar", "År 0: indsatsen", 0.0, "aar"),
    ("et_aar", "Et år", 1.0, "aar"),
    ("faktor_aar_0", "Diskonteringsfaktor i år 0", 1.0, "antal"),
)
KONTROLTOLERANCE = ("kontroltolerance", "Kontroltolerance (relativ)", 1e-9, "antal")


def forudsaetninger(analyse: Analyse) -> Mapping[str, Forudsaetning]:
    """All input numbers by path, in the order of the models."""
    konsekvenser = {key: k.navn for key, k in analyse.konsekvenser.items()}
    return {f.sti: f for f in _numbers(analyse, _Context(konsekvenser=konsekvenser))}


def faste_stoerrelser() -> Mapping[str, Forudsaetning]:
    """The fixed quantities that every analysis starts from, by path."""
    return {
        f"faste.{navn}": Forudsaetning(
            f"faste.{navn}", "Faste størrelser", titel, vaerdi, enhed, "Definition", "", "", None
        )
        for navn, titel, vaerdi, enhed in (*FASTE, KONTROLTOLERANCE)
    }


def inddata(
    analyse: Analyse,
    number: Callable[[Forudsaetning], N],
    metodevalg: Callable[[Metode], N] | None = None,
    numbers: Mapping[str, Forudsaetning] | None = None,
) -> Inddata[N]:
    """The numbers that the calculator needs, each made by ``number``.

    Args:
        analyse: the analysis.
        number: makes a number of the wanted kind; called once for each input.
        metodevalg: makes the 1 or 0 that says whether a method of annualisation is chosen;
            by default made by ``number``.
        numbers: ``forudsaetninger(analyse)``, if the caller has it already.
    """
    known = forudsaetninger(analyse) if numbers is None else numbers
    made = {sti: number(f) for sti, f in {**known, **faste_stoerrelser()}.items()}
    flag = metodevalg or (lambda metode: number(_choice(metode, analyse.annualisering.metode)))

    def running(part: str, lines: tuple[poster.Loebende, ...]) -> tuple[Loebende[N], ...]:
        return tuple(
            Loebende(
                made.get(f"{part}.poster[{i}].beloeb"),
                made.get(f"{part}.poster[{i}].beloeb_pr_aar"),
            )
            for i in range(len(lines))
        )

    driftsperiode = made["indsats.driftsperiode"]
    foelsomhed = analyse.foelsomhed
    return Inddata(
        faste=Faste(**{navn: made[f"faste.{navn}"] for navn, *_ in FASTE}),
        deltagere=made["indsats.deltagere"],
        driftsperiode=driftsperiode,
        rente=made["diskontering.rente"],
        metodevalg={metode: flag(metode) for metode in METODER},
        etablering=tuple(
            Etableringspost(
                made[f"etablering.poster[{i}].beloeb"],
                made.get(f"etablering.poster[{i}].levetid", driftsperiode),
            )
            for i in range(len(analyse.etablering.poster))
        ),
        drift=running("drift", analyse.drift.poster),
        sparede_udgifter=running("sparede_udgifter", analyse.sparede_udgifter.poster),
        foelsomhed=tuple(
            made[f"foelsomhed.deltagere[{i}]"]
            for i in range(len(foelsomhed.deltagere) if foelsomhed else 0)
        ),
        kurve=_kurve(analyse, made),
        kommuner=_kommuner(analyse, made),
        virkning=_virkning(analyse, made),
    )


def category_key(kategori: str) -> str:
    """What a category is called in paths: ``Fælles opstart`` is ``faelles_opstart``."""
    return ascii_key(kategori).lower()


def horisont(analyse: Analyse) -> int:
    """Years that the time axis must have: the longest lifetime or duration."""
    levetider = [p.levetid.vaerdi for p in analyse.etablering.poster if p.levetid]
    varighed = [analyse.nettoresultat.varighed.vaerdi] if analyse.nettoresultat else []
    return int(max(analyse.indsats.driftsperiode.vaerdi, *levetider, *varighed, 1))


def _kurve(analyse: Analyse, made: Mapping[str, N]) -> Kurve[N] | None:
    if analyse.foelsomhed is None or analyse.foelsomhed.kurve is None:
        return None
    return Kurve(
        fra=made["foelsomhed.kurve.fra"],
        til=made["foelsomhed.kurve.til"],
        antal_trin=made["foelsomhed.kurve.antal_trin"],
        punkter=int(analyse.foelsomhed.kurve.antal_trin.vaerdi) + 1,
    )


def _kommuner(analyse: Analyse, made: Mapping[str, N]) -> Kommuner[N] | None:
    data = analyse.poster_pr_kommune
    if data is None:
        return None

    def lines(group: str, rows: tuple[kommuner.Kommunepost, ...]) -> tuple[Kommunepost[N], ...]:
        path = f"poster_pr_kommune.{group}"
        return tuple(
            Kommunepost(
                category_key(row.kategori),
                {k: made[f"{path}[{i}].beloeb.{k}"] for k in data.kommuner},
            )
            for i, row in enumerate(rows)
        )

    groups = {"etablering": data.etablering, "drift": data.drift}
    return Kommuner(
        periode=made["poster_pr_kommune.periode"],
        antal=made["poster_pr_kommune.antal_kommuner"],
        deltagere={k: made[f"poster_pr_kommune.kommuner.{k}.deltagere"] for k in data.kommuner},
        poster={group: lines(group, rows) for group, rows in groups.items() if rows},
    )


def _virkning(analyse: Analyse, made: Mapping[str, N]) -> Virkning[N] | None:
    if analyse.nettoresultat is None or not analyse.arketyper:
        return None
    return Virkning(
        varighed=made["nettoresultat.varighed"],
        omkostning_afrundes_til=made.get("nettoresultat.omkostning_afrundes_til"),
        enhedspris={
            k: {a: made[f"konsekvenser.{k}.enhedspris.{a}"] for a in AKTOERER}
            for k in analyse.konsekvenser
        },
        maengde={
            a: {k: made[f"arketyper.{a}.konsekvenser.{k}"] for k in analyse.konsekvenser}
            for a in analyse.arketyper
        },
        blandinger={
            b: {a: made[f"blandinger.{b}.antal.{a}"] for a in analyse.arketyper}
            for b in analyse.blandinger
        },
    )


def _choice(metode: Metode, chosen: Metode) -> Forudsaetning:
    value = float(metode == chosen)
    return Forudsaetning(metode, "", metode, value, "antal", "", "", "", None)


@dataclass(frozen=True, slots=True)
class _Context:
    """What the surrounding blocks say of the numbers inside them."""

    sti: str = ""
    gruppe: str = ""
    navne: tuple[str, ...] = ()
    kilde: str = ""
    status: Statusangivelse | None = None
    afrundet_til: float | None = None
    konsekvenser: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def inside(self, block: BaseModel) -> _Context:
        """The context inside ``block``."""
        said = {
            key: value
            for key in ("kilde", "status", "afrundet_til")
            if (value := getattr(block, key, None)) is not None
        }
        return replace(self, **said)

    def step(self, sti: str, navn: str) -> _Context:
        """One step down the path."""
        return replace(self, sti=self.sti + sti, navne=(*self.navne, navn) if navn else self.navne)


def _numbers(node: object, context: _Context) -> Iterator[Forudsaetning]:
    if isinstance(node, Tal):
        yield _forudsaetning(node, context.inside(node))
    elif isinstance(node, BaseModel):
        yield from _in_model(node, context.inside(node))
    elif isinstance(node, tuple):
        for index, item in enumerate(node):
            label = str(index + 1) if isinstance(item, Tal) else _name(item, "")
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
        named = isinstance(value, Tal) or (isinstance(value, tuple) and _all_numbers(value))
        inner = context.step(f".{key}", title if named else "")
        if not context.gruppe:
            inner = replace(inner, sti=key, gruppe=title, navne=())
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
    status = context.status
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
    )
