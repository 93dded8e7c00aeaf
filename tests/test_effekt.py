"""Measured effects of a whole analysis: reckoned by hand, in JSON, tables, words and terminal."""

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

import costben
from costben.effekt import Effektresultat, effektresultater
from costben.effekt_tekst import break_even, converted, sentences
from costben.reading.read import read
from costben.resultat import Resultat
from costben.terminal.resultat import show

EFFEKT = Path(__file__).parent / "reading" / "effekt.yaml"
COST = (105_000 / 2 + 1_200_000) / 50  # kr. per citizen
FACTOR = sum(1.04**-year for year in range(1, 7))
PRAKTIK = (1 - 0.9**2.2 - 0.1) * 26  # weeks: a tenth by itself, and 2,2 times the hazard
WITH_SUPPORT = 0.6 * 0.45 / (0.55 + 0.6 * 0.45)  # the odds are 45 to 55 by themselves
AMOUNTS = {
    "job": 0.025 * 52,
    "uddannelse": 0.09 * 8,
    "praktik": PRAKTIK,
    "stoette": (WITH_SUPPORT - 0.45) * 12,
}


def resultat(*settings: str) -> Resultat:
    return costben.calculate(read(EFFEKT, settings))


@pytest.fixture(scope="module")
def found() -> dict[str, Effektresultat]:
    return effektresultater(resultat())


def test_amounts_are_those_reckoned_by_hand(found: dict[str, Effektresultat]) -> None:
    measured = {navn: f.maalt.vaerdi.maengde for navn, f in found.items()}
    assert measured == pytest.approx(AMOUNTS)


def test_the_interval_is_turned_into_the_same_unit(found: dict[str, Effektresultat]) -> None:
    job = found["job"].maalt
    assert job.fra is not None
    assert job.til is not None
    assert (job.fra.maengde, job.til.maengde) == pytest.approx((-0.52, 3.12))


def test_what_is_significant(found: dict[str, Effektresultat]) -> None:
    assert {navn: f.signifikant for navn, f in found.items()} == {
        "job": False,  # from -1 to 6 points
        "uddannelse": True,  # p = 0,04
        "praktik": True,  # p under 0,01
        "stoette": False,  # p over 0,05
    }


def test_what_is_assumed_beyond_what_was_measured(found: dict[str, Effektresultat]) -> None:
    job, school = found["job"].arketyper["A"], found["uddannelse"].arketyper["A"]
    assert (job.antaget, job.forskel, job.forhold) == pytest.approx((6, 4.7, 6 / 1.3))
    assert (school.forskel, school.forhold) == (pytest.approx(-0.72), None)
    assert found["stoette"].arketyper["A"].forhold is None  # assumed and measured are opposite


def test_what_was_measured_gives_by_itself(found: dict[str, Effektresultat]) -> None:
    alene = found["job"].maalt.alene
    assert alene is not None
    assert alene.kommune == pytest.approx(1.3 * 2000 * FACTOR - COST)
    assert alene.stat == pytest.approx(1.3 * 1250 * FACTOR)
    assert alene.i_alt == pytest.approx(1.3 * 3250 * FACTOR - COST)


def test_break_even_is_the_cost_over_what_a_unit_is_worth(found: dict[str, Effektresultat]) -> None:
    assert found["job"].break_even == pytest.approx(
        {"kommune": COST / (2000 * FACTOR), "i_alt": COST / (3250 * FACTOR)}
    )
    # the kommune loses by each month of education: it would take fewer of them
    assert found["uddannelse"].break_even == pytest.approx(
        {"kommune": -COST / (1000 * FACTOR), "i_alt": COST / (2000 * FACTOR)}
    )


def test_what_is_worth_nothing_never_breaks_even() -> None:
    free = effektresultater(resultat("konsekvenser.praktik.enhedspris.kommune=0 kr/uge"))
    assert free["praktik"].break_even == {"kommune": None, "i_alt": None}
    assert break_even(None, free["praktik"]) == "findes ikke"


def test_more_than_a_year_has_is_said(found: dict[str, Effektresultat]) -> None:
    assert break_even(53.0, found["job"]) == "53 uger/år (mere end et år har)"
    assert break_even(52.0, found["job"]) == "52 uger/år"
    assert break_even(12.5, found["uddannelse"]) == "12,5 måneder/år (mere end et år har)"
    assert break_even(400.0, found["stoette"]) == "400 dage/år"


def test_words_say_what_was_measured_how_surely_and_how(found: dict[str, Effektresultat]) -> None:
    assert {navn: list(sentences(f)) for navn, f in found.items()} == {
        "job": [
            "Målt: 2,5 procentpoint af beskæftigelsesgraden.",
            "Ikke statistisk signifikant "
            "(95 pct. interval fra -1 procentpoint til 6 procentpoint).",
            "Matchet kontrolgruppe, 393 borgere.",
        ],
        "uddannelse": [
            "Målt: 9 procentpoint flere opnår det.",
            "Statistisk signifikant (p = 0,04).",
            "Sammenligning med andre, antal personer ukendt.",
        ],
        "praktik": [
            "Målt: hazard ratio 2,2 ved en grundrate på 10 %.",
            "Statistisk signifikant (p under 0,01).",
            "Randomiseret forsøg, antal personer ukendt.",
        ],
        "stoette": [
            "Målt: odds ratio 0,6 ved en grundrate på 45 %.",
            "Ikke statistisk signifikant (p over 0,05).",
            "Før og efter, uden kontrolgruppe, antal personer ukendt.",
        ],
    }
    assert converted(found["job"]) == "1,3 uger/år pr. borger (fra -0,52 til 3,12)"


