"""Random valid input for the calculator, as hypothesis strategies of ``Inddata[float]``."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from hypothesis import settings
from hypothesis import strategies as st

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
    Virkning,
)
from costben.calculator.loen import Personale, Sagstal
from costben.calculator.naevnere import Naevnere
from costben.calculator.refusion import Refusionstrin
from costben.calculator.skat import Skattesatser
from costben.calculator.skift import Arbejde, Satser, Skift
from costben.calculator.ydelser import Fleksjob, Modtager, Ydelse
from tests.calculator.strategies_budget import rolled_out
from tests.calculator.strategies_effekt import with_effects

several = settings(max_examples=50, deadline=None)
few = settings(max_examples=20, deadline=None)

BAERES = {"kommune": 1.0, "region": 0.0, "stat": 0.0}
FASTE = Faste(
    nul_kr=0.0,
    nul_kr_pr_borger=0.0,
    nul_aar=0.0,
    et_aar=1.0,
    uger_pr_aar=52.0,
    maaneder_pr_aar=12.0,
    hele=1.0,
    ingen_forskel=0.0,
    samme_forhold=1.0,
    signifikansniveau=0.05,
    kontroltolerance=1e-9,
    faktor_aar_0=1.0,
    baeres=BAERES,
)
LONGEST = 12  # years
ENHEDER = ("uge", "dag", "time", "gang")

randoms = st.integers(0, 2**32).map(Random)
beloeb = st.one_of(st.just(0.0), st.integers(1, 10**9).map(lambda oere: oere / 100))
positive_beloeb = st.integers(1, 10**9).map(lambda oere: oere / 100)
deltagere = st.integers(1, 100_000).map(lambda n: n / 100)
hele_aar = st.integers(1, LONGEST).map(float)
positive_rente = st.integers(1, 10_000).map(lambda n: n / 10_000)
rente = st.one_of(st.just(0.0), positive_rente)
pris = st.integers(-10_000, 10_000).map(float)
maengde = st.integers(-520, 520).map(lambda n: n / 10)
trin = st.sampled_from([0.1, 0.5, 1.0, 7.0, 100.0, 1000.0])

etableringspost = st.builds(Etableringspost, beloeb=beloeb, levetid=hele_aar)
loebende = st.one_of(
    st.builds(Loebende, beloeb=beloeb, beloeb_pr_aar=st.none()),
    st.builds(Loebende, beloeb=st.none(), beloeb_pr_aar=beloeb),
)
personale = st.builds(
    Personale,
    aarsloen=positive_beloeb,
    effektiv_arbejdstid=st.integers(500, 2000).map(float),
    overhead=st.integers(0, 50).map(lambda n: n / 100),
)
STAFF = ("P0", "P1")
timer = st.integers(1, 10**6).map(lambda n: n / 10)
in_hours = {"beloeb": st.none(), "personale": st.sampled_from(STAFF)}
sagstal = st.builds(
    Sagstal,
    borgere_pr_medarbejder=st.integers(1, 400).map(lambda n: n / 10),
    forloeb=st.integers(1, 36).map(lambda n: n / 12),
)
any_etableringspost = st.one_of(
    etableringspost, st.builds(Etableringspost, levetid=hele_aar, timer=timer, **in_hours)
)
any_loebende = st.one_of(
    loebende,
    st.builds(Loebende, beloeb_pr_aar=st.none(), timer=timer, **in_hours),
    st.builds(Loebende, beloeb_pr_aar=st.none(), timer_pr_aar=timer, **in_hours),
    st.builds(Loebende, beloeb_pr_aar=st.none(), sagstal=sagstal, **in_hours),
)


counts = st.lists(deltagere, min_size=3, max_size=3).map(lambda n: sorted(n, reverse=True))
naevnere = counts.map(lambda falling: Naevnere(*falling))


def lines(post: st.SearchStrategy[object]) -> st.SearchStrategy[tuple]:
    return st.lists(post, max_size=4).map(tuple)


def table(names: tuple[str, ...], value: st.SearchStrategy[object]) -> st.SearchStrategy[dict]:
    return st.fixed_dictionaries(dict.fromkeys(names, value))


def names(prefix: str, least: int, most: int) -> st.SearchStrategy[tuple[str, ...]]:
    count = st.integers(least, most)
    return count.map(lambda n: tuple(f"{prefix}{i}" for i in range(n)))


@st.composite
def metodevalg(draw: Callable) -> dict:
    chosen = draw(st.sampled_from(METODER))
    return {metode: float(metode == chosen) for metode in METODER}


@st.composite
def kurve(draw: Callable) -> Kurve[float]:
    fra, points = draw(deltagere), draw(st.integers(2, 6))
    return Kurve(fra=fra, til=fra + draw(deltagere), antal_trin=points - 1.0, punkter=points)


@st.composite
def kommuner(draw: Callable) -> Kommuner[float]:
    navne = draw(names("K", 1, 4))
    post = st.builds(
        Kommunepost,
        kategori=st.sampled_from(["administration", "opstart", "oevrige"]),
        beloeb=table(navne, positive_beloeb),
    )
    posts = st.lists(post, min_size=1, max_size=4).map(tuple)
    groups = draw(st.sampled_from([("etablering",), ("drift",), ("etablering", "drift")]))
    return Kommuner(
        periode=draw(hele_aar),
        antal=float(len(navne)),
        deltagere=draw(table(navne, deltagere)),
        poster=draw(table(groups, posts)),
    )


YDELSER = ("Y0", "Y1")
ugesats = st.integers(0, 600_000).map(lambda oere: oere / 100)
maanedssats = st.integers(0, 2_500_000).map(lambda oere: oere / 100)
andel = st.integers(0, 100).map(lambda n: n / 100)
ottendedele = st.integers(0, 52 * 8).map(lambda n: n / 8)  # weeks; exact as floats


@st.composite
def ydelse(draw: Callable) -> Ydelse[float]:
    """A benefit with up to three kinds of recipient, of whom the last are the rest."""
    shares = draw(st.lists(st.integers(0, 50).map(lambda n: n / 100), max_size=2))
    rates = [
        draw(st.one_of(st.tuples(maanedssats, st.none()), st.tuples(st.none(), ugesats)))
        for _ in range(len(shares) + 1)
    ]
    fleksjob = st.builds(Fleksjob, loen=maanedssats, nedsaettelse=andel)
    return Ydelse(
        modtagere=tuple(
            Modtager(share, *rate) for share, rate in zip([*shares, None], rates, strict=True)
        ),
        fleksjob=draw(st.one_of(st.none(), fleksjob)),
    )


satser = st.builds(
    Satser,
    ydelser=table(YDELSER, ydelse()),
    refusion=st.tuples(andel, andel, andel, andel).map(
        lambda andele: tuple(map(Refusionstrin, (0.0, 4.0, 26.0, 52.0), andele))
    ),
    skat=st.builds(
        Skattesatser,
        kommuneskat=andel,
        bundskat=andel,
        arbejdsmarkedsbidrag=andel,
        personfradrag=st.integers(0, 100_000).map(float),
    ),
)
arbejde = st.one_of(
    st.builds(Arbejde, aarsloen=positive_beloeb, timeloen=st.none(), timer_pr_uge=st.none()),
    st.builds(
        Arbejde,
        aarsloen=st.none(),
        timeloen=st.integers(0, 500).map(float),
        timer_pr_uge=st.integers(1, 37).map(float),
    ),
)


@st.composite
def skift(draw: Callable, i_maaneder: bool) -> Skift[float]:
    """From a benefit to another, to work or to none, or the other way."""
    fra, til = draw(st.permutations([*YDELSER, None]))[:2]
    work = draw(st.sampled_from(["foer", "efter", None]))
    job = draw(arbejde)
    return Skift(
        fra=fra,
        til=til,
        i_maaneder=i_maaneder,
        anciennitet=draw(ottendedele),
        uger_pr_aar=draw(ottendedele),
        arbejde_foer=job if work == "foer" else None,
        arbejde_efter=job if work == "efter" else None,
        oevrig_indkomst=draw(st.one_of(st.none(), beloeb)),
    )


@st.composite
def virkning(draw: Callable) -> Virkning[float]:
    konsekvenser = draw(st.integers(0, 3).map(lambda n: ENHEDER[:n]))
    skiftes = draw(st.sampled_from([(), ("skift_uge",), ("skift_uge", "skift_maaned")]))
    arketyper = draw(names("A", 1, 3))
    antal = table(arketyper, st.integers(0, 50).map(float)).filter(lambda a: sum(a.values()) > 0)
    quantities = {
        **dict.fromkeys(konsekvenser, maengde),
        "skift_uge": ottendedele,
        "skift_maaned": st.integers(0, 32).map(lambda n: n * 3 / 8),  # eighths of a week too
    }
    chosen = {k: quantities[k] for k in (*konsekvenser, *skiftes)}
    compared = draw(st.sampled_from([(), skiftes[:1]]))
    return Virkning(
        varighed=draw(hele_aar),
        omkostning_afrundes_til=draw(st.one_of(st.none(), trin)),
        enhedspris=draw(table(konsekvenser, table(AKTOERER, pris))),
        maengde=draw(table(arketyper, st.fixed_dictionaries(chosen))),
        blandinger=draw(table(draw(names("B", 0, 2)), antal)),
        skift={k: draw(skift(k == "skift_maaned")) for k in skiftes},
        satser=draw(satser) if skiftes else None,
        sammenlignes_med=draw(table(compared, table(AKTOERER, pris))),
    )


def uden_skift(virkning: Virkning[float]) -> Virkning[float]:
    """The same without the consequences that are priced from rates."""
    return replace(
        virkning,
        maengde={
            a: {k: q for k, q in row.items() if k in virkning.enhedspris}
            for a, row in virkning.maengde.items()
        },
        skift={},
        satser=None,
        sammenlignes_med={},
    )


without_budget: st.SearchStrategy[Inddata[float]] = st.builds(
    Inddata,
    faste=st.just(FASTE),
    deltagere=deltagere,
    driftsperiode=hele_aar,
    rente=rente,
    metodevalg=metodevalg(),
    etablering=lines(any_etableringspost),
    drift=lines(any_loebende),
    sparede_udgifter=lines(any_loebende),
    foelsomhed=lines(deltagere),
    kurve=st.one_of(st.none(), kurve()),
    kommuner=st.one_of(st.none(), kommuner()),
    virkning=st.one_of(st.none(), virkning()),
    personale=table(STAFF, personale),
    naevnere=st.one_of(st.none(), naevnere),
).flatmap(with_effects)
with_budget = without_budget.flatmap(rolled_out)
inddata = st.one_of(without_budget, with_budget)
with_virkning = st.builds(
    lambda data, v: replace(data, virkning=v, kommuner=None, effekter={}),
    without_budget,
    virkning(),
)
with_effekter = with_virkning.flatmap(with_effects)
with_enhedspriser = with_virkning.map(
    lambda data: replace(data, virkning=uden_skift(data.virkning))
)
with_kommuner = st.builds(
    lambda data, k: replace(data, kommuner=k, virkning=None, effekter={}),
    without_budget,
    kommuner(),
)


def horisont(data: Inddata[float]) -> int:
    """The shortest time axis that ``data`` can be computed on."""
    varighed = data.virkning.varighed if data.virkning else 1
    return int(max(data.driftsperiode, varighed, 1, *(p.levetid for p in data.etablering)))
