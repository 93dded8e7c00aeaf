"""What the calculator needs to know: the numbers of an analysis, whatever kind they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Generic, Literal, get_args

from costben.calculator.loen import Personale, Sagstal
from costben.calculator.naevnere import Naevnere
from costben.calculator.priser import Omregning
from costben.frozen import dataclass
from costben.numbers.number import N

if TYPE_CHECKING:
    from costben.calculator.effekt import Effekt
    from costben.calculator.skift import Satser, Skift
    from costben.calculator.udrulning import Budget

Aktoer = Literal["kommune", "region", "stat"]
AKTOERER: tuple[Aktoer, ...] = get_args(Aktoer)

Metode = Literal["lineaer", "annuitet_bagud", "annuitet_forud"]
METODER: tuple[Metode, ...] = get_args(Metode)


@dataclass(frozen=True)
class Faste(Generic[N]):
    """Fixed quantities that every analysis starts from; they carry the units."""

    nul_kr: N  # kr
    nul_kr_pr_borger: N  # kr/borger
    nul_aar: N  # år
    et_aar: N  # år
    uger_pr_aar: N  # uger/år
    maaneder_pr_aar: N  # måneder/år
    hele: N  # 1: all of something
    ingen_forskel: N  # 0: no difference between two shares
    samme_forhold: N  # 1: the ratio of two that are the same
    signifikansniveau: N  # the p from which an effect is not significant
    kontroltolerance: N  # andel that two ways to the same may differ by
    faktor_aar_0: N  # 1: a krone today is a krone
    baeres: Mapping[Aktoer, N]  # share of the cost that each aktør bears: all by the kommune


@dataclass(frozen=True)
class Rentetrin(Generic[N]):
    """A rate that holds from a certain year on."""

    fra_aar: int
    rente: N  # andel pr. år


@dataclass(frozen=True)
class Etableringspost(Generic[N]):
    """A one-off cost, in kroner or in hours: one of the two."""

    beloeb: N | None  # kr
    levetid: N  # år, hele
    timer: N | None = None  # timer
    personale: str | None = None  # whose hours


@dataclass(frozen=True)
class Loebende(Generic[N]):
    """A running cost or saving, stated in one of five ways."""

    beloeb: N | None  # kr, the whole driftsperiode
    beloeb_pr_aar: N | None  # kr/år
    timer: N | None = None  # timer, the whole driftsperiode
    timer_pr_aar: N | None = None  # timer/år
    sagstal: Sagstal[N] | None = None
    personale: str | None = None  # whose hours or caseload


@dataclass(frozen=True)
class Kommunepost(Generic[N]):
    """A cost line as each municipality reported it."""

    kategori: str
    beloeb: Mapping[str, N]  # kr, pr. kommune


@dataclass(frozen=True)
class Kommuner(Generic[N]):
    """Cost lines per municipality (Tabel 7-4 and 7-5)."""

    periode: N  # år
    antal: N  # kommuner
    deltagere: Mapping[str, N]  # borgere i perioden, pr. kommune
    poster: Mapping[str, tuple[Kommunepost[N], ...]]  # "etablering" og "drift"


@dataclass(frozen=True)
class Kurve(Generic[N]):
    """A range of participants a year."""

    fra: N  # borgere/år
    til: N  # borgere/år
    antal_trin: N  # one fewer than ``punkter``
    punkter: int


@dataclass(frozen=True)
class Virkning(Generic[N]):
    """Consequences, their prices, and the archetypes that have them."""

    varighed: N  # år, hele
    omkostning_afrundes_til: N | None  # kr/borger
    enhedspris: Mapping[str, Mapping[Aktoer, N]]  # kr pr. enhed, pr. konsekvens og aktør
    maengde: Mapping[str, Mapping[str, N]]  # enheder/år, pr. arketype og konsekvens
    blandinger: Mapping[str, Mapping[str, N]]  # borgere, pr. blanding og arketype
    skift: Mapping[str, Skift[N]] = field(default_factory=dict)  # consequences priced from rates
    satser: Satser[N] | None = None  # the rates that they are priced from
    sammenlignes_med: Mapping[str, Mapping[Aktoer, N]] = field(default_factory=dict)  # enhedspris


@dataclass(frozen=True)
class Inddata(Generic[N]):
    """All numbers of one analysis."""

    faste: Faste[N]
    deltagere: N  # borgere/år
    driftsperiode: N  # år
    rente: N  # andel pr. år
    metodevalg: Mapping[Metode, N]  # 1 for the chosen method, 0 for the others
    etablering: tuple[Etableringspost[N], ...]
    drift: tuple[Loebende[N], ...]
    sparede_udgifter: tuple[Loebende[N], ...]
    foelsomhed: tuple[N, ...]  # borgere/år
    kurve: Kurve[N] | None
    kommuner: Kommuner[N] | None
    virkning: Virkning[N] | None
    personale: Mapping[str, Personale[N]] = field(default_factory=dict)
    naevnere: Naevnere[N] | None = None
    rentetrin: tuple[Rentetrin[N], ...] = ()  # later rates, in the order of the years
    priser: Mapping[str, Omregning[N]] = field(default_factory=dict)  # by the year they are from
    effekter: Mapping[str, Effekt[N]] = field(default_factory=dict)  # measured, pr. konsekvens
    ved_aarets_start: bool = False  # whether a year's consequences fall at its beginning
    budget: Budget[N] | None = None  # how it is rolled out; None where nothing is said of it
