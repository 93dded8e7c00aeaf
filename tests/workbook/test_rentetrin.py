"""Later rates and the time of the year, in the workbook's formulas."""

import math
from pathlib import Path

import openpyxl

import costben
from costben.leaves import leaves
from costben.reading.read import read
from costben.workbook.cells import result_name
from tests.workbook.engines import Formulas

STEPPED = (
    "diskontering.trin=[{fra_aar: 4, rente: 2 %}, {fra_aar: 6, rente: 1 %}]",
    "diskontering.tidspunkt=start",
)
CHANGES = (
    {},
    {"diskontering_rente": 0.05},
    {"diskontering_trin_0_rente": 0.0, "diskontering_trin_1_rente": 0.03},
    {"nettoresultat_varighed": 9},
)
AS_SETTINGS = {
    "diskontering_rente": "diskontering.rente",
    "diskontering_trin_0_rente": "diskontering.trin[0].rente",
    "diskontering_trin_1_rente": "diskontering.trin[1].rente",
    "nettoresultat_varighed": "nettoresultat.varighed",
}


def test_later_rates_stand_with_the_first_and_not_under_another_heading(tmp_path: Path) -> None:
    path = tmp_path / "trin.xlsx"
    costben.write_workbook(costben.calculate(read("social_stoette", STEPPED)), path)
    sheet = openpyxl.load_workbook(path)["Forudsætninger"]
    column = [str(row[0].value) for row in sheet.iter_rows()]
    group = column[column.index("Diskontering") + 1 : column.index("Annualisering")]
    assert [text.split()[-1] for text in group] == ["Diskonteringsrente"] * 3


def test_changing_a_later_rate_in_the_workbook_gives_what_saet_gives(tmp_path: Path) -> None:
    path = tmp_path / "trin.xlsx"
    costben.write_workbook(costben.calculate(read("social_stoette", STEPPED)), path)
    engine = Formulas(path)
    for change in CHANGES:
        settings = [f"{AS_SETTINGS[name]}={value:g}" for name, value in change.items()]
        beregning = costben.calculate(read("social_stoette", [*STEPPED, *settings])).beregning
        found = engine.named(change)
        for sti, value in leaves(beregning).items():
            if sti.startswith("arketyper.") and sti.count(".") == 2:
                assert math.isclose(found[result_name(sti)], value, rel_tol=1e-9), (sti, change)
        assert found["kontrol_alle"] == 1
