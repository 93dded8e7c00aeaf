"""What the draws say: held against a slow reckoning by hand, repeated, and bounded."""

import json
from itertools import pairwise
from math import floor, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import costben
from costben.calculator.beregning import beregn
from costben.calculator.nettoresultater import nettoresultater
from costben.inddata.samlet import horisont, inddata
from costben.mistakes import InddataFejl
from costben.models.analyse import Analyse
from costben.simulering.model import ARKETYPER, Model
from costben.simulering.simulering import PILOT, simuler

N = 20_000
WHO = ("kommune", "region", "stat", "i_alt")


@pytest.fixture(scope="module")
def analyse() -> Analyse:
    return costben.load("social_stoette")


@pytest.fixture(scope="module")
def model(analyse: Analyse) -> Model:
    assert analyse.usikre_tal is not None
    return Model(analyse, analyse.usikre_tal, 1)


def by_hand(drawn: dict[str, float], arketype: str) -> dict[str, float]:
    """One citizen of social_stoette in one draw: the report's own steps, with no array in sight."""
    deltagere = drawn["indsats.deltagere"]
    cost_per_year = 439_900 / 2 + 8_817_400 / 2  # Figur 6-2, lineær over to år
    cost = floor(cost_per_year / deltagere / 100 + 0.5) * 100
    work, support = "arbejdsmarkedstilknytning", "socialpaedagogisk_stoette"
    weeks = drawn.get(f"arketyper.{arketype}.konsekvenser.{work}", 0.0)
    weeks *= drawn["faktorer.maalt_effekt"]
    days = drawn.get(f"arketyper.{arketype}.konsekvenser.{support}", 0.0)
    result = {"kommune": -float(cost), "region": 0.0, "stat": 0.0}
    for year in range(1, int(drawn["nettoresultat.varighed"]) + 1):
        for who in ("kommune", "stat"):
            price = drawn[f"konsekvenser.{work}.enhedspris.{who}"]
            result[who] += weeks * price / 1.04**year
        price = drawn[f"konsekvenser.{support}.enhedspris.kommune"]
        result["kommune"] += days * price / 1.04**year
    return {**result, "i_alt": sum(result.values())}


def test_every_draw_is_what_a_slow_reckoning_by_hand_gives(model: Model) -> None:
    model.blok()
    for draw in range(200):
        drawn = {navn: float(tal[draw]) for navn, tal in model.traekker.kilder.items()}
        for arketype in "ABCD":
            expected = by_hand(drawn, arketype)
            for who in WHO:
                found = model.netto.af((ARKETYPER, arketype, who))[draw]
                assert found == pytest.approx(expected[who], rel=1e-9, abs=1e-6)


@pytest.mark.parametrize("name", ["social_stoette", "social_stoette_satser"])
def test_net_results_alone_are_those_of_the_whole_calculation(name: str) -> None:
    analyse = costben.load(name)
    numbers = inddata(analyse, lambda f: f.vaerdi)
    whole, alone = (f(numbers, horisont(analyse)) for f in (beregn, nettoresultater))
    for navn, arketype in whole.arketyper.items():
        for who in WHO:
            assert getattr(alone.arketyper[navn], who) == getattr(arketype, who)
    for navn, blanding in whole.blandinger.items():
        assert alone.blandinger[navn] == blanding.pr_borger


def test_figures_are_those_of_the_draws_themselves(analyse: Analyse) -> None:
    assert analyse.usikre_tal is not None
    drawn = simuler([Model(analyse, analyse.usikre_tal, 1)], N)
    result = costben.usikkerhed(analyse, N, 1)
    for (part, navn, who), tal in drawn.pilot[0].items():
        found = getattr(result, part)[navn][who]
        assert tal.size == N
        assert found.middel == pytest.approx(tal.mean())
        assert [found.p05, found.median, found.p95] == pytest.approx(
            np.quantile(tal, [0.05, 0.5, 0.95])
        )
        share = float(np.mean(tal > 0))
        assert found.sandsynlighed_overskud == pytest.approx(share)
        if np.ptp(tal) == 0:
            assert found.standardfejl == 0, "what is the same in every draw is certain"
            continue
        shrunk = (np.sum(tal > 0) + 2) / (N + 4)
        assert found.standardfejl == pytest.approx(sqrt(shrunk * (1 - shrunk) / (N + 4)))
        assert found.standardfejl == pytest.approx(sqrt(share * (1 - share) / N), abs=1e-4)
    assert result.fraktilfejl == 0


