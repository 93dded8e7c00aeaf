"""A result: everything computed from an analysis, and how to get at it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from costben.afstemning import Afstemt, reconcile
from costben.break_even.blanding import Par, blandinger
from costben.break_even.frie import frie
from costben.break_even.raekker import Raekke, raekker
from costben.budgettabel import budgetraekker, som_json
from costben.budgetvalg import alle_valg
from costben.calculator.beregning import Beregning, beregn
from costben.forudsaetninger import Forudsaetning, Valg, forudsaetninger
from costben.inddata.samlet import horisont, inddata
from costben.leaves import leaves
from costben.mistakes import InddataFejl
from costben.models.analyse import Analyse
from costben.numbers.interval import Interval
from costben.tornado.samlet import Udsvingene, udsvingene
from costben.udeladt import udeladt
from costben.ukendt import without_net_results
from costben.unknown_fields import unknown_fields
from costben.version import __version__

if TYPE_CHECKING:
    import pandas as pd

Tabel = Literal[
    "priser",
    "omkostninger",
    "naevnere",
    "metoder",
    "foelsomhed",
    "kurve",
    "poster",
    "kommuner",
    "kategorier",
    "arketyper",
    "stroemme",
    "blandinger",
    "effekter",
    "antaget_over_maalt",
    "budgetvirkning",
    "noegletal",
    "break_even",
    "blanding",
    "tornado",
    "scenarier",
    "gitter",
    "afstemning",
    "forudsaetninger",
]
_AMOUNT = re.compile(r"poster\.\w+\.linjer\[\d+\]\.beloeb\..*")  # an input shown among results
_SAID = (
    "sti",
    "gruppe",
    "navn",
    "vaerdi",
    "enhed",
    "kilde",
    "status",
    "forklaring",
    "afrundet_til",
    "prisniveau",
)
_NEVER_NEGATIVE = {"kr", "kr/aar", "borger", "borger/aar", "andel"}


@dataclass(frozen=True)
class Resultat:
    """Everything computed from one analysis; unrounded.

    Attributes:
        analyse: what it was computed from.
        forudsaetninger: every input number by its path in the YAML.
        valg: the inputs that are not numbers: price level and method of annualisation.
        beregning: every computed number; units stand in the calculator's classes.
        afstemning: published figures held against computed ones; empty if none are given.
        break_even: what each input must be before each net result is not negative.
        blanding: which mix of every two archetypes breaks even.
        version: of costben.
        fingeraftryk: SHA-256 of all inputs, hexadecimal.
        advarsler: what the reader must be told of the parameters used, as Danish sentences.
        udeladt: what prices from rates leave out, as Danish sentences.
    """

    analyse: Analyse
    forudsaetninger: Mapping[str, Forudsaetning]
    valg: tuple[Valg, ...]
    beregning: Beregning[float]
    afstemning: tuple[Afstemt, ...]
    version: str
    fingeraftryk: str
    break_even: tuple[Raekke, ...] = ()
    blanding: tuple[Par, ...] = ()
    advarsler: tuple[str, ...] = ()
    udeladt: tuple[str, ...] = ()

    @cached_property
    def udsving(self) -> Udsvingene:
        """How far the net results move with what is uncertain; computed when first asked for."""
        return udsvingene(self.analyse)

    def to_frame(self, tabel: Tabel) -> pd.DataFrame:
        """One table as pandas. Amounts are unrounded kroner in the analysis' price level.

        Args:
            tabel: ``priser`` (amounts brought from other years' prices), ``omkostninger``
                (Figur 6-2), ``naevnere`` (cost per citizen referred, begun
                and completed), ``metoder`` (annualisation), ``foelsomhed`` (Figur 6-3), ``kurve``,
                ``poster`` (Tabel 7-4 and 7-5), ``kommuner`` (their feet), ``kategorier``
                (Tabel 7-3), ``arketyper`` (Figur 6-5), ``stroemme`` (a row per archetype, aktør
                and year), ``blandinger``, ``effekter`` (measured, a row per consequence),
                ``antaget_over_maalt`` (a row per consequence and archetype), ``budgetvirkning``
                (a row per year, aktør, styringsområde and line), ``noegletal`` (the budget's key
                figures pr. aktør), ``break_even``, ``blanding`` (the mix that breaks even),
                ``afstemning`` or
                ``forudsaetninger``.

        Raises:
            ValueError: there is no such table.
        """
        from costben.frames import frame

        return frame(self, tabel)

    def to_dict(self) -> dict[str, object]:
        """The result as plain dicts, lists, strings and floats, as ``--json`` prints it."""
        said = self._said()
        return said if self.analyse.omkostning is None else without_net_results(self, said)

    def _said(self) -> dict[str, object]:
        b = self.beregning
        return {
            "navn": self.analyse.navn,
            "rettelser": list(self.analyse.rettelser),
            "advarsler": list(self.advarsler),
            "udeladt": list(self.udeladt),
            "version": self.version,
            "fingeraftryk": self.fingeraftryk,
            "forudsaetninger": [
                *({k: getattr(f, k) for k in _SAID} for f in self.forudsaetninger.values()),
                *(
                    {"enhed": "", "afrundet_til": None, "prisniveau": None, **asdict(v)}
                    for v in self.valg
                ),
            ],
            "satser": [
                {
                    **brugt.model_dump(),
                    "sti": sti,
                    "vaerdi": self.forudsaetninger[sti].vaerdi,
                    "kilde": self.forudsaetninger[sti].kilde,
                    "status": self.forudsaetninger[sti].status,
                }
                for sti, brugt in self.analyse.brugte_satser.items()
            ],
            "ydelser": {n: asdict(y) for n, y in b.forudsat.ydelser.items()} if b.forudsat else {},
            "priser": self._prices(),
            "omkostninger": asdict(b.omkostninger),
            "naevnere": asdict(b.naevnere) if b.naevnere else None,
            "foelsomhed": [asdict(f) for f in b.foelsomhed],
            "kurve": [asdict(f) for f in b.kurve],
            "poster": {navn: asdict(gruppe) for navn, gruppe in b.poster.items()},
            "arketyper": {navn: asdict(a) for navn, a in b.arketyper.items()},
            "blandinger": {navn: asdict(bl) for navn, bl in b.blandinger.items()},
            "effekter": self._effects(),
            "break_even": [asdict(row) for row in self.break_even],
            "blanding": [asdict(pair) for pair in self.blanding],
            "tornado": [asdict(swing) for swing in self.udsving.tornado],
            "scenarier": [asdict(three) for three in self.udsving.scenarier],
            "gitter": [asdict(grid) for grid in self.udsving.gitter],
            "tidsakse": asdict(b.tidsakse),
            "budgetvirkning": self._budget_rows(),
            "budget": som_json(self.analyse, b.budgetvirkning) if b.budgetvirkning else None,
            "afstemning": [
                {
                    "tabel": a.tabel,
                    "felt": a.felt,
                    "offentliggjort": a.offentliggjort,
                    "beregnet": a.beregnet,
                    "status": a.status,
                    "forklaring": a.forklaring,
                    "enhed": a.enhed,
                    "afrunding": a.afrunding,
                    "mindst": a.mindst,
                    "hoejst": a.hoejst,
                    "stier": list(a.stier),
                    "kilde": a.kilde,
                    "art": a.art,
                }
                for a in self.afstemning
            ],
        }

    def _effects(self) -> dict[str, object]:
        """The measured effects by consequence."""
        from costben.effekt import as_dict, effektresultater

        return {navn: as_dict(found) for navn, found in effektresultater(self).items()}

    def _budget_rows(self) -> list[dict[str, object]]:
        """A row per year, aktør, styringsområde and line; none without a rollout."""
        budget = self.beregning.budgetvirkning
        return list(budgetraekker(self.analyse, budget)) if budget else []

    def _prices(self) -> dict[str, object] | None:
        """What is brought from other years' prices to the analysis', if anything is."""
        index, omregninger = self.analyse.prisindeks, self.beregning.priser
        if index is None or not omregninger:
            return None
        return {
            "indeks": index.navn,
            "prisniveau": self.analyse.indsats.prisniveau,
            "omregninger": {year: asdict(o) for year, o in omregninger.items()},
        }

    def to_json(self) -> str:
        """``to_dict`` as JSON text; the same input gives the same text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2, allow_nan=False)


