"""Every input number with its path, name, source and status."""

import pytest

from costben.calculator.inddata import METODER
from costben.forudsaetninger import faste_stoerrelser, forudsaetninger
from costben.inddata.samlet import horisont, inddata
from costben.models.units import canonical
from tests.calculator.kinds import numbers
from tests.golden.lille import lille


@pytest.fixture
def analyse(tmp_path):
    return lille(tmp_path)


VALUES = {
    "indsats.deltagere": (20, "borger/aar"),
    "indsats.driftsperiode": (2, "aar"),
    "diskontering.rente": (0.05, "andel"),
    "etablering.poster[0].beloeb": (100_000, "kr"),
    "etablering.poster[1].beloeb": (300_000, "kr"),
    "etablering.poster[1].levetid": (5, "aar"),
    "drift.poster[0].beloeb_pr_aar": (500_000, "kr/aar"),
    "drift.poster[1].beloeb": (200_000, "kr"),
    "sparede_udgifter.poster[0].beloeb_pr_aar": (60_000, "kr/aar"),
    "foelsomhed.deltagere[0]": (10, "borger/aar"),
    "foelsomhed.deltagere[1]": (40, "borger/aar"),
    "foelsomhed.kurve.fra": (10, "borger/aar"),
    "foelsomhed.kurve.til": (30, "borger/aar"),
    "foelsomhed.kurve.antal_trin": (2, "antal"),
    "poster_pr_kommune.periode": (2, "aar"),
    "poster_pr_kommune.antal_kommuner": (2, "antal"),
    "poster_pr_kommune.kommuner.A.deltagere": (30, "borger"),
    "poster_pr_kommune.kommuner.B.deltagere": (50, "borger"),
    "poster_pr_kommune.drift[0].beloeb.A": (300_000, "kr"),
    "poster_pr_kommune.drift[0].beloeb.B": (500_000, "kr"),
    "konsekvenser.job.enhedspris.kommune": (1000, "kr/uge"),
    "konsekvenser.job.enhedspris.region": (0, "kr/uge"),
    "konsekvenser.job.enhedspris.stat": (500, "kr/uge"),
    "nettoresultat.varighed": (3, "aar"),
    "nettoresultat.omkostning_afrundes_til": (100, "kr/borger"),
    "arketyper.ingen.konsekvenser.job": (0, "uge/aar"),
    "arketyper.ti.konsekvenser.job": (10, "uge/aar"),
    "blandinger.halvt.antal.ingen": (1, "borger"),
    "blandinger.halvt.antal.ti": (1, "borger"),
}


def test_every_number_of_the_file_is_there_once_by_its_path_in_the_file(analyse):
    found = forudsaetninger(analyse)
    assert {sti: (f.vaerdi, f.enhed) for sti, f in found.items()} == VALUES
    assert all(f.sti == sti for sti, f in found.items())


def test_they_stand_in_the_order_of_the_models(analyse):
    groups = list(dict.fromkeys(f.gruppe for f in forudsaetninger(analyse).values()))
    assert groups == [
        "Indsats",
        "Diskontering",
        "Etablering",
        "Drift",
        "Sparede udgifter",
        "Følsomhed",
        "Poster pr. kommune",
        "Konsekvenser",
        "Nettoresultat",
        "Arketyper",
        "Blandinger",
    ]


def test_names_are_readable_and_none_is_empty(analyse):
    found = forudsaetninger(analyse)
    assert found["indsats.deltagere"].navn == "Deltagere pr. år"
    for sti, word in (
        ("etablering.poster[1].levetid", "It-system"),
        ("konsekvenser.job.enhedspris.stat", "Stat"),
        ("arketyper.ti.konsekvenser.job", "Mere arbejde"),
        ("poster_pr_kommune.drift[0].beloeb.B", "Løn"),
    ):
        assert word in found[sti].navn
    assert all(f.navn for f in found.values())
    in_group = [(f.gruppe, f.navn) for f in found.values()]
    assert len(set(in_group)) == len(in_group)


