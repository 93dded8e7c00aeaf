"""An analysis that uses everything the calculator can do."""

from costben.calculator.inddata import (
    Etableringspost,
    Inddata,
    Kommunepost,
    Kommuner,
    Kurve,
    Loebende,
    Virkning,
)
from costben.calculator.loen import Personale, Sagstal
from costben.calculator.naevnere import Naevnere
from costben.calculator.priser import Omregnet, Omregning
from tests.calculator.strategies import FASTE

EXAMPLE: Inddata[float] = Inddata(
    faste=FASTE,
    deltagere=50.4,
    driftsperiode=3.0,
    rente=0.04,
    metodevalg={"lineaer": 0.0, "annuitet_bagud": 1.0, "annuitet_forud": 0.0},
    etablering=(
        Etableringspost(300_000.0, 3.0),
        Etableringspost(139_900.0, 7.0),
        Etableringspost(None, 5.0, timer=212.5, personale="leder"),
    ),
    drift=(
        Loebende(4_000_000.0, None),
        Loebende(None, 1_250_000.5),
        Loebende(None, None, timer=640.0, personale="leder"),
        Loebende(None, None, timer_pr_aar=37.5, personale="stoette"),
        Loebende(None, None, sagstal=Sagstal(15.0, 0.75), personale="stoette"),
    ),
    sparede_udgifter=(
        Loebende(None, 100_000.0),
        Loebende(40_000.0, None),
        Loebende(None, None, timer_pr_aar=12.0, personale="leder"),
        Loebende(None, None, sagstal=Sagstal(60.0, 0.5), personale="leder"),
    ),
    personale={
        "leder": Personale(602_000.0, 1418.0, 0.2),
        "stoette": Personale(471_300.0, 1418.0, 0.25),
    },
    naevnere=Naevnere(visiterede=151.2, paabegyndte=117.9, gennemfoerte=93.6),
    foelsomhed=(38.0, 50.4, 68.0),
    kurve=Kurve(fra=20.0, til=100.0, antal_trin=4.0, punkter=5),
    kommuner=Kommuner(
        periode=2.0,
        antal=2.0,
        deltagere={"X": 82.0, "Y": 126.0},
        poster={
            "etablering": (
                Kommunepost("opstart", {"X": 33_000.0, "Y": 177_000.0}),
                Kommunepost("opstart", {"X": 58_000.0, "Y": 0.0}),
                Kommunepost("oevrige", {"X": 12_000.0, "Y": 46_000.0}),
            ),
            "drift": (Kommunepost("administration", {"X": 787_000.0, "Y": 1_785_000.0}),),
        },
    ),
    priser={
        "2018": Omregning(
            indeks_fra=101.9,
            indeks_til=103.5,
            faktor=103.5 / 101.9,
            beloeb={
                "etablering.poster[0].beloeb": Omregnet(295_362.3, 300_000.0),
                "konsekvenser.uge.enhedspris.stat": Omregnet(1227.7, 1247.0),
            },
        ),
    },
    virkning=Virkning(
        varighed=6.0,
        omkostning_afrundes_til=100.0,
        enhedspris={
            "uge": {"kommune": 2073.0, "region": -11.0, "stat": 1247.0},
            "dag": {"kommune": 503.0, "region": 0.0, "stat": -25.0},
        },
        maengde={"A": {"uge": 0.0, "dag": 0.0}, "D": {"uge": 12.0, "dag": -8.0}},
        blandinger={"en_til_to": {"A": 1.0, "D": 2.0}},
    ),
)