def test_json_has_the_effect_its_evidence_and_what_follows() -> None:
    job = json.loads(resultat().to_json())["effekter"]["job"]
    assert job["type"] == "procentpoint"
    assert job["design"] == "matchet"
    assert (job["vaerdi"], job["interval"]) == (0.025, {"fra": -0.01, "til": 0.06})
    assert (job["n"], job["p"], job["signifikant"], job["status"]) == (393, None, False, "antaget")
    assert job["maalt"]["vaerdi"]["maengde"] == pytest.approx(1.3)
    assert job["arketyper"]["A"]["antaget"] == 6
    assert job["alene"]["netto"]["i_alt"] == pytest.approx(1.3 * 3250 * FACTOR - COST)
    assert job["break_even"]["kommune"] == pytest.approx(COST / (2000 * FACTOR))


def test_tables_have_a_row_for_each_effect_and_each_archetype() -> None:
    frame = resultat().to_frame("effekter").set_index("konsekvens")
    assert dict(frame["maalt_vaerdi"]) == pytest.approx(AMOUNTS)
    assert frame.loc["job", "netto_stat"] == pytest.approx(1.3 * 1250 * FACTOR)
    assert frame.loc["job", "break_even_i_alt"] == pytest.approx(COST / (3250 * FACTOR))
    beyond = resultat().to_frame("antaget_over_maalt")
    assert list(beyond["konsekvens"]) == list(AMOUNTS)
    assert list(beyond["arketype"]) == ["A"] * 4


def test_without_effects_nothing_is_said_of_them() -> None:
    minimal = Path(__file__).parent / "reading" / "minimal.yaml"
    without = costben.calculate(read(minimal))
    assert without.to_dict()["effekter"] == {}
    assert without.to_frame("effekter").empty
    assert without.to_frame("antaget_over_maalt").empty
    assert "Målt effekt" not in shown(without)


def shown(result: Resultat) -> str:
    file = StringIO()
    show(result, Console(file=file, width=80))
    return file.getvalue()


def test_the_terminal_shows_measured_beside_assumed_on_80_columns() -> None:
    text = shown(resultat())
    assert "Målt effekt: Uger i job" in text
    assert "  Det er 1,3 uger/år pr. borger (fra -0,52 til 3,12)." in text
    assert "Kilde: ikke angivet (antaget)." in text
    assert "findes ikke" in shown(resultat("konsekvenser.praktik.enhedspris.kommune=0 kr/uge"))
    assert max(map(len, text.splitlines())) <= 80


def test_where_weeks_differ_in_worth_the_reader_is_sent_to_break_even() -> None:
    newcomers = "konsekvenser.arbejdsmarkedstilknytning.ydelsesskift.anciennitet=0 uger"
    result = costben.calculate(read("social_stoette_satser", [newcomers]))
    text = shown(result)
    for who in ("for kommunen", "i alt"):
        assert f"  {who}: se Break-even; hver uge er ikke lige meget værd" in text
    assert "Break-even for kommunen" in text
    assert max(map(len, text.splitlines())) <= 80


def test_a_share_is_shown_without_an_amount_where_nothing_is_priced(tmp_path: Path) -> None:
    text, _, _ = EFFEKT.read_text("utf-8").partition("nettoresultat:")
    path = tmp_path / "upriset.yaml"
    path.write_text(text.replace("      intensitet: 26 uger/år\n", ""), "utf-8")
    unpriced = costben.calculate(read(path))
    praktik = effektresultater(unpriced)["praktik"]
    assert praktik.maalt.vaerdi.maengde is None
    assert (praktik.break_even, praktik.arketyper) == ({}, {})
    assert (
        converted(praktik) == "10,7 procentpoint flere, der opnår det; hvor meget, er ikke oplyst"
    )
    assert unpriced.to_dict()["effekter"]["praktik"]["alene"] is None
    assert "10,7 procentpoint flere, der opnår det" in shown(unpriced)
    costben.write_workbook(unpriced, tmp_path / "upriset.xlsx")


def test_an_assumption_needs_no_evidence(tmp_path: Path) -> None:
    text = EFFEKT.read_text("utf-8").replace("design: sammenligning", "design: antagelse")
    path = tmp_path / "antaget.yaml"
    path.write_text(text.replace("      p: 0,04\n", ""), "utf-8")
    school = effektresultater(costben.calculate(read(path)))["uddannelse"]
    assert school.signifikant is None
    assert "Hvor sikker effekten er, er ikke oplyst." in list(sentences(school))
