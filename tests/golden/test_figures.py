"""Figur 6-2, 6-3 and 6-5 and the text of chapter 6, as the report prints them."""

import json

import pytest

from tests.golden.rounding import printed

# Transcribed from the report; amounts in kroner, rounded to hundreds.
FIGUR_6_2 = {
    "etablering": {"i_alt": 439_900, "pr_aar": 219_900, "pr_borger": 4_400},
    "drift": {"i_alt": 8_817_400, "pr_aar": 4_408_700, "pr_borger": 87_500},
    "samlet": {"i_alt": 9_257_300, "pr_aar": 4_628_600, "pr_borger": 91_800},
}
FIGUR_6_3 = {
    38: {"etablering": 5_800, "drift": 116_000, "samlet": 121_800},
    50: {"etablering": 4_400, "drift": 87_500, "samlet": 91_800},
    68: {"etablering": 3_200, "drift": 64_800, "samlet": 68_100},
}
FIGUR_6_5 = {
    "A": {"i_alt": -91_800, "kommune": -91_800, "stat": 0},
    "B": {"i_alt": 12_600, "kommune": -26_600, "stat": 39_200},
    "C": {"i_alt": 92_800, "kommune": 27_400, "stat": 65_400},
    "D": {"i_alt": 138_100, "kommune": 59_700, "stat": 78_400},
}
# Half of a printed amount that ends in 900 or 300 ends in 50: the report has rounded it down,
# so it has reckoned with amounts it has not printed.
HALVES = {("etablering", "pr_aar"), ("samlet", "pr_aar")}


@pytest.mark.parametrize("column", FIGUR_6_2)
@pytest.mark.parametrize("row", ["i_alt", "pr_aar", "pr_borger"])
def test_figur_6_2_is_as_printed(column, row, computed, status):
    path, value = f"omkostninger.{column}.{row}", FIGUR_6_2[column][row]
    outcome = status["Figur 6-2", path, value]
    if (column, row) in HALVES:
        assert FIGUR_6_2[column]["i_alt"] / 2 == computed[path] == value + 50
        assert outcome == "stemmer inden for afrunding"
    else:
        assert printed(computed[path], 100) == value
        assert outcome == "stemmer"


@pytest.mark.parametrize(("index", "participants"), list(enumerate(FIGUR_6_3)))
def test_figur_6_3_is_as_printed(index, participants, computed, status):
    assert printed(computed[f"foelsomhed[{index}].deltagere_pr_aar"], 1) == participants
    for name, value in FIGUR_6_3[participants].items():
        path = f"foelsomhed[{index}].{name}_pr_borger"
        assert printed(computed[path], 100) == value
        assert status["Figur 6-3", path, value] == "stemmer"


def test_the_participants_that_are_printed_as_50_are_504_over_5_over_2(computed):
    assert computed["foelsomhed[1].deltagere_pr_aar"] == 504 / 5 / 2
    assert printed(8_817_400 / 2 / 50, 100) == 88_200  # 50 would not give the printed 87.500


@pytest.mark.parametrize("arketype", FIGUR_6_5)
def test_figur_6_5_is_as_printed(arketype, computed, status):
    for payer, value in FIGUR_6_5[arketype].items():
        path = f"arketyper.{arketype}.{payer}"
        assert printed(computed[path], 100) == value
        assert status["Figur 6-5", path, value] == "stemmer"
    assert computed[f"arketyper.{arketype}.region"] == 0


def test_archetypes_bear_the_cost_as_the_report_rounds_it(computed):
    assert computed["forudsat.omkostning"] == 91_800
    assert computed["omkostninger.samlet.pr_borger"] == pytest.approx(9_257_300 / 2 / 50.4)


def test_archetypes_gain_in_years_1_to_6_at_four_per_cent(computed):
    factor = sum(1.04**-year for year in range(1, 7))
    gain = 6 * 2073 * factor
    assert computed["arketyper.B.nutidsvaerdi.kommune"] == pytest.approx(gain)
    assert printed(computed["arketyper.B.nutidsvaerdi.kommune"], 100) == 65_200  # section 6.2.2


def test_the_text_has_the_annuity_in_advance_beside_the_linear_figure(computed, status):
    rate = 0.04
    in_arrears = 439_900 * rate / (1 - (1 + rate) ** -2)
    path = "omkostninger.metoder.annuitet_forud.etablering_pr_aar"
    assert computed[path] == pytest.approx(in_arrears / (1 + rate))
    assert printed(computed[path], 1000) == 224_000
    assert status["Afsnit 6.1.2, etablering", path, 224_000] == "stemmer"
    for other in ("lineaer", "annuitet_bagud"):
        value = computed[f"omkostninger.metoder.{other}.etablering_pr_aar"]
        assert printed(value, 1000) != 224_000


def test_the_circa_4000_kr_of_the_text_is_4364_kr_in_whole_thousands(computed):
    linear = computed["omkostninger.metoder.lineaer.etablering_pr_borger"]
    assert linear == pytest.approx(439_900 / 2 / 50.4)
    assert printed(linear, 1000) == 4_000
    assert printed(linear, 1) == 4_364


def test_one_a_takes_two_d_before_it_pays_for_the_kommune(resultat):
    mixes = resultat.beregning.blandinger
    a, d = (resultat.beregning.arketyper[name].kommune for name in "AD")
    assert mixes["en_A_og_en_D"].gruppen.kommune == pytest.approx(a + d)
    assert mixes["en_A_og_en_D"].gruppen.kommune < 0
    assert mixes["en_A_og_to_D"].gruppen.kommune == pytest.approx(a + 2 * d)
    assert mixes["en_A_og_to_D"].gruppen.kommune > 0


def test_json_has_the_printed_figures_under_the_agreed_keys(resultat):
    data = json.loads(resultat.to_json())
    for column, rows in FIGUR_6_2.items():
        for row, value in rows.items():
            assert data["omkostninger"][column][row] == pytest.approx(value, abs=50)
    for point, values in zip(data["foelsomhed"], FIGUR_6_3.values(), strict=True):
        for name, value in values.items():
            assert printed(point[f"{name}_pr_borger"], 100) == value
    for name, payers in FIGUR_6_5.items():
        for payer, value in payers.items():
            assert printed(data["arketyper"][name][payer], 100) == value
    assert {"tabel", "felt", "offentliggjort", "beregnet", "status", "forklaring"} <= data[
        "afstemning"
    ][0].keys()


def test_no_figure_is_left_out_and_every_one_that_differs_is_explained(resultat):
    assert len(resultat.afstemning) >= 150
    tables = {a.tabel for a in resultat.afstemning}
    expected = ("Figur 6-1", "Figur 6-2", "Figur 6-3", "Figur 6-4", "Figur 6-5")
    assert tables >= {*expected, "Tabel 7-4", "Tabel 7-5"}
    unexplained = [a for a in resultat.afstemning if a.status != "stemmer" and not a.forklaring]
    assert unexplained == []
