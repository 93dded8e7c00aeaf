"""An analysis that uses everything the calculator can do."""

from costben.calculator.effekt import Effekt
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
from costben.calculator.refusion import Refusionstrin
from costben.calculator.skat import Skattesatser
from costben.calculator.skift import Arbejde, Satser, Skift
from costben.calculator.udrulning import Budget
from costben.calculator.ydelser import Fleksjob, Modtager, Ydelse
from tests.calculator.strategies import FASTE
from tests.calculator.strategies_budget import omraader

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
        maengde={
            "A": {"uge": 0.0, "dag": 0.0, "skift_uge": 0.0, "skift_maaned": 0.0},
            "D": {"uge": 12.0, "dag": -8.0, "skift_uge": 30.0, "skift_maaned": 6.75},
        },
        blandinger={"en_til_to": {"A": 1.0, "D": 2.0}},
        skift={
            "skift_uge": Skift(
                fra="kontanthjaelp",
                til=None,
                i_maaneder=False,
                anciennitet=20.0,
                uger_pr_aar=50.0,
                arbejde_foer=None,
                arbejde_efter=Arbejde(None, 140.0, 25.0),
                oevrig_indkomst=None,
            ),
            "skift_maaned": Skift(
                fra=None,
                til="fleksjob",
                i_maaneder=True,
                anciennitet=3.0,
                uger_pr_aar=52.0,
                arbejde_foer=Arbejde(310_000.0, None, None),
                arbejde_efter=None,
                oevrig_indkomst=12_500.0,
            ),
        },
        satser=Satser(
            ydelser={
                "kontanthjaelp": Ydelse(
                    (
                        Modtager(0.25, 15_355.0, None),
                        Modtager(0.1, None, 4355.0),
                        Modtager(None, 11_554.0, None),
                    )
                ),
                "fleksjob": Ydelse((Modtager(None, 18_964.0, None),), Fleksjob(9000.0, 0.3)),
            },
            refusion=(
                Refusionstrin(0.0, 0.8),
                Refusionstrin(4.0, 0.4),
                Refusionstrin(26.0, 0.3),
                Refusionstrin(52.0, 0.2),
            ),
            skat=Skattesatser(0.25068, 0.1211, 0.08, 46_500.0),
        ),
        sammenlignes_med={"skift_uge": {"kommune": 2073.0, "region": 1.0, "stat": 1247.0}},
    ),
    budget=Budget(
        startere=(30.5, 50.4, 50.4),
        optrapning=(0.6, 1.0),
        forloeb=2,
        frafald=0.15,
        fast_andel=0.4,
        udfasning="geometrisk",
        udfasningssats=0.2,
        blanding="en_til_to",
        forsinkelse={"konsekvenser.dag": 1, "konsekvenser.skift_uge.ydelse": 2},
        omraader=omraader(("uge", "dag", "skift_uge", "skift_maaned")),
        virkningsaar=6,
    ),
    effekter={
        "uge": Effekt(
            type="hazard_ratio",
            vaerdi=2.2,
            fra=1.3,
            til=3.7,
            p=None,
            p_over=None,
            p_under=None,
            grundrate=0.11,
            intensitet=26.0,
        ),
        "dag": Effekt(
            type="odds_ratio",
            vaerdi=0.6,
            fra=None,
            til=None,
            p=0.03,
            p_over=None,
            p_under=None,
            grundrate=0.45,
            intensitet=8.0,
        ),
        "skift_uge": Effekt(
            type="procentpoint",
            vaerdi=0.0125,
            fra=None,
            til=None,
            p=None,
            p_over=0.05,
            p_under=None,
            grundrate=None,
            intensitet=52.0,
        ),
        "skift_maaned": Effekt(
            type="andel_nogensinde",
            vaerdi=0.09,
            fra=None,
            til=None,
            p=None,
            p_over=None,
            p_under=0.01,
            grundrate=None,
            intensitet=5.5,
        ),
    },
)
