"""A rollout as the file says it: what may be left out, and what is then assumed."""

from pathlib import Path

import pytest

import costben
from costben.budgettabel import linjenavn
from costben.inddata.samlet import inddata
from costben.reading.read import read
from tests.golden.lille import TEXT, lille

BUDGET = """\
budgetvirkning:
  foerste_aar: 2025
  blanding: halvt
  optrapning: [50 %, 100 %]
"""
SATSER = Path(__file__).parent / "satser.yaml"
OF_RATES = """\
blandinger:
  hold: {navn: Holdet, antal: {A: 1}}
budgetvirkning:
  første_år: 2021
  blanding: hold
  startere: [10 borgere]
  konsekvenser:
    job: {forsinkelse: 2 år}
"""


@pytest.fixture
def resultat(tmp_path):
    return costben.calculate(lille(tmp_path, text=TEXT + BUDGET))


def test_what_is_left_out_is_assumed_and_says_so(resultat):
    valg = {v.sti: (v.vaerdi, v.status, v.kilde) for v in resultat.valg}
    assert valg["budgetvirkning.foerste_aar"] == ("2025", "antaget", "")
    for sti, value in (
        ("forloeb", "1 år"),
        ("udfasning", "ingen"),
        ("styringsomraade.etablering", "service"),
        ("styringsomraade.drift", "service"),
        ("konsekvenser.job.styringsomraade.kommune", "overførsler"),
        ("konsekvenser.job.styringsomraade.stat", "overførsler"),
    ):
        assert valg[f"budgetvirkning.{sti}"] == (value, "antaget", "Ikke angivet i filen")


def test_choices_have_the_source_and_status_of_the_nearest_block(tmp_path):
    text = (
        TEXT
        + BUDGET
        + (
            "  kilde: Budgetnotat\n"
            "  status: sekundær\n"
            "  konsekvenser:\n"
            "    job:\n"
            "      kilde: Kontoplanen\n"
            "      status: verificeret\n"
            "      forsinkelse: 1 år\n"
            "      styringsområde: {kommune: service, region: service, stat: overførsler}\n"
        )
    )
    valg = {v.sti: v for v in costben.calculate(lille(tmp_path, text=text)).valg}
    first = valg["budgetvirkning.foerste_aar"]
    assert (first.kilde, first.status) == ("Budgetnotat", "sekundær")
    for sti in ("forsinkelse", "styringsomraade.kommune"):
        found = valg[f"budgetvirkning.konsekvenser.job.{sti}"]
        assert (found.kilde, found.status) == ("Kontoplanen", "verificeret")


def test_a_ramp_is_of_the_participants_of_a_year(resultat):
    rul = resultat.beregning.budgetvirkning.udrulning
    assert rul.startere == (10, 20)
    assert rul.deltagere == (10, 20)


def test_the_budget_of_a_small_analysis_is_what_it_is_by_hand(resultat):
    budget = resultat.beregning.budgetvirkning
    kommune = {li.linje: li.udiskonteret.aar for li in budget.linjer if li.aktoer == "kommune"}
    assert kommune == {
        "etablering": (-400_000, 0, 0, 0, 0),
        "drift": (-600_000, -600_000, 0, 0, 0),
        "sparede_udgifter": (60_000, 60_000, 0, 0, 0),
        # half of the citizens have ten weeks of 1.000 kr.: 5.000 kr. each, for three years
        "konsekvenser.job": (0, 50_000, 150_000, 150_000, 100_000),
    }


def test_part_of_the_drift_can_follow_the_citizens(tmp_path):
    text = TEXT + BUDGET + "  drift_fast_andel: 25 %\n"
    budget = costben.calculate(lille(tmp_path, text=text)).beregning.budgetvirkning
    assert budget.omkostninger["drift"].aar == pytest.approx((375_000, 600_000))


def test_a_change_of_benefit_is_split_in_benefit_and_tax(tmp_path):
    path = tmp_path / "satser.yaml"
    path.write_text(SATSER.read_text("utf-8") + OF_RATES, "utf-8")
    analyse = costben.load(path)
    budget = costben.calculate(analyse).beregning.budgetvirkning
    found = {(li.linje, li.aktoer): li for li in budget.linjer}
    assert {place: li.styringsomraade for place, li in found.items() if ".job." in place[0]} == {
        ("konsekvenser.job.ydelse", "kommune"): "overfoersler",
        ("konsekvenser.job.ydelse", "stat"): "overfoersler",
        ("konsekvenser.job.skat", "kommune"): "skat",
        ("konsekvenser.job.skat", "stat"): "skat",
    }
    assert [kr > 0 for kr in found["konsekvenser.job.skat", "kommune"].udiskonteret.aar[:4]] == [
        False, False, False, True,
    ]  # fmt: skip
    assert linjenavn(analyse, "konsekvenser.job.ydelse") == "Uger i job: ydelse"
    together = sum(
        li.udiskonteret.i_alt for li in budget.linjer if ".job." in li.linje and li.aktoer == "stat"
    )
    prissat = costben.calculate(analyse).beregning.arketyper["A"].prissat["job"]
    assert together == pytest.approx(10 * sum(prissat.stroemme["stat"]))


def test_numbers_of_the_rollout_can_be_set_on_the_command_line():
    changed = read("social_stoette", ["budgetvirkning.startere=[10, 20, 30]"])
    numbers = inddata(changed, lambda f: f.vaerdi)
    assert numbers.budget.startere == (10, 20, 30)
    frafald = read("social_stoette", ["budgetvirkning.frafald=20 %"])
    rul = costben.calculate(frafald).beregning.budgetvirkning.udrulning
    assert rul.gennemfoerer == pytest.approx((40.32, 40.32))


def test_the_rollout_is_in_the_fingerprint():
    before = costben.calculate(costben.load("social_stoette")).fingeraftryk
    for setting in ("foerste_aar=2022", "udfasning=lineær", "forloeb=2 år"):
        changed = costben.calculate(read("social_stoette", [f"budgetvirkning.{setting}"]))
        assert changed.fingeraftryk != before


def test_a_consequence_may_have_the_name_of_a_cost_or_of_part_of_another(tmp_path):
    names = TEXT.replace("  job:\n", "  drift:\n").replace("{job: ", "{drift: ")
    budget = costben.calculate(lille(tmp_path, text=names + BUDGET)).beregning.budgetvirkning
    found = {li.linje: li.udiskonteret.i_alt for li in budget.linjer if li.aktoer == "kommune"}
    assert (found["drift"], found["konsekvenser.drift"]) == (-1_200_000, 450_000)
