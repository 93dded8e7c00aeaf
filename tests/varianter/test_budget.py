"""What a budget meeting asks of two analyses: servicerammen, payback and internal rate."""

import io
import json
from pathlib import Path

import openpyxl
import pytest

import costben
from costben.cli import main
from costben.reading.read import read
from costben.varianter.sammenlign import Sammenligning, sammenlign
from costben.workbook.forskelle import workbook_bytes

TEMPLATE = str(Path(__file__).parents[2] / "templates" / "investeringsforslag.yaml")
DEARER = "drift.poster[0].beloeb_pr_aar=900000"


@pytest.fixture(scope="module")
def found() -> Sammenligning:
    both = [("1", read(TEMPLATE)), ("2", read(TEMPLATE, [DEARER]))]
    return sammenlign([*both, ("3", read("social_stoette_satser"))])


def test_servicerammen_is_compared_year_by_year_and_in_all(found: Sammenligning) -> None:
    for variant in found.varianter[:2]:
        (budget,) = [costben.calculate(variant.analyse).beregning.budgetvirkning]
        frame = budget.serviceramme
        path = "budgetvirkning.serviceramme"
        years = [variant.resultater[f"{path}.aar[{year}]"] for year in range(4)]
        assert years == [*frame.aar[:4]]
        assert variant.resultater[f"{path}.i_alt"] == frame.i_alt
    first, second = (v.resultater["budgetvirkning.serviceramme.i_alt"] for v in found.varianter[:2])
    assert first - second == pytest.approx(840_000 * (0.6 + 3))


def test_payback_and_internal_rate_are_those_that_beregn_gives(found: Sammenligning) -> None:
    for variant in found.varianter[:2]:
        said = json.loads(costben.calculate(variant.analyse).to_json())["budget"]["noegletal"]
        for aktoer, figures in variant.noegletal.items():
            assert figures == {felt: said[aktoer][felt] for felt in figures}
    assert found.varianter[0].noegletal["kommune"]["tilbagebetalt"] == 2030
    assert found.varianter[1].noegletal["kommune"]["tilbagebetalt"] == "tilbagebetales ikke"
    assert found.varianter[2].noegletal == {}


def test_they_stand_in_the_terminal_and_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sammenlign", TEMPLATE, f"{TEMPLATE}:{DEARER}"]) == 0
    words = " ".join(capsys.readouterr().out.split())
    assert "Kommune: tilbagebetalt ved udgangen af 2030 tilbagebetales ikke" in words
    assert "Servicerammen, kr. Alle år -2.153.250 -5.177.250" in words
    assert main(["sammenlign", TEMPLATE, f"{TEMPLATE}:{DEARER}", "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)["analyser"]
    assert first["noegletal"]["i_alt"]["tilbagebetalt"] == 2029
    assert second["noegletal"]["kommune"]["tilbagebetalt"] == "tilbagebetales ikke"


def test_they_stand_in_the_workbook(found: Sammenligning) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(found)), data_only=True)
    rows = {row[0]: row[1:4] for row in book["Forskelle"].iter_rows(values_only=True)}
    paid = rows["Kommune: tilbagebetalt ved udgangen af"]
    assert paid == ("2030", "tilbagebetales ikke", "–")
    assert rows["Kommune: intern rente pr. år"][0] == "19,7 %"