def calculate(analyse: Analyse) -> Resultat:
    """Compute everything that ``analyse`` asks for.

    Raises:
        InddataFejl: a published figure points at something that is not computed.
    """
    numbers = forudsaetninger(analyse)
    years = horisont(analyse)
    data = inddata(analyse, lambda f: f.vaerdi, numbers=numbers)
    computed = beregn(data, years)
    return Resultat(
        analyse=analyse,
        forudsaetninger=numbers,
        valg=alle_valg(analyse),
        beregning=computed,
        afstemning=_reconciled(analyse, numbers, computed),
        version=__version__,
        fingeraftryk=fingerprint(analyse),
        break_even=(*raekker(analyse, data, computed), *frie(analyse)),
        blanding=blandinger(computed.break_even) if analyse.omkostning is None else (),
        advarsler=analyse.advarsler,
        udeladt=udeladt(analyse),
    )


def _reconciled(
    analyse: Analyse, numbers: Mapping[str, Forudsaetning], computed: Beregning[float]
) -> tuple[Afstemt, ...]:
    """The published figures held against the computed ones.

    A figure that is no longer computed because somebody changed the analysis is left out; in an
    analysis as its file says, it is a mistake.
    """
    published = analyse.trykte_tal
    if published is None:
        return ()
    values = {
        **{sti: f.vaerdi for sti, f in numbers.items()},
        **{p: v for p, v in leaves(computed).items() if isinstance(v, float | int)},
    }
    fejl = unknown_fields(published, analyse.offentliggjort or "", values)
    if fejl and not analyse.rettelser:
        raise InddataFejl(fejl)
    possible = beregn(inddata(analyse, as_interval, numbers=numbers), horisont(analyse))
    intervals = {
        **{sti: as_interval(f) for sti, f in numbers.items()},
        **{p: v for p, v in leaves(possible).items() if isinstance(v, Interval)},
    }
    transcribed = {p for p in values if p in numbers or _AMOUNT.fullmatch(p)}
    return reconcile(published, values, intervals, transcribed)


def as_interval(forudsaetning: Forudsaetning) -> Interval:
    """What the number can have been before the source rounded it."""
    value, half = forudsaetning.vaerdi, (forudsaetning.afrundet_til or 0) / 2
    low = value - half
    if value >= 0 and forudsaetning.enhed in _NEVER_NEGATIVE:
        low = max(low, 0.0)
    return Interval(low, value + half)


def fingerprint(analyse: Analyse) -> str:
    """SHA-256 of everything that the analysis says, published and uncertain figures included."""
    said = [analyse.model_dump(mode="json"), repr(analyse.trykte_tal), repr(analyse.usikre_tal)]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
