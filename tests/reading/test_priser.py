"""Price levels: where they are said, and which amounts they hold for."""

from pathlib import Path

import pytest

import costben
from costben.inddata.samlet import inddata
from costben.reading.read import read
from costben.resultat import Resultat, as_interval
from tests.reading.prisniveauer import (
    ETABLERING,
    KNOWN,
    MINIMAL,
    OWN,
    PRISER,
    converted,
    refused,
    result,
    text,
)

DRIFT = "drift.poster[0].beloeb_pr_aar"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "analyse.yaml"
    found.write_text(text(), "utf-8")
    return found


def levels(resultat: Resultat) -> dict[str, int]:
    found = resultat.forudsaetninger.items()
    return {sti: f.prisniveau for sti, f in found if f.prisniveau is not None}


def test_a_price_level_holds_for_the_amounts_inside_its_block_until_another_is_said() -> None:
    assert levels(costben.calculate(read(PRISER))) == {
        "loen.personale.mentor.aarsloen": 2016,  # from loen
        "etablering.poster[0].beloeb": 2018,  # from etablering
        "etablering.poster[1].beloeb": 2020,  # its own
        "drift.poster[0].beloeb_pr_aar": 2016,
        "drift.poster[1].beloeb": 2018,  # from its line
        "drift.poster[2].beloeb": 2020,  # nothing is said: the analysis'
        "sparede_udgifter.poster[0].beloeb_pr_aar": 2018,
        "poster_pr_kommune.drift[0].beloeb.A": 2018,
        "poster_pr_kommune.drift[0].beloeb.B": 2020,
        "konsekvenser.job.enhedspris.kommune": 2016,
        "konsekvenser.job.enhedspris.region": 2016,  # not given: 0 in any prices
        "konsekvenser.job.enhedspris.stat": 2020,
    }


def test_only_amounts_in_other_prices_are_converted_and_all_that_follows_with_them() -> None:
    resultat = costben.calculate(read(PRISER))
    # 104 / 96 = 1,08333 and 104 / 100 = 1,04
    assert converted(resultat) == pytest.approx(
        {
            "loen.personale.mentor.aarsloen": 460_850,
            "drift.poster[0].beloeb_pr_aar": 20_000 * 104 / 96,
            "konsekvenser.job.enhedspris.kommune": 2073.5 * 104 / 96,
            "konsekvenser.job.enhedspris.region": 0,
            "etablering.poster[0].beloeb": 52_000,
            "drift.poster[1].beloeb": 12_480,
            "sparede_udgifter.poster[0].beloeb_pr_aar": 27_040,
            "poster_pr_kommune.drift[0].beloeb.A": 312_000,
        }
    )
    omk = resultat.beregning.omkostninger
    assert [p.beloeb for p in omk.etableringsposter] == pytest.approx(
        [52_000, 30_000, 200 * 460_850 * 1.2 / 1418]
    )
    assert omk.drift.i_alt == pytest.approx(2 * 20_000 * 104 / 96 + 12_480 + 80_000)
    assert omk.sparede_udgifter.pr_aar == pytest.approx(27_040)
    arketype = resultat.beregning.arketyper["A"]
    assert arketype.pr_aar["kommune"] == pytest.approx(10 * 2073.5 * 104 / 96)
    assert arketype.pr_aar["stat"] == 12_000
    assert resultat.beregning.poster["drift"].i_alt.kommuner["A"] == 312_000


def test_an_amount_in_the_analysis_prices_is_as_without_a_price_level(path: Path) -> None:
    said = result(path, content=text(index="", level="2020"))
    assert said.beregning.omkostninger == result(path, content=MINIMAL).beregning.omkostninger
    assert said.beregning.priser == {}
    assert said.to_dict()["priser"] is None
    assert said.to_frame("priser").empty


