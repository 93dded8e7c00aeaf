"""The measured effect of Social støtte (line 1285) beside archetypes A-D (Figur 6-4 and 6-5)."""

from pathlib import Path

import pytest

import costben
from costben.danish import number
from costben.effekt import effektresultater
from costben.reading.read import read
from tests.golden.test_satser import by_hand

README = Path(__file__).parents[2] / "scenarios" / "social_stoette" / "README.md"
JOB = "arbejdsmarkedstilknytning"
WEEKS = {"A": 0, "B": 6, "C": 10, "D": 12}  # Figur 6-4
COST, KOMMUNE, STAT = 91_800, 2073, 1247  # kr. per citizen; kr. a week
FACTOR = sum(1.04**-year for year in range(1, 7))
MEASURED = 0.52  # one percentage point of 52 weeks


@pytest.fixture(scope="module")
def job():
    return effektresultater(costben.calculate(costben.load("social_stoette")))[JOB]


def test_one_point_of_unsupported_employment_is_half_a_week_and_not_significant(job):
    assert job.maalt.vaerdi.maengde == pytest.approx(MEASURED)
    assert job.signifikant is False
    assert (job.effekt.design, job.effekt.n.vaerdi) == ("matchet", 504)


def test_the_archetypes_assume_up_to_23_times_what_was_measured(job):
    assert {a: f.forskel for a, f in job.arketyper.items()} == pytest.approx(
        {a: weeks - MEASURED for a, weeks in WEEKS.items()}
    )
    ratios = {a: f.forhold and round(f.forhold, 1) for a, f in job.arketyper.items()}
    assert ratios == {"A": None, "B": 11.5, "C": 19.2, "D": 23.1}


def test_what_was_measured_gives_by_itself_little_of_what_it_costs(job):
    alene = job.maalt.alene
    assert alene.nutidsvaerdi["kommune"] == pytest.approx(MEASURED * KOMMUNE * FACTOR)
    assert alene.kommune == pytest.approx(MEASURED * KOMMUNE * FACTOR - COST)
    assert alene.i_alt == pytest.approx(MEASURED * (KOMMUNE + STAT) * FACTOR - COST)
    assert round(alene.i_alt) == -82_750


def test_it_breaks_even_at_eight_and_a_half_weeks_for_the_kommune_and_five_in_all(job):
    assert job.break_even["kommune"] == pytest.approx(COST / (KOMMUNE * FACTOR))
    assert job.break_even["i_alt"] == pytest.approx(COST / ((KOMMUNE + STAT) * FACTOR))
    assert round(job.break_even["kommune"], 2) == 8.45
    assert round(job.break_even["i_alt"], 2) == 5.27


def test_break_even_put_in_for_an_archetype_gives_nothing(job):
    for who, weeks in job.break_even.items():
        setting = f"arketyper.B.konsekvenser.{JOB}={weeks:.12f}"
        again = costben.calculate(read("social_stoette", [setting]))
        assert getattr(again.beregning.arketyper["B"], who) == pytest.approx(0, abs=1e-6)


def test_priced_from_rates_each_week_is_worth_the_same_and_it_takes_fewer_of_them():
    found = effektresultater(costben.calculate(costben.load("social_stoette_satser")))[JOB]
    week = by_hand(1)
    kommune = week["ydelse_kommune"] + week["kommuneskat"]
    assert found.maalt.ligefrem is not None
    assert found.maalt.ligefrem.ja == 1
    assert found.maalt.alene is not None
    assert found.maalt.alene.kommune == pytest.approx(MEASURED * kommune - COST)
    assert found.break_even["kommune"] == pytest.approx(COST / kommune)
    assert found.break_even["i_alt"] == pytest.approx(COST / sum(week.values()))
    assert round(found.break_even["kommune"], 2) == 6.33


def test_the_readme_says_what_was_measured(job):
    text = " ".join((README.read_text("utf-8")).split())
    for value in (job.maalt.vaerdi.maengde, *job.break_even.values()):
        assert number(value, 2) in text
    assert f"giver det {number(job.maalt.alene.i_alt)} kr. pr. borger i alt" in text
