"""Moving the date across a change of a rate changes that rate, and nothing else."""

from pathlib import Path

import pytest

import costben
from costben.forudsaetninger import Forudsaetning
from costben.reading.read import read
from costben.resultat import Resultat
from tests.reading.test_satser import SATSER, path, with_own_file

__all__ = ["path"]

INDEX = "prisindeks:\n  navn: Uændrede priser\n  vaerdier: {2020: 100, 2021: 100, 2023: 100}\n"
BENEFIT = "satser.ydelser.kontanthjaelp_30_"
CHANGED_IN_2021 = {
    f"{BENEFIT}med_boern": (15_355, 15_547),
    f"{BENEFIT}uden_boern": (11_554, 11_698),
    "satser.skat.bundskat": (0.1211, 0.1209),
    "satser.skat.personfradrag": (46_500, 46_700),
}
CHANGED_IN_2023 = {
    f"{BENEFIT}med_boern": (15_355, 15_874),
    f"{BENEFIT}uden_boern": (11_554, 11_944),
    "satser.skat.bundskat": (0.1211, 0.1206),
    "satser.skat.personfradrag": (46_500, 48_000),
}


def on(path: Path, date: str) -> Resultat:
    path.write_text(SATSER + INDEX, "utf-8")
    return costben.calculate(read(path, [f"satser.dato={date}"]))


def values(found: Resultat) -> dict[str, float]:
    return {sti: f.vaerdi for sti, f in found.forudsaetninger.items()}


def differing(before: Resultat, after: Resultat) -> dict[str, tuple[float, float]]:
    one, other = values(before), values(after)
    assert one.keys() == other.keys()
    return {sti: (one[sti], other[sti]) for sti in one if one[sti] != other[sti]}


@pytest.mark.parametrize(
    ("date", "changed"),
    [("2021-01-01", CHANGED_IN_2021), ("2023-12-31", CHANGED_IN_2023), ("2020-01-01", {})],
)
def test_only_rates_with_a_new_version_change(
    path: Path, date: str, changed: dict[str, tuple[float, float]]
) -> None:
    assert differing(on(path, "2020-12-31"), on(path, date)) == changed


def test_the_day_before_and_the_day_of_a_change_in_an_own_file(path: Path) -> None:
    before, after = with_own_file(path, "2020-08-31"), with_own_file(path, "2020-09-01")
    assert differing(before, after) == {f"{BENEFIT}uden_boern": (11_600, 11_700)}
    assert differing(with_own_file(path, "2020-01-01"), before) == {}
    brugt = after.analyse.brugte_satser[f"{BENEFIT}uden_boern"]
    assert (brugt.fra, brugt.national) == ("2020-09-01", 11_554)


def without_place_and_time(found: Forudsaetning) -> tuple[object, ...]:
    return (found.sti, found.navn, found.vaerdi, found.enhed, found.status, found.helt)


def test_what_does_not_change_keeps_name_unit_and_status(path: Path) -> None:
    before, after = on(path, "2020-12-31"), on(path, "2021-01-01")
    for sti, found in before.forudsaetninger.items():
        if sti not in CHANGED_IN_2021:
            then = after.forudsaetninger[sti]
            assert without_place_and_time(found) == without_place_and_time(then)


def test_costs_and_unit_prices_do_not_move_with_the_rates(path: Path) -> None:
    before, after = on(path, "2020-12-31").beregning, on(path, "2021-01-01").beregning
    assert before.omkostninger == after.omkostninger
    assert before.tidsakse == after.tidsakse
    assert before.arketyper["A"].kommune != after.arketyper["A"].kommune
    assert before.arketyper["A"].region == after.arketyper["A"].region == 0
    one, other = (b.arketyper["A"].prissat["job"] for b in (before, after))
    assert one.refusion == other.refusion  # the weeks, and who pays for them
    assert one.skat.arbejdsmarkedsbidrag == other.skat.arbejdsmarkedsbidrag  # of the same pay
    assert one.skat.bundskat != other.skat.bundskat
