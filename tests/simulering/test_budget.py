"""The budget under uncertainty: each draw is what the whole calculation gives for it."""

from pathlib import Path

import numpy as np
import pytest

import costben
from costben.models.analyse import Analyse
from costben.reading.read import read
from costben.simulering.model import Model
from costben.simulering.simulering import PILOT

N = 3000
WHO = ("kommune", "region", "stat", "i_alt")
ROLLOUT = Path(__file__).parents[1] / "workbook" / "budget.yaml"
UNCERTAIN = {
    "frafald: 15 %": "frafald: {fordeling: ligefordeling, lav: 5 %, høj: 30 %}",
    "drift_fast_andel: 40 %": "drift_fast_andel: {fordeling: ligefordeling, lav: 20 %, høj: 60 %}",
    "varighed: 4 år": "varighed: {vaerdi: 4 år, fordeling: ligefordeling, lav: 1 år, høj: 7 år}",
    "deltagere: 40 borgere/år": "deltagere: "
    "{fordeling: ligefordeling, lav: 20 borgere/år, høj: 60 borgere/år}",
    "rente: 3,5 %": "rente: {fordeling: ligefordeling, lav: 2 %, høj: 5 %}",
    "job: 26 uger/år": "job: {fordeling: ligefordeling, lav: 0 uger/år, høj: 40 uger/år}",
}
FADING = {
    "geometrisk": ("udfasning_pr_aar: 10 %", "udfasning_pr_aar: 10 %"),
    "lineær": ("udfasning: geometrisk\n  udfasning_pr_aar: 10 %", "udfasning: lineær"),
    "ingen": ("udfasning: geometrisk\n  udfasning_pr_aar: 10 %", "udfasning: ingen"),
}
DRAWN = {
    "budgetvirkning.frafald": "{:.17g}",
    "budgetvirkning.drift_fast_andel": "{:.17g}",
    "nettoresultat.varighed": "{:.0f} år",
    "indsats.deltagere": "{:.17g} borgere/år",
    "diskontering.rente": "{:.17g}",
    "arketyper.B.konsekvenser.job": "{:.17g} uger/år",
}


@pytest.fixture(scope="module")
def social() -> Analyse:
    return costben.load("social_stoette")


def agrees(analyse: Analyse, certain: Path, draws: int, written: dict[str, str]) -> None:
    """Whether the first draws are what ``certain`` gives with the numbers that were drawn."""
    assert analyse.usikre_tal is not None
    model = Model(analyse, analyse.usikre_tal, 1)
    model.blok()
    model.budget.regn()
    assert set(written) == set(model.traekker.tal)
    for draw in range(draws):
        drawn = {sti: float(tal[draw]) for sti, tal in model.traekker.tal.items()}
        settings = [f"{sti}={written[sti].format(v).replace('.', ',')}" for sti, v in drawn.items()]
        whole = costben.calculate(costben.load(certain, settings)).beregning.budgetvirkning
        assert whole is not None
        for who in WHO:
            known = whole.aktoerer[who].diskonteret.i_alt
            assert model.budget.af(who)[draw] == pytest.approx(known, rel=1e-9, abs=1e-3)


@pytest.mark.parametrize("fading", FADING)
def test_every_draw_is_what_the_whole_calculation_gives_for_it(tmp_path: Path, fading: str) -> None:
    certain = ROLLOUT.read_text("utf-8").replace(*FADING[fading])
    text = certain
    for old, new in UNCERTAIN.items():
        assert old in text
        text = text.replace(old, new)
    (tmp_path / "usikker.yaml").write_text(text, "utf-8")
    (tmp_path / "sikker.yaml").write_text(certain, "utf-8")
    agrees(read(str(tmp_path / "usikker.yaml")), tmp_path / "sikker.yaml", 8, DRAWN)