@pytest.mark.parametrize(
    ("sti", "kilde", "status", "forklaring"),
    [
        ("indsats.deltagere", "Budgetnotat", "sekundær", ""),
        ("etablering.poster[0].beloeb", "Kontrakt 12", "verificeret", ""),  # from the block
        ("etablering.poster[1].beloeb", "Tilbud", "antaget", "ikke underskrevet"),  # its own
        ("etablering.poster[1].levetid", "Kontrakt 12", "verificeret", ""),
        ("drift.poster[0].beloeb_pr_aar", "", "antaget", ""),  # nothing is said
    ],
)
def test_source_and_status_come_from_the_nearest_block_that_has_them(
    analyse, sti, kilde, status, forklaring
):
    found = forudsaetninger(analyse)[sti]
    assert (found.kilde, found.status, found.forklaring) == (kilde, status, forklaring)


def test_what_the_file_leaves_out_says_so(analyse):
    found = forudsaetninger(analyse)["arketyper.ingen.konsekvenser.job"]
    assert found.status == "antaget"
    assert "Ikke angivet" in found.kilde


def test_rounding_of_the_source_is_on_the_number_or_for_all_amounts_of_the_block(analyse):
    found = forudsaetninger(analyse)
    rounded = {sti: f.afrundet_til for sti, f in found.items() if f.afrundet_til is not None}
    assert rounded == {
        "etablering.poster[1].beloeb": 1000,
        "poster_pr_kommune.drift[0].beloeb.A": 1000,
        "poster_pr_kommune.drift[0].beloeb.B": 1000,
    }


def test_each_input_is_made_once(analyse):
    made = []
    inddata(analyse, lambda f: made.append(f.sti) or f.vaerdi)
    of_the_file = [sti for sti in made if sti in VALUES]
    assert sorted(of_the_file) == sorted(VALUES)
    assert sorted(set(made) - set(VALUES)) == sorted([*faste_stoerrelser(), *METODER])


def test_every_number_of_the_file_goes_into_the_calculator(analyse):
    markers = {}

    class Marker(float):
        pass

    def mark(f):
        markers[f.sti] = Marker(f.vaerdi)
        return markers[f.sti]

    used = {id(value) for value in numbers(inddata(analyse, mark)).values()}
    assert [sti for sti in VALUES if id(markers[sti]) not in used] == []


def test_a_line_without_a_lifetime_lasts_the_driftsperiode(analyse):
    data = inddata(analyse, lambda f: f.vaerdi)
    assert [post.levetid for post in data.etablering] == [2, 5]


def test_only_the_chosen_method_counts(analyse):
    data = inddata(analyse, lambda f: f.vaerdi)
    assert data.metodevalg == {"lineaer": 0, "annuitet_bagud": 1, "annuitet_forud": 0}
    words = inddata(analyse, lambda f: f.vaerdi, metodevalg=str.upper)
    assert words.metodevalg["annuitet_bagud"] == "ANNUITET_BAGUD"


@pytest.mark.parametrize(
    ("changes", "years"),
    [
        ((), 5),  # the longest lifetime
        ((("varighed: 3 år", "varighed: 9 år"),), 9),
        ((("driftsperiode: 2 år", "driftsperiode: 7 år"),), 7),
        ((("levetid: 5 år", "levetid: 1 år"),), 3),
    ],
)
def test_time_axis_reaches_the_longest_lifetime_or_duration(tmp_path, changes, years):
    assert horisont(lille(tmp_path, *changes)) == years


def test_fixed_quantities_have_paths_and_units_of_their_own():
    found = faste_stoerrelser()
    assert {sti: f.vaerdi for sti, f in found.items()} == {
        "faste.nul_kr": 0,
        "faste.nul_kr_pr_borger": 0,
        "faste.nul_aar": 0,
        "faste.et_aar": 1,
        "faste.uger_pr_aar": 52,
        "faste.maaneder_pr_aar": 12,
        "faste.hele": 1,
        "faste.ingen_forskel": 0,
        "faste.samme_forhold": 1,
        "faste.signifikansniveau": 0.05,
        "faste.refusion_efter_0": 0,
        "faste.refusion_efter_4": 4,
        "faste.refusion_efter_26": 26,
        "faste.refusion_efter_52": 52,
        "faste.faktor_aar_0": 1,
        "faste.baeres_kommune": 1,
        "faste.baeres_region": 0,
        "faste.baeres_stat": 0,
        "faste.kontroltolerance": 1e-9,
    }
    assert all(f.enhed in {"andel", canonical(f.enhed)} for f in found.values())
