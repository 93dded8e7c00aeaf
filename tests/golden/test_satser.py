"""Social støtte priced from the rates of 2020: reckoned by hand, and beside Figur 6-5."""

import json
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

import costben
from costben.danish import number
from costben.reading.read import read
from costben.resultat import Resultat
from costben.terminal.resultat import show
from tests.figures import FIGURES
from tests.golden.rounding import printed
from tests.golden.test_figures import FIGUR_6_5

JOB = "arbejdsmarkedstilknytning"
WEEKS = {"A": 0, "B": 6, "C": 10, "D": 12}  # Figur 6-4
DAYS = {"A": 0, "B": 0, "C": 4, "D": 8}
YEARS, RATE, COST, DAY_OF_SUPPORT = 6, 0.04, 91_800, 503
KOMMUNE = {"A": -91_800, "B": -4_779, "C": 63_781, "D": 103_335}
STAT = {"A": 0, "B": 36_446, "C": 60_743, "D": 72_892}
EXPLAINED = "Prissat af satser; se fanen Sammenligning"


def rate(navn: str) -> float:
    """The sourced figure of 2020, as it was transcribed a second time for the tests."""
    known = [v for name, day, v, _ in FIGURES if name == navn and (day or date.min).year <= 2020]
    return known[-1]


MEAN_BENEFIT = (  # kr. a week; 40 % have children, and a year is 12 months and 52 weeks
    (0.4 * rate("ydelser.kontanthjaelp_30_med_boern"))
    + (0.6 * rate("ydelser.kontanthjaelp_30_uden_boern"))
) * (12 / 52)
PAY = 130 * 37  # kr. a week
FACTOR = sum((1 + RATE) ** -year for year in range(1, YEARS + 1))
AMB, BUND = rate("skat.arbejdsmarkedsbidrag") / 100, rate("skat.bundskat") / 100
KOMMUNESKAT = 25.068 / 100  # of 2025, as the analysis says
REFUNDED = rate("refusion.uge_53") / 100  # all have had support for more than a year


def by_hand(weeks: float) -> dict[str, float]:
    """The present value of each line, all six years alike."""
    saved = weeks * MEAN_BENEFIT
    contribution = weeks * PAY * AMB
    taxable = weeks * PAY - contribution - saved  # above the personfradrag before and after
    a_year = {
        "ydelse_kommune": saved * (1 - REFUNDED),
        "ydelse_stat": saved * REFUNDED,
        "kommuneskat": taxable * KOMMUNESKAT,
        "bundskat": taxable * BUND,
        "arbejdsmarkedsbidrag": contribution,
    }
    return {line: amount * FACTOR for line, amount in a_year.items()}


@pytest.fixture(scope="module")
def satser() -> Resultat:
    return costben.calculate(costben.load("social_stoette_satser"))


def test_the_income_is_above_the_personfradrag_before_and_after() -> None:
    rest_of_the_year = (52 - max(WEEKS.values())) * MEAN_BENEFIT
    assert rest_of_the_year > rate("skat.personfradrag")


@pytest.mark.parametrize("navn", WEEKS)
def test_every_line_is_as_reckoned_by_hand(navn: str, satser: Resultat) -> None:
    linjer = satser.beregning.arketyper[navn].prissat[JOB].linjer
    assert vars(linjer) == pytest.approx(by_hand(WEEKS[navn]), rel=1e-12)


@pytest.mark.parametrize("navn", WEEKS)
def test_net_results_are_as_reckoned_by_hand(navn: str, satser: Resultat) -> None:
    found, lines = satser.beregning.arketyper[navn], by_hand(WEEKS[navn])
    support = DAYS[navn] * DAY_OF_SUPPORT * FACTOR
    kommune = lines["ydelse_kommune"] + lines["kommuneskat"] + support - COST
    stat = lines["ydelse_stat"] + lines["bundskat"] + lines["arbejdsmarkedsbidrag"]
    assert found.kommune == pytest.approx(kommune, rel=1e-12)
    assert found.stat == pytest.approx(stat, rel=1e-12)
    assert found.region == 0
    assert found.i_alt == pytest.approx(kommune + stat, rel=1e-12)
    assert (printed(found.kommune, 1), printed(found.stat, 1)) == (KOMMUNE[navn], STAT[navn])


