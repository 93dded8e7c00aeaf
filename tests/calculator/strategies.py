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


@st.composite
def virkning(draw: Callable) -> Virkning[float]:
    konsekvenser = draw(st.integers(0, 3).map(lambda n: ENHEDER[:n]))
    arketyper = draw(names("A", 1, 3))
    antal = table(arketyper, st.integers(0, 50).map(float)).filter(lambda a: sum(a.values()) > 0)
    return Virkning(
        varighed=draw(hele_aar),
        omkostning_afrundes_til=draw(st.one_of(st.none(), trin)),
        enhedspris=draw(table(konsekvenser, table(AKTOERER, pris))),
        maengde=draw(table(arketyper, table(konsekvenser, maengde))),
        blandinger=draw(table(draw(names("B", 0, 2)), antal)),
    )


inddata: st.SearchStrategy[Inddata[float]] = st.builds(
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
)
with_virkning = st.builds(
    lambda data, v: replace(data, virkning=v, kommuner=None), inddata, virkning()
)
with_kommuner = st.builds(
    lambda data, k: replace(data, kommuner=k, virkning=None), inddata, kommuner()
)


def horisont(data: Inddata[float]) -> int:
    """The shortest time axis that ``data`` can be computed on."""
    varighed = data.virkning.varighed if data.virkning else 1
    return int(max(data.driftsperiode, varighed, 1, *(p.levetid for p in data.etablering)))
