"""What must come true for the report's archetypes, and that it does when it is put back."""

import pytest

import costben
from costben.calculator.break_even import PARTER
from costben.reading.read import read
from tests.golden.lille import TEXT

UNROUNDED = "nettoresultat.omkostning_afrundes_til=0,000001 kr/borger"
PRESENT = sum(1.04**-t for t in range(1, 7))  # of a krone a year for six years at 4 %


def rows(resultat):
    return {(r.arketype, r.aktoer, r.sti): r for r in resultat.break_even}


@pytest.fixture(scope="module")
def report():
    return costben.calculate(costben.load("social_stoette"))


@pytest.fixture(scope="module")
def by_rates():
    return costben.calculate(costben.load("social_stoette_satser"))


def test_every_archetype_has_every_row_for_every_part(report):
    stier = ("indsats.deltagere", "omkostninger.samlet.pr_borger", "nettoresultat.varighed")
    for navn in "ABCD":
        for part in PARTER:
            for k in report.analyse.konsekvenser:
                assert (navn, part, f"arketyper.{navn}.konsekvenser.{k}") in rows(report)
            for sti in (*stier, "andel"):
                assert (navn, part, sti) in rows(report)
    assert len(report.break_even) == 4 * 4 * 6


def test_weeks_are_the_cost_divided_by_what_a_week_is_worth(report):
    """Figur 6-5: 91.800 kr.; 2.073 kr. a week to the kommune and 3.320 kr. in all."""
    weeks = {part: rows(report)["B", part, _weeks("B")] for part in ("kommune", "i_alt")}
    assert weeks["kommune"].vaerdi == pytest.approx(91_800 / (2073 * PRESENT))
    assert weeks["i_alt"].vaerdi == pytest.approx(91_800 / (3320 * PRESENT))
    assert {r.udfald for r in weeks.values()} == {"mindst"}
    assert {r.enhed for r in weeks.values()} == {"uge/aar"}
    assert weeks["kommune"].nu == 6


def test_the_highest_cost_is_what_the_consequences_are_worth(report):
    """Linje 1494: 65.200 kr. of the kommune's cost is made up for by archetype B."""
    cost = rows(report)["B", "kommune", "omkostninger.samlet.pr_borger"]
    assert cost.udfald == "hoejst"
    assert round(cost.vaerdi, -2) == 65_200


def test_nothing_makes_up_for_the_cost_where_nothing_changes(report):
    for part in ("kommune", "i_alt"):
        for sti in ("indsats.deltagere", "nettoresultat.varighed", "andel"):
            assert rows(report)["A", part, sti].udfald == "findes ikke"
        assert rows(report)["A", part, "omkostninger.samlet.pr_borger"].vaerdi == 0
    assert {r.udfald for r in report.break_even if r.aktoer in ("region", "stat")} == {"altid"}


def _weeks(navn):
    return f"arketyper.{navn}.konsekvenser.arbejdsmarkedstilknytning"


def net(scenarie, row, *saet):
    """The net result that ``row`` is about, with other values."""
    again = costben.calculate(read(scenarie, saet))
    return getattr(again.beregning.arketyper[row.arketype], row.aktoer)


@pytest.mark.parametrize("scenarie", ["social_stoette", "social_stoette_satser"])
def test_a_quantity_put_back_gives_zero(scenarie, report, by_rates):
    resultat = report if scenarie == "social_stoette" else by_rates
    put_back = [
        row for row in resultat.break_even if "konsekvenser" in row.sti and row.vaerdi is not None
    ]
    assert len(put_back) >= 10
    for row in put_back:
        assert net(scenarie, row, f"{row.sti}={row.vaerdi!r}") == pytest.approx(0, abs=1e-6), row


@pytest.mark.parametrize("scenarie", ["social_stoette", "social_stoette_satser"])
def test_participants_put_back_give_zero_with_the_unrounded_cost(scenarie, report, by_rates):
    resultat = report if scenarie == "social_stoette" else by_rates
    found = [r for r in resultat.break_even if r.sti == "indsats.deltagere" and r.vaerdi]
    assert len(found) == 6
    for row in found:
        at_limit = net(scenarie, row, f"{row.sti}={row.vaerdi!r}", UNROUNDED)
        assert at_limit == pytest.approx(0, abs=1e-4)


@pytest.mark.parametrize("scenarie", ["social_stoette", "social_stoette_satser"])
def test_the_years_are_the_first_at_which_the_result_is_not_negative(scenarie, report, by_rates):
    resultat = report if scenarie == "social_stoette" else by_rates
    found = [r for r in resultat.break_even if r.sti == "nettoresultat.varighed" and r.vaerdi]
    assert len(found) == 6
    for row in found:
        years = (row.vaerdi - 1, row.vaerdi)
        too_few, enough = (net(scenarie, row, f"{row.sti}={n:.0f} år") for n in years)
        assert too_few < 0 <= enough


def test_the_share_put_back_as_a_group_gives_zero(report):
    found = [r for r in report.break_even if r.sti == "andel" and r.vaerdi is not None]
    assert len(found) == 5
    for row in found:
        succeed, fail = row.vaerdi, 1 - row.vaerdi
        others = [n for n in "BCD" if n != row.arketype]
        group = {"A": fail, row.arketype: succeed, **dict.fromkeys(others, 0)}
        saet = [f"blandinger.en_A_og_en_D.antal.{n}={v!r}" for n, v in group.items()]
        again = costben.calculate(read("social_stoette", saet))
        mix = again.beregning.blandinger["en_A_og_en_D"].gruppen
        assert getattr(mix, row.aktoer) == pytest.approx(0, abs=1e-6)


def test_years_are_counted_what_rates_price_is_looked_for_and_the_rest_is_a_line(report, by_rates):
    def found_by(resultat, metode):
        return {r.sti.rpartition(".")[2] for r in resultat.break_even if r.metode == metode}

    for resultat in (report, by_rates):
        assert found_by(resultat, "hele tal") == {"varighed"}
    assert found_by(report, "søgt") == set()
    assert found_by(by_rates, "søgt") == {"arbejdsmarkedstilknytning"}


def test_more_weeks_than_a_year_has_are_not_to_be_found(tmp_path):
    path = tmp_path / "analyse.yaml"
    path.write_text(TEXT.replace("kommune: 1.000 kr./uge", "kommune: 100 kr./uge"), "utf-8")
    found = rows(costben.calculate(costben.load(path)))
    assert found["ti", "kommune", "arketyper.ti.konsekvenser.job"].udfald == "findes ikke"


def test_an_analysis_without_archetypes_has_no_rows(tmp_path):
    path = tmp_path / "analyse.yaml"
    path.write_text(TEXT[: TEXT.index("konsekvenser:")], "utf-8")
    resultat = costben.calculate(costben.load(path))
    assert resultat.break_even == ()
    assert resultat.blanding == ()
    assert list(resultat.to_frame("break_even").columns)[:3] == ["arketype", "aktoer", "sti"]
    assert resultat.to_dict()["break_even"] == []


def test_json_and_frames_have_the_rows(report):
    data = report.to_dict()["break_even"]
    assert len(data) == len(report.to_frame("break_even")) == len(report.break_even)
    first = {
        "arketype": "A",
        "aktoer": "kommune",
        "sti": "arketyper.A.konsekvenser.arbejdsmarkedstilknytning",
        "navn": "Øget arbejdsmarkedstilknytning",
        "enhed": "uge/aar",
        "nu": 0.0,
        "udfald": "mindst",
        "metode": "lineær",
    }
    assert data[0] == first | {"vaerdi": pytest.approx(8.4476, abs=1e-4)}
