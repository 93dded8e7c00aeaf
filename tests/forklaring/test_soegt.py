"""Limits that are searched for or tried: what is said, and the net result at the limit."""

from pathlib import Path

import pytest

import costben
import costben.danish
from costben.forklaring.forklar import forklaringer
from costben.forklaring.led import Led

TEMPLATE = Path(__file__).parents[2] / "templates" / "indsats.yaml"
SATSER = "social_stoette_satser"
WEEKS = "arketyper.B.konsekvenser.arbejdsmarkedstilknytning"


def explained(scenarie: str | Path, sti: str) -> Led:
    return forklaringer(costben.load(scenarie)).forklar(sti)


def net(scenarie: str, arketype: str, aktoer: str, *settings: str) -> float:
    resultat = costben.calculate(costben.load(scenarie, settings))
    return float(getattr(resultat.beregning.arketyper[arketype], aktoer))


def inputs(led: Led) -> dict[str, Led]:
    """Every input behind ``led`` by its path."""
    if led.forudsaetning is not None:
        return {led.sti: led}
    return {sti: found for part in led.led for sti, found in inputs(part).items()}


@pytest.mark.parametrize(("arketype", "aktoer"), [("D", "kommune"), ("C", "i_alt")])
def test_whole_years_say_what_they_were_found_among_and_the_net_result_on_both_sides(
    arketype: str, aktoer: str
) -> None:
    led = explained("social_stoette", f"break_even.{aktoer}.{arketype}.nettoresultat.varighed")
    (there,) = led.led
    assert led.vaerdi is not None
    assert led.fundet.startswith("Fundet ved at prøve hvert hele tal fra 0 år til 40 år. Ved ")
    years = [f"nettoresultat.varighed={led.vaerdi - less:.0f} år" for less in (0, 1)]
    at, below = (net("social_stoette", arketype, aktoer, setting) for setting in years)
    assert below < 0 <= at
    assert there.vaerdi == pytest.approx(at)
    for amount in (at, below):
        assert f"{costben.danish.kroner(amount)}" in led.fundet
    changed = inputs(there)["nettoresultat.varighed"]
    assert changed.vaerdi == led.vaerdi
    said = changed.forudsaetning
    assert said is not None
    assert (said.status, said.kilde) == ("søgt", "i analysen 6 år")


def test_a_search_says_its_bounds_and_the_net_result_at_the_limit_is_nothing() -> None:
    led = explained(SATSER, "break_even.kommune.B.konsekvenser.arbejdsmarkedstilknytning")
    (there,) = led.led
    assert led.vaerdi is not None
    assert led.fundet.startswith("Søgt mellem 0 uger/år og 52 uger/år: der er set på 65 værdier")
    assert there.vaerdi == pytest.approx(0, abs=1e-6)
    assert inputs(there)[WEEKS].vaerdi == led.vaerdi
    low, high = (
        net(SATSER, "B", "kommune", f"{WEEKS}={costben.danish.number(weeks, 6)} uger/år")
        for weeks in (led.vaerdi - 0.001, led.vaerdi + 0.001)
    )
    assert (low < 0) != (high < 0)


def test_an_answer_that_is_no_number_says_why_and_shows_the_net_result_as_it_is() -> None:
    led = explained("social_stoette", "break_even.kommune.A.andel")
    (now,) = led.led
    assert (led.vaerdi, led.svar, led.shown()) == (None, "findes ikke", "findes ikke")
    assert led.fundet == "Nettoresultatet er under 0 for alle værdier, der er mulige."
    assert now.vaerdi == pytest.approx(net("social_stoette", "A", "kommune"))


def test_a_number_that_the_analysis_asks_for_is_explained_at_its_limit(tmp_path: Path) -> None:
    asked = "konsekvenser.beskaeftigelse.enhedspris.kommune"
    path = tmp_path / "analyse.yaml"
    path.write_text(f"{TEMPLATE.read_text('utf-8')}\nbreak_even:\n  - sti: {asked}\n", "utf-8")
    led = explained(path, f"break_even.kommune.B.{asked}")
    (there,) = led.led
    assert led.fundet.startswith("Nettoresultatet er en ret linje i tallet")
    assert there.vaerdi == pytest.approx(0, abs=1e-6)
    assert inputs(there)[asked].vaerdi == led.vaerdi


def test_each_of_two_limits_of_a_number_says_the_bounds_that_it_was_found_between(
    tmp_path: Path,
) -> None:
    asked = "{sti: nettoresultat.varighed, fra: 1 år, til: 9 år}"
    path = tmp_path / "analyse.yaml"
    path.write_text(f"{TEMPLATE.read_text('utf-8')}\nbreak_even:\n  - {asked}\n", "utf-8")
    sti = "break_even.kommune.B.nettoresultat.varighed"
    always, here = (explained(path, found) for found in (sti, f"{sti}.mindst"))
    assert always.vaerdi == here.vaerdi
    assert "fra 0 år til 40 år" in always.fundet
    assert "fra 1 år til 9 år" in here.fundet