def test_quantiles_of_many_draws_are_right_within_the_error_that_is_stated(
    analyse: Analyse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("costben.simulering.statistik.HVER", 1)
    count = 2 * PILOT
    read_off = costben.usikkerhed(analyse, count)
    assert read_off.fraktilfejl > 0
    monkeypatch.setattr("costben.simulering.simulering.PILOT", count)
    exact = costben.usikkerhed(analyse, count)
    assert exact.fraktilfejl == 0
    for navn, row in exact.arketyper.items():
        for who, known in row.items():
            found = read_off.arketyper[navn][who]
            assert found.middel == known.middel
            for q in ("p05", "median", "p95"):
                assert getattr(found, q) == pytest.approx(
                    getattr(known, q), abs=read_off.fraktilfejl
                )


def test_same_seed_gives_the_same_bytes_and_another_does_not(analyse: Analyse) -> None:
    one, again, other = (costben.usikkerhed(analyse, N, froe).to_json() for froe in (1, 1, 2))
    assert one == again
    assert one != other


def test_more_draws_begin_with_the_same_ones(analyse: Analyse) -> None:
    assert analyse.usikre_tal is not None
    few, many = (
        simuler([Model(analyse, analyse.usikre_tal, 1)], count).pilot[0] for count in (N, 2 * N)
    )
    assert all(np.array_equal(few[key], many[key][:N]) for key in few)


def test_json_has_what_other_programs_read(analyse: Analyse) -> None:
    data = json.loads(costben.usikkerhed(analyse, N, 7).to_json())
    assert data["traekninger"] == N
    assert data["froe"] == 7
    assert sorted(data["arketyper"]) == ["A", "B", "C", "D"]
    for row in data["arketyper"].values():
        assert list(row) == list(WHO)
        for figures in row.values():
            assert list(figures) == [
                *("middel", "median", "p05", "p95", "sandsynlighed_overskud", "standardfejl")
            ]
            assert figures["p05"] <= figures["median"] <= figures["p95"]
            assert 0 <= figures["sandsynlighed_overskud"] <= 1
    assert {u["status"] for u in data["usikre"]} == {"antaget", "afledt"}
    assert set(data["evpi"]["C"]["i_alt"]["grupper"]) == {u["gruppe"] for u in data["usikre"]}


def test_value_of_knowing_the_duration_is_that_of_choosing_for_each_number_of_years(
    analyse: Analyse,
) -> None:
    assert analyse.usikre_tal is not None
    drawn = simuler([Model(analyse, analyse.usikre_tal, 1)], N)
    years = drawn.kilder[0]["nettoresultat.varighed"]
    found = costben.usikkerhed(analyse, N).evpi
    for navn in "BCD":
        tal = drawn.pilot[0][ARKETYPER, navn, "i_alt"]
        by_years = [tal[years == year] for year in range(1, 7)]
        informed = sum(max(part.mean(), 0) * part.size for part in by_years) / N
        expected = informed - max(tal.mean(), 0)
        worth = found[navn]["i_alt"].grupper["Varighed"]
        # a third-degree curve through six means misses each by at most this, in kroner
        assert worth == pytest.approx(expected, abs=400)


def test_more_participants_make_a_surplus_likelier(analyse: Analyse) -> None:
    result = costben.usikkerhed(analyse, N)
    points = result.overskud_ved_deltagere
    assert [p.deltagere for p in points] == list(range(20, 101, 5))
    for navn in "ABCD":
        for who in WHO:
            shares = [p.arketyper[navn][who] for p in points]
            assert all(0 <= few <= more <= 1 for few, more in pairwise(shares))


def test_archetype_without_consequences_never_gives_a_surplus(analyse: Analyse) -> None:
    result = costben.usikkerhed(analyse, N)
    assert result.arketyper["A"]["i_alt"].sandsynlighed_overskud == 0
    assert result.arketyper["A"]["stat"].middel == 0
    assert result.evpi["A"]["i_alt"].alle == 0


def test_options_are_compared_on_the_same_draws(analyse: Analyse) -> None:
    result = costben.usikkerhed(analyse, N, mod=[analyse])
    first, second, nothing = result.muligheder
    assert (first, second, nothing) == ("social_stoette", "social_stoette (2)", "ingen_indsats")
    for row in result.bedst.values():
        for shares in row.values():
            assert sum(shares.values()) == pytest.approx(1)
            assert shares[second] == 0, "the same option is nowhere better than itself"
    assert result.mod[second] == result.arketyper


def test_option_that_costs_less_is_best_where_any_is(analyse: Analyse) -> None:
    [drift] = analyse.drift.poster
    assert drift.beloeb is not None
    cheaper = drift.model_copy(
        update={"beloeb": drift.beloeb.model_copy(update={"vaerdi": 6_000_000.0})}
    )
    other = analyse.model_copy(
        update={"drift": analyse.drift.model_copy(update={"poster": (cheaper,)}), "navn": "billig"}
    )
    result = costben.usikkerhed(analyse, N, mod=[other])
    for navn, row in result.bedst.items():
        shares = row["i_alt"]
        assert shares["social_stoette"] == 0
        surplus = result.mod["billig"][navn]["i_alt"].sandsynlighed_overskud
        assert shares["billig"] == pytest.approx(surplus)
        assert result.evpi[navn]["i_alt"].alle >= 0


def test_scenario_priced_from_rates_has_its_uncertainty_too() -> None:
    result = costben.usikkerhed(costben.load("social_stoette_satser"), N)
    assert 0 < result.arketyper["C"]["i_alt"].sandsynlighed_overskud < 1


def test_analysis_in_which_nothing_is_uncertain_says_so(analyse: Analyse) -> None:
    certain = analyse.model_copy(update={"usikre_tal": None})
    with pytest.raises(InddataFejl, match="Analysen har ingen usikre tal"):
        costben.usikkerhed(certain)
    with pytest.raises(InddataFejl, match="ingen arketyper"):
        costben.usikkerhed(analyse.model_copy(update={"arketyper": {}}))
    with pytest.raises(ValueError, match="two draws"):
        costben.usikkerhed(analyse, 1)


@given(
    drift=st.integers(0, 50_000_000),
    froe=st.integers(0, 2**32),
    traekninger=st.integers(2, 400),
)
@settings(max_examples=15, deadline=None)
def test_probabilities_are_between_nothing_and_certainty(
    drift: int, froe: int, traekninger: int
) -> None:
    analyse = costben.load("social_stoette", [f"drift.poster[0].beloeb={drift} kr"])
    found = costben.usikkerhed(analyse, traekninger=traekninger, froe=froe)
    for parts in found.arketyper.values():
        for part in parts.values():
            assert 0 <= part.sandsynlighed_overskud <= 1
            assert 0 <= part.standardfejl <= 0.5
            assert part.p05 <= part.median <= part.p95


def test_bars_hold_the_shares_of_the_draws_between_their_ends(analyse: Analyse) -> None:
    assert analyse.usikre_tal is not None
    [pilot] = simuler([Model(analyse, analyse.usikre_tal, 1)], N).pilot
    for navn, row in costben.usikkerhed(analyse, N).fordelt.items():
        for who, found in row.items():
            edges = np.array(found.graenser)
            inside = np.clip(pilot[ARKETYPER, navn, who], edges[0], edges[-1])
            known = np.histogram(inside, edges)[0] / N
            assert found.andel == pytest.approx(list(known), abs=2 / N)  # one on an edge may move
            assert sum(found.andel) == pytest.approx(1)