def test_conversions_are_in_the_json_and_in_a_table_with_the_index(path: Path) -> None:
    resultat = result(path)
    assert resultat.to_dict()["priser"] == {
        "indeks": "PL (KL)",
        "prisniveau": 2020,
        "omregninger": {
            "2018": {
                "indeks_fra": 100.0,
                "indeks_til": 104.0,
                "faktor": 1.04,
                "beloeb": {ETABLERING: {"oprindeligt": 105_000.0, "omregnet": 109_200.0}},
            }
        },
    }
    (row,) = resultat.to_frame("priser").to_dict("records")
    assert (row["sti"], row["prisniveau"], row["faktor"]) == (ETABLERING, 2018, 1.04)
    assert (row["oprindeligt"], row["omregnet"]) == (105_000, 109_200)
    said = {f["sti"]: f["prisniveau"] for f in resultat.to_dict()["forudsaetninger"]}  # type: ignore[attr-defined]
    assert (said[ETABLERING], said[DRIFT], said["indsats.deltagere"]) == (2018, 2020, None)


@pytest.mark.parametrize("sti", [ETABLERING, f"{ETABLERING}.vaerdi"])
def test_an_amount_that_is_set_keeps_the_price_level_of_the_one_it_replaces(
    path: Path, sti: str
) -> None:
    resultat = result(path, f"{sti}=1 kr", f"{sti}=200.000 kr")
    assert levels(resultat)[ETABLERING] == 2018
    assert converted(resultat) == {ETABLERING: 208_000}


def test_an_amount_that_is_set_also_keeps_the_price_level_of_its_block(path: Path) -> None:
    content = f"{MINIMAL}\n{OWN}".replace("etablering:\n", "etablering:\n  prisniveau: 2018\n")
    resultat = result(path, f"{ETABLERING}=200.000 kr", content=content)
    assert converted(resultat) == {ETABLERING: 208_000}


def test_an_amount_can_be_set_in_another_price_level(path: Path) -> None:
    block = "{vaerdi: 200.000 kr, prisniveau: 2020}"
    assert converted(result(path, f"{ETABLERING}={block}")) == {}
    assert converted(result(path, f"{ETABLERING}.prisniveau=2020")) == {}
    assert levels(result(path, f"{ETABLERING}={block}"))[ETABLERING] == 2020


def test_an_amount_that_is_set_in_another_level_needs_the_index_and_is_named(path: Path) -> None:
    path.write_text(MINIMAL, "utf-8")
    setting = f"{DRIFT}={{vaerdi: 5 kr/år, prisniveau: 2018}}"
    (fejl,) = refused(path, setting).fejl
    assert (fejl.line, fejl.sti) == (0, DRIFT)
    assert fejl.fil.startswith("--saet drift.poster[0]")
    path.write_text(f"{MINIMAL}\n{OWN.replace('2018', '2017')}", "utf-8")
    (fejl,) = refused(path, setting).fejl
    assert fejl.besked.startswith(f"Indekset mangler 2018, så {DRIFT} ikke kan omregnes.")


def test_amounts_without_an_index_are_refused_once_each_together_with_other_mistakes(
    path: Path,
) -> None:
    content = text(index="").replace("rente: 4 %", "rente: 104 %")
    path.write_text(content.replace("drift:\n", "drift:\n  prisniveau: 2019\n"), "utf-8")
    found = refused(path).fejl
    assert [f.sti for f in found] == ["diskontering.rente", ETABLERING, DRIFT]
    assert [f.besked.split(",")[0] for f in found[1:]] == [
        "Beløbet er i 2018-priser",
        "Beløbet er i 2019-priser",
    ]


def test_a_rounded_amount_and_a_rounded_index_are_what_they_can_have_been() -> None:
    analyse = read(PRISER)
    resultat = costben.calculate(analyse)
    omregning = inddata(analyse, as_interval).priser["2016"]
    found = omregning.beloeb["drift.poster[0].beloeb_pr_aar"].omregnet
    assert (found.low, found.high) == pytest.approx((19_500 * 104 / 96.05, 20_500 * 104 / 95.95))
    assert found.low < converted(resultat)["drift.poster[0].beloeb_pr_aar"] < found.high


def test_the_fingerprint_changes_with_the_price_level_and_the_index(path: Path) -> None:
    texts = (text(), text(level="2020"), text(OWN.replace("104", "105")), text(KNOWN))
    assert len({result(path, content=t).fingeraftryk for t in texts}) == len(texts)