def test_who_starts_and_who_they_are_can_be_drawn_too(tmp_path: Path) -> None:
    certain = ROLLOUT.read_text("utf-8").replace(
        "optrapning: [50 %, 75 %, 100 %]", "startere: [20 borgere, 40 borgere]"
    )
    (tmp_path / "sikker.yaml").write_text(certain, "utf-8")
    (tmp_path / "usikker.yaml").write_text(f"{certain}usikkerhed: fordelt.yaml\n", "utf-8")
    (tmp_path / "fordelt.yaml").write_text(
        "fordelinger:\n"
        "  budgetvirkning.startere[1]:\n"
        "    {fordeling: trekant, lav: 10 borgere, mest: 40 borgere, høj: 60 borgere}\n"
        "andele:\n  blandinger.hold:\n    tælling: {A: 12, B: 18}\n",
        "utf-8",
    )
    written = {
        "budgetvirkning.startere[1]": "{:.17g} borgere",
        "blandinger.hold.antal.A": "{:.17g}",
        "blandinger.hold.antal.B": "{:.17g}",
    }
    agrees(read(str(tmp_path / "usikker.yaml")), tmp_path / "sikker.yaml", 8, written)


def by_hand(drawn: dict[str, float]) -> dict[str, float]:
    """Two years of social_stoette with 50,4 citizens in each, one A to two D, in plain loops."""
    work, support = "arbejdsmarkedstilknytning", "socialpaedagogisk_stoette"
    weeks = drawn[f"arketyper.D.konsekvenser.{work}"] * drawn["faktorer.maalt_effekt"] * 2 / 3
    days = drawn[f"arketyper.D.konsekvenser.{support}"] * 2 / 3
    price = {who: drawn[f"konsekvenser.{work}.enhedspris.{who}"] for who in ("kommune", "stat")}
    gain = {
        "kommune": weeks * price["kommune"]
        + days * drawn[f"konsekvenser.{support}.enhedspris.kommune"],
        "stat": weeks * price["stat"],
    }
    result = {"kommune": -439_900.0, "region": 0.0, "stat": 0.0}
    for start in (0, 1):
        result["kommune"] -= 8_817_400 / 2 / 1.04**start
        for later in range(1, int(drawn["nettoresultat.varighed"]) + 1):
            for who, kroner in gain.items():
                result[who] += 50.4 * kroner / 1.04 ** (start + later)
    return {**result, "i_alt": sum(result.values())}


def test_every_draw_is_what_a_slow_reckoning_by_hand_gives(social: Analyse) -> None:
    assert social.usikre_tal is not None
    model = Model(social, social.usikre_tal, 1)
    model.blok()
    model.budget.regn()
    for draw in range(200):
        known = by_hand({navn: float(tal[draw]) for navn, tal in model.traekker.kilder.items()})
        for who in WHO:
            assert model.budget.af(who)[draw] == pytest.approx(known[who], rel=1e-9, abs=1e-6)


def test_figures_are_those_of_the_draws(social: Analyse) -> None:
    assert social.usikre_tal is not None
    model = Model(social, social.usikre_tal, 1, size=N)
    model.blok()
    model.budget.regn()
    result = costben.usikkerhed(social, N)
    assert result.budgettraekninger == N
    assert list(result.budgetvirkning) == list(WHO)
    for who, found in result.budgetvirkning.items():
        tal = model.budget.af(who)
        assert found.middel == pytest.approx(tal.mean())
        assert [found.p05, found.median, found.p95] == pytest.approx(
            np.quantile(tal, [0.05, 0.5, 0.95])
        )
        assert found.sandsynlighed_overskud == pytest.approx(float(np.mean(tal > 0)))


def test_more_draws_than_are_kept_leave_the_budget_as_it_was(social: Analyse) -> None:
    few, many = (costben.usikkerhed(social, count) for count in (PILOT, PILOT + 20_000))
    assert few.budgettraekninger == many.budgettraekninger == PILOT
    for who, known in few.budgetvirkning.items():
        found = many.budgetvirkning[who]
        assert found.middel == pytest.approx(known.middel)
        assert found.median == known.median
        assert found.sandsynlighed_overskud == known.sandsynlighed_overskud


def test_analysis_without_a_rollout_has_no_budget_to_be_unsure_of(social: Analyse) -> None:
    result = costben.usikkerhed(social.model_copy(update={"budgetvirkning": None}), 10)
    assert result.budgetvirkning == {}
    assert result.budgettraekninger == 0