def test_all_24_printed_figures_are_held_against_both_prices(satser: Resultat) -> None:
    assert len(satser.afstemning) == 24
    for line in satser.afstemning:
        (sti,) = line.stier
        _, navn, *_, payer = sti.split(".")
        assert line.offentliggjort == FIGUR_6_5[navn][payer]
        calibrated = "sammenligning" in sti
        assert line.tabel == "Figur 6-5" + (" med den kalibrerede pris" if calibrated else "")
        agrees = calibrated or navn == "A"
        assert line.status == ("stemmer" if agrees else "afviger"), sti
        assert line.forklaring == ("" if calibrated else EXPLAINED)
    assert sum(line.status == "afviger" for line in satser.afstemning) == 9


@pytest.mark.parametrize("navn", WEEKS)
def test_the_calibrated_price_beside_the_rates_gives_the_report(
    navn: str, satser: Resultat
) -> None:
    report = costben.calculate(costben.load("social_stoette")).beregning.arketyper[navn]
    compared = satser.beregning.arketyper[navn].sammenligning
    assert compared is not None
    for payer in ("kommune", "region", "stat", "i_alt"):
        assert compared.netto[payer] == pytest.approx(getattr(report, payer), abs=1e-6)


@pytest.mark.parametrize("navn", WEEKS)
def test_the_difference_is_the_sum_of_its_lines(navn: str, satser: Resultat) -> None:
    found, lines = satser.beregning.arketyper[navn], by_hand(WEEKS[navn])
    compared = found.sammenligning
    assert compared is not None
    for payer, kroner, names in (
        ("kommune", 2073, ("ydelse_kommune", "kommuneskat")),
        ("stat", 1247, ("ydelse_stat", "bundskat", "arbejdsmarkedsbidrag")),
    ):
        calibrated = WEEKS[navn] * kroner * FACTOR
        difference = sum(lines[name] for name in names) - calibrated
        pair = compared.pr_konsekvens[JOB][payer]  # type: ignore[index]
        assert pair.nutidsvaerdi == pytest.approx(calibrated, abs=1e-9)
        assert pair.forskel == pytest.approx(difference, abs=1e-6)
        assert getattr(found, payer) - compared.netto[payer] == pytest.approx(difference, abs=1e-6)


def test_what_no_source_gives_is_assumed(satser: Resultat) -> None:
    assumed = [sti for sti, f in satser.forudsaetninger.items() if f.status == "antaget"]
    work = f"konsekvenser.{JOB}"
    assert assumed == [
        "satser.skat.kommuneskat",
        "satser.skat.arbejdsmarkedsbidrag",
        "ydelser.kontanthjaelp.modtagere[0].andel",
        f"{work}.ydelsesskift.uger_pr_aar",
        f"{work}.beskaeftigelse.timeloen",
    ]


def test_json_has_the_rates_the_benefits_and_what_is_left_out(satser: Resultat) -> None:
    data = json.loads(satser.to_json())
    assert [s["navn"] for s in data["satser"]] == [
        "diskontering.aar_0_35",
        "ydelser.kontanthjaelp_30_med_boern",
        "ydelser.kontanthjaelp_30_uden_boern",
        *(f"refusion.uge_{weeks}" for weeks in ("1_4", "5_26", "27_52", "53")),
        *("skat.kommuneskat", "skat.bundskat", "skat.arbejdsmarkedsbidrag", "skat.personfradrag"),
    ]
    for line in data["satser"]:
        assert {"navn", "titel", "enhed", "fra", "hvor", "national", "sti", "vaerdi"} <= set(line)
        assert line["kilde"]
        assert line["status"]
        scale = 100 if line["enhed"] == "andel" else 1
        if line["hvor"] == "national":
            assert line["vaerdi"] * scale == pytest.approx(rate(line["navn"]))
    assert [s["navn"] for s in data["satser"] if s["hvor"] != "national"] == [
        "diskontering.aar_0_35",
        "skat.kommuneskat",
    ]
    benefit = data["ydelser"]["kontanthjaelp"]
    assert benefit["andele"] == [0.4, 0.6]
    assert benefit["pr_uge"] == pytest.approx(MEAN_BENEFIT)
    assert data["udeladt"] == list(satser.udeladt)
    said = " ".join(data["udeladt"])
    for part in ("udligning", "Beskæftigelsesfradrag", "Tillæg", "refusionstrin"):
        assert part in said
    priced = data["arketyper"]["B"]["prissat"][JOB]
    assert priced["linjer"] == pytest.approx(by_hand(6))
    assert len(priced["refusion"]) == YEARS


