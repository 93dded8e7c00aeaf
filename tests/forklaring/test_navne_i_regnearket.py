"""Every result that has a name in the workbook can be explained, and is what stands there."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook

import costben
from costben.forklaring.forklar import Forklaringer, forklaringer
from costben.forklaring.led import Led
from costben.workbook.cells import input_name, result_name

TEMPLATES = Path(__file__).parents[2] / "templates"
OWN = Path(__file__).parents[1] / "workbook"
EVERY = [
    *("social_stoette", "social_stoette_satser"),
    *(TEMPLATES / f"{kind}.yaml" for kind in ("indsats", "ydelsesskift", "investeringsforslag")),
    *(OWN / f"{name}.yaml" for name in ("break_even", "timer", "budget")),
]
CHECKS = {"kontrol_alle"}  # of the workbook itself


def cached(book: Workbook) -> dict[str, object]:
    """What stands in each named cell."""
    found = {}
    for name, defined in book.defined_names.items():
        title, place = defined.attr_text.rsplit("!", 1)
        found[name] = book[title.strip("'")][place.replace("$", "")].value
    return found


def explained(known: Forklaringer, name: str) -> Led:
    """By its path where the name is made from one, else as somebody types it."""
    paths = {input_name(sti): sti for sti in known.navne}
    paths |= {result_name(sti): sti for sti in known.navne}
    return known.forklar(paths.get(name, name))


@pytest.mark.parametrize("scenarie", EVERY, ids=lambda s: Path(s).stem)
def test_every_name_is_explained_with_the_value_that_stands_there(
    scenarie: str | Path, tmp_path: Path
) -> None:
    analyse = costben.load(scenarie)
    costben.write_workbook(costben.calculate(analyse), tmp_path / "bilag.xlsx")
    names = cached(openpyxl.load_workbook(tmp_path / "bilag.xlsx", data_only=True))
    known = forklaringer(analyse)
    assert len(names) > 90
    for name, value in names.items():
        if name in CHECKS:
            continue
        led = explained(known, name)
        if isinstance(value, int | float):
            assert led.vaerdi == pytest.approx(value, rel=1e-9, abs=1e-6), name
        else:
            assert (led.vaerdi, led.svar) == (None, value), name
        assert led.formel or led.fundet or led.forudsaetning, name
