"""A municipality's own parameter file beside the national parameters."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from costben.mistakes import InddataFejl
from costben.parametre.opslag import Mangler, Opslag, local, lookup, national, with_local

PARAMETRE = national()
MED_BOERN = "ydelser.kontanthjaelp_30_med_boern"


@pytest.fixture
def own(tmp_path: Path) -> Callable[[str], Path]:
    """Makes a parameter file with this below ``parametre:``."""

    def write(text: str) -> Path:
        path = tmp_path / "satser.yaml"
        kilder = "kilder:\n  budget: {titel: Budget 2026, sted: side 12}\n"
        path.write_text(f"titel: Vores satser\n{kilder}parametre:\n{text}", encoding="utf-8")
        return path

    return write


def both(path: Path, navn: str, day: date) -> Opslag:
    opslag = lookup(with_local(PARAMETRE, local(path)), navn, day)
    assert isinstance(opslag, Opslag)
    return opslag


def test_an_own_value_stands_beside_the_national_one(own: Callable[[str], Path]) -> None:
    path = own(
        "  loen.effektiv_arbejdstid:\n    vaerdier:\n"
        "      - {fra: 2026-01-01, vaerdi: 1.450 timer/år, kilde: budget, status: verificeret}\n"
    )
    opslag = both(path, "loen.effektiv_arbejdstid", date(2026, 1, 1))
    assert (opslag.vaerdi, opslag.lokal, opslag.enhed) == (1450, True, "time/aar")
    assert opslag.titel == "Effektiv arbejdstid"
    assert opslag.kilde == "Budget 2026, side 12"
    assert opslag.national is not None
    assert (opslag.national.vaerdi, opslag.national.lokal) == (1418, False)
    before = both(path, "loen.effektiv_arbejdstid", date(2025, 12, 31))
    assert (before.vaerdi, before.lokal, before.national) == (1418, False, None)


def test_an_own_rule_holds_whatever_the_national_one_does_later(
    own: Callable[[str], Path],
) -> None:
    path = own(
        "  diskontering.aar_0_35:\n    vaerdier:\n"
        "      - {fra: 2019-01-01, vaerdi: 3 %, status: antaget}\n"
    )
    opslag = both(path, "diskontering.aar_0_35", date(2024, 1, 1))
    assert opslag.vaerdi == 0.03
    assert opslag.advarsler == ()
    assert opslag.national is not None
    assert opslag.national.vaerdi == 0.035
    assert both(path, "diskontering.aar_0_35", date(2018, 1, 1)).vaerdi == 0.04


def test_an_own_rule_from_an_unknown_day_replaces_the_national_one_altogether(
    own: Callable[[str], Path],
) -> None:
    path = own(
        "  diskontering.aar_71:\n    vaerdier:\n"
        "      - {fra: ukendt, vaerdi: 1 %, status: antaget}\n"
    )
    for year in (2010, 2015, 2025):
        assert both(path, "diskontering.aar_71", date(year, 1, 1)).vaerdi == 0.01


def test_an_own_yearly_rate_replaces_that_year_and_no_other(own: Callable[[str], Path]) -> None:
    path = own(
        f"  {MED_BOERN}:\n    vaerdier:\n"
        "      - {fra: 2019-01-01, vaerdi: 15.000 kr./måned, status: antaget}\n"
        "      - {fra: 2020-03-01, vaerdi: 15.500 kr./måned, status: antaget}\n"
    )
    added = both(path, MED_BOERN, date(2019, 1, 1))
    assert (added.vaerdi, added.kilde, added.national) == (15_000, "", None)
    assert both(path, MED_BOERN, date(2021, 1, 1)).vaerdi == 15_547
    replaced = both(path, MED_BOERN, date(2020, 3, 1))
    assert replaced.vaerdi == 15_500
    assert replaced.national is not None
    assert replaced.national.vaerdi == 15_355
    known = with_local(PARAMETRE, local(path))
    assert isinstance(lookup(known, MED_BOERN, date(2020, 2, 1)), Mangler)
    ended = lookup(known, MED_BOERN, date(2026, 1, 1))
    assert isinstance(ended, Mangler)
    assert ended.kort.startswith("ophørte 30. juni 2025")


def test_a_missing_year_of_an_own_parameter_names_the_own_file(own: Callable[[str], Path]) -> None:
    path = own(
        "  skat.kommuneskat:\n    vaerdier:\n"
        '      - {fra: 2027-01-01, vaerdi: "25,3 %", kilde: budget, status: verificeret}\n'
    )
    mangler = lookup(with_local(PARAMETRE, local(path)), "skat.kommuneskat", date(2030, 1, 1))
    assert isinstance(mangler, Mangler)
    assert f"Tilføj 2030 i {path},\n" in mangler.besked


def test_an_own_parameter_can_be_new(own: Callable[[str], Path]) -> None:
    path = own(
        "  loen.socialraadgiver:\n    navn: Løn til en socialrådgiver\n    enhed: kr./år\n"
        "    gaelder: året\n    vaerdier:\n"
        "      - {fra: 2026-01-01, vaerdi: 500.000 kr./år, status: antaget}\n"
    )
    opslag = both(path, "loen.socialraadgiver", date(2026, 1, 1))
    assert (opslag.vaerdi, opslag.national) == (500_000, None)
    known = with_local(PARAMETRE, local(path))
    assert len(known) == len(PARAMETRE) + 1
    mangler = lookup(known, "loen.socialraadgiver", date(2025, 1, 1))
    assert isinstance(mangler, Mangler)
    assert "nærmeste kendte år er 2026" in mangler.besked


def test_an_own_file_leaves_the_national_parameters_as_they_were(
    own: Callable[[str], Path],
) -> None:
    path = own(
        "  skat.bundskat:\n    vaerdier:\n      - {fra: 2020-01-01, vaerdi: 1 %, status: antaget}\n"
    )
    with_local(PARAMETRE, local(path))
    still = lookup(PARAMETRE, "skat.bundskat", date(2020, 1, 1))
    assert isinstance(still, Opslag)
    assert still.vaerdi == 0.1211


def test_values_under_a_misspelt_name_are_read_in_the_unit_of_the_one_that_is_meant(
    tmp_path: Path,
) -> None:
    path = tmp_path / "satser.yaml"
    path.write_text(
        "titel: Vores satser\nparametre:\n  skat.komuneskat:\n    vaerdier:\n"
        "      - {fra: 2025-01-01, vaerdi: 25.068, status: antaget}\n",
        "utf-8",
    )
    with pytest.raises(InddataFejl) as caught:
        local(path)
    name, value = caught.value.fejl
    assert 'Mente du "skat.kommuneskat"?' in name.besked
    assert value.besked.endswith("Skriv 25,068 %.")