def test_only_the_discount_rate_is_a_rate_where_nothing_is_priced_from_rates() -> None:
    resultat = costben.calculate(costben.load("social_stoette"))
    assert resultat.udeladt == ()
    assert [s["navn"] for s in resultat.to_dict()["satser"]] == ["diskontering.aar_0_35"]


def test_the_terminal_shows_rates_lines_and_what_is_left_out(
    satser: Resultat, capsys: pytest.CaptureFixture[str]
) -> None:
    show(satser, Console(width=80, highlight=False, markup=False, emoji=False))
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= 80
    said = " ".join(out.split())
    for text in (
        "Personfradrag 46.500 kr./år verificeret",
        "Arbejdsmarkedsbidrag 8 % antaget",
        "pr. uge: ydelse før 3.017 kr., løn efter 4.810 kr.",
        "Kommune: ydelse 0 kr. 75.919 kr. 126.531 kr. 151.838 kr.",
        "Stat: bundskat 0 kr. 5.363 kr. 8.938 kr. 10.726 kr.",
        "- den anden pris 0 kr. 65.202 kr. 108.669 kr. 130.403 kr.",
        "-91.800 kr. -4.779 kr. 63.781 kr. 103.335 kr.",
        *(f"Ikke med: {text}" for text in satser.udeladt),
    ):
        assert text in said


README = Path(__file__).parents[2] / "scenarios" / "social_stoette_satser" / "README.md"


def test_the_readme_explains_the_difference_by_the_lines_of_a_week() -> None:
    week = {line: amount / FACTOR for line, amount in by_hand(1).items()}
    kommune = week["ydelse_kommune"] + week["kommuneskat"]
    stat = week["ydelse_stat"] + week["bundskat"] + week["arbejdsmarkedsbidrag"]
    expected = {
        "ydelse": [week["ydelse_kommune"], week["ydelse_stat"]],
        "kommuneskat": [week["kommuneskat"]],
        "bundskat": [week["bundskat"]],
        "arbejdsmarkedsbidrag": [week["arbejdsmarkedsbidrag"]],
        "satser i alt": [kommune, stat],
        "kalibreret pris": [2073, 1247],
        "forskel": [kommune - 2073, stat - 1247],
    }
    table = [line.split("|")[1:4] for line in README.read_text("utf-8").splitlines() if "|" in line]
    shown = {
        name.strip(" *"): [cell.strip() for cell in cells if cell.strip()]
        for name, *cells in table[2:]
    }
    assert shown == {
        name: [number(amount, 2) for amount in amounts] for name, amounts in expected.items()
    }


def test_the_readme_says_what_the_difference_is_for_each_archetype(satser: Resultat) -> None:
    text = " ".join(README.read_text("utf-8").split())
    for navn in ("B", "C", "D"):
        compared = satser.beregning.arketyper[navn].sammenligning
        assert compared is not None
        assert f"{number(compared.forskel['kommune'], 0)} kr. for" in text


@pytest.mark.parametrize(
    ("setting", "line", "said"),
    [
        ("ydelser.kontanthjaelp.modtagere[0].andel=0", "ydelse_kommune", "2.133,05 kr."),
        (f"konsekvenser.{JOB}.beskaeftigelse.timeloen=150", "kommuneskat", "523,63 kr."),
        (f"konsekvenser.{JOB}.beskaeftigelse.timeloen=110", "kommuneskat", "182,30 kr."),
    ],
)
def test_the_readme_says_what_the_assumptions_move(setting: str, line: str, said: str) -> None:
    changed = costben.calculate(read("social_stoette_satser", [setting]))
    linjer = changed.beregning.arketyper["B"].prissat[JOB].linjer
    assert f"{number(getattr(linjer, line) / FACTOR / WEEKS['B'], 2)} kr." == said
    assert said in README.read_text("utf-8")
