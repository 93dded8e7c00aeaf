"""The rollout of Social støtte, reckoned by hand from the report's figures."""

import json

import pytest

import costben
from costben.noegletal import INGEN_BROEK, INGEN_RENTE, INTET

# Figur 6-2 (linje 1376-1378), 504 / 5 / 2 citizens a year (linje 131), one A and two D (linje
# 1500): 8 weeks and 16/3 days a year on average; prices calibrated to Figur 6-5.
ETABLERING, DRIFT, BORGERE = 439_900, 8_817_400 / 2, 50.4
UGER, DAGE = (0 + 2 * 12) / 3, (0 + 2 * 8) / 3
KOMMUNE, STAT = BORGERE * (UGER * 2073 + DAGE * 503), BORGERE * UGER * 1247


@pytest.fixture(scope="module")
def resultat():
    return costben.calculate(costben.load("social_stoette"))


def test_each_year_is_what_the_report_gives_by_hand(resultat):
    sums = resultat.beregning.budgetvirkning.aktoerer
    one, two = KOMMUNE, 2 * KOMMUNE
    expected = [-ETABLERING - DRIFT, -DRIFT + one, two, two, two, two, two, one]
    assert sums["kommune"].udiskonteret.aar == pytest.approx(expected)
    assert sums["stat"].udiskonteret.aar == pytest.approx([0, STAT, *[2 * STAT] * 5, STAT])
    assert sums["region"].udiskonteret.aar == pytest.approx([0] * 8)
    worth = sum(kr / 1.04**year for year, kr in enumerate(expected))
    assert sums["kommune"].diskonteret.i_alt == pytest.approx(worth)


def test_servicerammen_is_pressed_though_the_case_pays(resultat):
    budget = resultat.beregning.budgetvirkning
    stoette = BORGERE * DAGE * 503
    by_hand = [-ETABLERING - DRIFT, stoette - DRIFT, *[2 * stoette] * 5, stoette]
    assert budget.serviceramme.aar == pytest.approx(by_hand)
    assert budget.serviceramme.i_alt < 0 < budget.aktoerer["kommune"].diskonteret.i_alt


def test_the_json_has_a_row_per_year_aktoer_omraade_and_line(resultat):
    data = json.loads(resultat.to_json())
    rows = data["budgetvirkning"]
    keys = [(r["aar"], r["aktoer"], r["styringsomraade"], r["linje"]) for r in rows]
    assert len(set(keys)) == len(keys) == 8 * 8
    assert {r["aar"] for r in rows} == set(range(2021, 2029))
    drift = {r["aar"]: r for r in rows if r["linje"] == "drift"}
    assert drift[2022]["udiskonteret"] == -DRIFT
    assert drift[2022]["diskonteret"] == pytest.approx(-DRIFT / 1.04)
    noegletal = data["budget"]["noegletal"]
    assert noegletal["kommune"]["tilbagebetalt"] == 2027
    assert noegletal["kommune"]["tilbagebetalingstid"] == 7
    assert noegletal["kommune"]["cost_benefit"] == pytest.approx(1.0987, abs=1e-4)
    assert noegletal["stat"]["tilbagebetalt"] == INTET
    assert noegletal["stat"]["cost_benefit"] == INGEN_BROEK
    assert noegletal["stat"]["intern_rente"] == INGEN_RENTE


def test_an_analysis_without_a_rollout_shows_nothing_of_it():
    resultat = costben.calculate(costben.load("social_stoette_satser"))
    data = json.loads(resultat.to_json())
    assert data["budgetvirkning"] == []
    assert data["budget"] is None
    assert resultat.to_frame("budgetvirkning").empty


def test_the_frame_has_the_rows_of_the_json(resultat):
    frame = resultat.to_frame("budgetvirkning")
    assert frame.to_dict("records") == json.loads(resultat.to_json())["budgetvirkning"]
    assert list(resultat.to_frame("noegletal")["aktoer"]) == ["kommune", "region", "stat", "i_alt"]
