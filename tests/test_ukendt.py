"""An unknown cost: everything becomes the highest that breaks even, and no net result is shown."""

import json
import re
from io import StringIO
from pathlib import Path

import openpyxl
import pytest
from rich.console import Console

import costben
from costben.forklaring.forklar import forklaringer
from costben.reading.read import read
from costben.terminal.resultat import show
from costben.usikkerhedsresultat import usikkerhed
from costben.varianter.angivelse import variant
from tests.workbook.engines import Formulas, cached_values

SHIPPED = Path(__file__).parents[1] / "scenarios"
PATH = Path(__file__).parent / "workbook" / "ukendt.yaml"
UKENDT = costben.calculate(costben.load(PATH))
KNOWN = """\
etablering: {{poster: [{{navn: Start, beloeb: 0 kr}}]}}
drift: {{poster: [{{navn: Alt, beloeb_pr_aar: "{pr_aar} kr/år"}}]}}
"""


def limits():
    return {(r.arketype, r.aktoer, r.sti.rpartition(".")[2]): r for r in UKENDT.break_even}


def test_the_highest_cost_is_what_the_consequences_are_worth_today():
    three = sum(1.05**-t for t in (1, 2, 3))
    kommune = limits()["ti", "kommune", "pr_borger"]
    all_of_them = limits()["ti", "i_alt", "pr_borger"]
    assert kommune.vaerdi == pytest.approx((10 * 1000 - 5 * 300) * three)
    assert all_of_them.vaerdi == pytest.approx((10 * 1500 - 5 * 300) * three)
    assert kommune.udfald == all_of_them.udfald == "hoejst"
    assert kommune.nu is None
    assert limits()["ti", "kommune", "pr_aar"].vaerdi == pytest.approx(20 * kommune.vaerdi)
    assert limits()["ti", "kommune", "i_alt"].vaerdi == pytest.approx(2 * 20 * kommune.vaerdi)


def test_a_loss_has_no_cost_that_is_low_enough_and_the_state_any():
    assert limits()["dyr", "kommune", "pr_borger"].udfald == "findes ikke"
    assert limits()["ti", "stat", "pr_borger"].udfald == "altid"
    assert limits()["ingen", "kommune", "pr_borger"].vaerdi == 0


@pytest.mark.parametrize("part", ["kommune", "i_alt"])
def test_the_highest_cost_put_in_as_the_cost_gives_zero(part, tmp_path):
    a_year = limits()["ti", part, "pr_aar"].vaerdi
    text = PATH.read_text("utf-8").replace(
        "omkostning: ukendt\n", KNOWN.format(pr_aar=f"{a_year:.6f}".replace(".", ","))
    )
    path = tmp_path / "kendt.yaml"
    path.write_text(text, "utf-8")
    known = costben.calculate(costben.load(path))
    assert getattr(known.beregning.arketyper["ti"], part) == pytest.approx(0, abs=1e-4)


def test_json_says_that_it_is_unknown_and_has_no_net_result():
    data = json.loads(UKENDT.to_json())
    assert data["omkostning"] == "ukendt"
    assert data["omkostninger"] is None
    for arketype in data["arketyper"].values():
        assert {arketype[k] for k in ("kommune", "region", "stat", "i_alt")} == {None}
        assert arketype["nutidsvaerdi"].keys() == {"kommune", "region", "stat"}
    assert data["blanding"] == data["tornado"] == []
    assert len(data["break_even"]) == 3 * 4 * 3
    mix = data["blandinger"]["halvt"]["hoejeste_omkostning_pr_borger"]
    assert mix["kommune"] == pytest.approx(limits()["ti", "kommune", "pr_borger"].vaerdi / 2)


def test_frames_have_no_net_result_either():
    for tabel in ("omkostninger", "metoder", "arketyper", "stroemme", "blandinger"):
        assert UKENDT.to_frame(tabel).empty
        assert len(UKENDT.to_frame(tabel).columns)
    assert len(UKENDT.to_frame("break_even")) == 3 * 4 * 3


def test_the_terminal_shows_the_highest_cost_on_80_columns_and_no_net_result():
    console = Console(width=80, record=True, file=StringIO(), markup=False)
    show(UKENDT, console)
    text = console.export_text()
    assert "Omkostningen er ukendt." in text
    assert "23.148 kr." in text
    assert "findes ikke" in text
    assert "Nettoresultat pr. borger" not in text
    assert "Etablering" not in text
    assert max(map(len, text.splitlines())) <= 80


@pytest.fixture(scope="module")
def workbook(tmp_path_factory):
    path = tmp_path_factory.mktemp("ukendt") / "ukendt.xlsx"
    costben.write_workbook(UKENDT, path)
    return path


def test_the_workbook_has_the_highest_cost_and_no_sheet_of_costs_or_net_results(workbook):
    sheets = openpyxl.load_workbook(workbook).sheetnames
    first = ["Forside", "Forudsætninger", "Satser", "Højeste omkostning", "Kontrol"]
    assert sheets[:5] == first
    assert not {"Omkostninger", "Følsomhed", "Arketyper", "Break-even", "Tornado"} & set(sheets)
    values = cached_values(workbook)
    for part in ("kommune", "i_alt"):
        for navn in ("ingen", "ti", "dyr"):
            row = limits()[navn, part, "pr_borger"]
            expected = row.udfald if row.vaerdi is None else pytest.approx(row.vaerdi)
            assert values[f"hoejeste_omkostning_{part}_{navn}"] == expected


def test_the_highest_cost_is_live(workbook):
    again = costben.calculate(read(PATH, ["konsekvenser.job.enhedspris.kommune=2000"]))
    found = Formulas(workbook).named({"konsekvenser_job_enhedspris_kommune": 2000})
    row = next(r for r in again.break_even if r.arketype == "ti" and r.aktoer == "kommune")
    assert found["hoejeste_omkostning_kommune_ti"] == pytest.approx(row.vaerdi)
    assert found["kontrol_alle"] == 1


@pytest.mark.parametrize(
    "ask",
    [
        lambda: usikkerhed(UKENDT.analyse),
        lambda: forklaringer(UKENDT.analyse),
        lambda: variant(str(PATH)),
    ],
)
def test_what_is_about_net_results_is_refused_and_says_what_to_do(ask):
    with pytest.raises(costben.InddataFejl, match="Brug costben beregn"):
        ask()


def test_with_rates_it_is_priced_from_them(tmp_path):
    text = (SHIPPED / "social_stoette_satser" / "analyse.yaml").read_text("utf-8")
    start, end = text.index("etablering:\n"), text.index("satser:\n")
    text = f"{text[:start]}omkostning: ukendt\n{text[end:]}"
    text = re.sub(r"(?m)^ *(offentliggjort|usikkerhed|omkostning_afrundes_til):.*\n", "", text)
    path = tmp_path / "analyse.yaml"
    path.write_text(text, "utf-8")
    found = costben.calculate(costben.load(path))
    known = costben.calculate(costben.load("social_stoette_satser"))
    for navn, arketype in known.beregning.arketyper.items():
        row = next(r for r in found.break_even if r.arketype == navn and r.aktoer == "kommune")
        assert row.vaerdi == pytest.approx(arketype.nutidsvaerdi["kommune"])
    costben.write_workbook(found, tmp_path / "satser.xlsx")
    sheets = openpyxl.load_workbook(tmp_path / "satser.xlsx").sheetnames
    assert {"Satser", "Prissætning", "Refusion", "Højeste omkostning"} <= set(sheets)
