"""The national parameters: every sourced figure is there, and what holds on a given day."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import costben.parametre as module
from costben.models import units
from costben.models.base import Status
from costben.parametre import (
    Mangler,
    Opslag,
    Parameter,
    in_force,
    local,
    lookup,
    national,
    shipped_files,
    with_local,
)
from tests.figures import FIGURES

PARAMETRE = national()
MED_BOERN = "ydelser.kontanthjaelp_30_med_boern"
DAYS = st.dates(date(2010, 1, 1), date(2030, 12, 31))
NAMES = st.sampled_from(sorted(PARAMETRE))


def found(navn: str, day: date, fremskrivning: bool = False) -> Opslag:
    opslag = lookup(PARAMETRE, navn, day, fremskrivning)
    assert isinstance(opslag, Opslag)
    return opslag


def missing(navn: str, day: date, fremskrivning: bool = False) -> str:
    mangler = lookup(PARAMETRE, navn, day, fremskrivning)
    assert isinstance(mangler, Mangler)
    return mangler.besked


# the figures


def test_every_sourced_figure_is_there_and_no_other() -> None:
    in_files = [
        (p.navn, s.fra, 100 * s.vaerdi if p.enhed == "andel" else s.vaerdi, s.status)
        for p in PARAMETRE.values()
        for s in p.vaerdier
    ]
    by_day = sorted(in_files, key=lambda f: (f[0], f[1] or date.min))
    expected = sorted(FIGURES, key=lambda f: (f[0], f[1] or date.min))
    assert [(navn, day, status) for navn, day, _, status in by_day] == [
        (navn, day, status) for navn, day, _, status in expected
    ]
    assert [f[2] for f in by_day] == pytest.approx([f[2] for f in expected], rel=1e-12)


@pytest.mark.parametrize("parameter", PARAMETRE.values(), ids=lambda p: p.navn)
def test_every_value_has_unit_source_and_status(parameter: Parameter) -> None:
    assert units.canonical(units.shown(parameter.enhed)) == parameter.enhed
    assert parameter.titel
    assert parameter.emne
    for sats in parameter.vaerdier:
        assert sats.kilde
        assert sats.status in {status.value for status in Status}
        assert sats.forklaring or sats.status not in {"afledt", "antaget"}
        assert not sats.lokal


@pytest.mark.parametrize("path", shipped_files(), ids=lambda path: path.stem)
def test_every_file_says_what_it_has_and_lacks(path: Path) -> None:
    of_file = [p for name, p in PARAMETRE.items() if name.startswith(f"{path.stem}.")]
    assert of_file
    assert all(p.om_emnet and p.fil == f"parameters/{path.name}" for p in of_file)


def test_the_files_are_one_for_each_subject() -> None:
    assert [path.stem for path in shipped_files()] == [
        *("diskontering", "enhedspriser", "loen", "prisindeks", "refusion", "skat", "ydelser")
    ]


def test_without_the_folder_there_are_no_parameters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "__file__", str(tmp_path / "costben" / "parametre.py"))
    assert shipped_files() == ()
    in_package = tmp_path / "costben" / "parameters"
    in_package.mkdir(parents=True)
    (in_package / "skat.yaml").touch()
    assert shipped_files() == (in_package / "skat.yaml",)


def test_units_are_those_of_the_figures() -> None:
    assert PARAMETRE[MED_BOERN].enhed == "kr/maaned"
    assert PARAMETRE["ydelser.sygedagpenge_hoejeste"].enhed == "kr/uge"
    assert PARAMETRE["loen.effektiv_arbejdstid"].enhed == "time/aar"
    assert PARAMETRE["skat.personfradrag"].enhed == "kr/aar"
    assert PARAMETRE["prisindeks.forbrugerpriser"].enhed == "indeks"
    assert PARAMETRE["skat.nettoafgiftsfaktor"].enhed == "faktor"


def test_the_chaining_of_discount_steps_is_said_to_be_assumed() -> None:
    for step in ("aar_0_35", "aar_36_70", "aar_71"):
        assert "kædes, er antaget" in PARAMETRE[f"diskontering.{step}"].beskrivelse


# looking up


def test_a_rate_of_the_year() -> None:
    opslag = found(MED_BOERN, date(2020, 6, 15))
    assert (opslag.vaerdi, opslag.enhed, opslag.fra) == (15_355, "kr/maaned", date(2020, 1, 1))
    assert opslag.kilde == "bm.dk, satser for 2020"
    assert (opslag.status, opslag.forklaring) == ("verificeret", "")
    assert opslag.prisniveau == 2020
    assert opslag.advarsler == ()
    assert opslag.national is None


def test_what_is_derived_says_from_what() -> None:
    assert found(MED_BOERN, date(2022, 1, 1)).forklaring == (
        "af ydelser.ressourceforloebsydelse_med_boern i samme år"
    )
    price = found("enhedspriser.arbejdsmarkedstilknytning_kommune", date(2020, 1, 1))
    assert price.forklaring == "kalibreret til Figur 6-5; af Figur 6-5"
    assert price.prisniveau == 2020


@pytest.mark.parametrize(
    ("day", "value", "warning"),
    [
        (date(2013, 5, 30), 0.05, "5 % er siden afløst af 3,5 % fra 7. januar 2021."),
        (date(2013, 5, 31), 0.04, "4 % er siden afløst af 3,5 % fra 7. januar 2021."),
        (date(2021, 1, 6), 0.04, "4 % er siden afløst af 3,5 % fra 7. januar 2021."),
        (date(2021, 1, 7), 0.035, None),
        (date(2030, 1, 1), 0.035, None),
    ],
)
def test_a_rule_that_has_since_been_replaced_gives_a_warning(
    day: date, value: float, warning: str | None
) -> None:
    opslag = found("diskontering.aar_0_35", day)
    assert opslag.vaerdi == value
    expected = (f"Diskonteringsrente, år 0-35: {warning}",) if warning else ()
    assert opslag.advarsler == expected


def test_a_rule_of_unknown_start_has_no_first_day() -> None:
    assert found("loen.overhead", date(2012, 1, 1)).fra is None


def test_what_has_no_place_in_a_budget_economic_result_gives_a_warning() -> None:
    assert found("skat.nettoafgiftsfaktor", date(2024, 1, 1)).advarsler == (
        "Nettoafgiftsfaktor hører til i en samfundsøkonomisk analyse, "
        "ikke i et budgetøkonomisk resultat.",
    )
    others = [p.navn for p in PARAMETRE.values() if p.anvendelse == "samfundsoekonomi"]
    assert others == ["skat.nettoafgiftsfaktor", "skat.skatteforvridning"]


@pytest.mark.parametrize(
    ("navn", "day", "message"),
    [
        (
            MED_BOERN,
            date(2019, 6, 1),
            "Kontanthjælp, 30 år eller ældre, med børn (ydelser.kontanthjaelp_30_med_boern) "
            "mangler for 2019; nærmeste kendte år er 2018 og 2020.\n"
            "Tilføj 2019 i parameters/ydelser.yaml eller din egen parameterfil,\n"
            "eller skriv fremskrivning: seneste for at bruge 2018.",
        ),
        (
            "skat.kommuneskat",
            date(2024, 1, 1),
            "Kommuneskat, gennemsnit (skat.kommuneskat) mangler for 2024; "
            "nærmeste kendte år er 2025.\n"
            "Tilføj 2024 i parameters/skat.yaml eller din egen parameterfil.",
        ),
        (
            "ydelser.selvforsoergelsesydelse_uden_boern",
            date(2018, 6, 30),
            "Selvforsørgelses- og hjemrejseydelse, uden børn "
            "(ydelser.selvforsoergelsesydelse_uden_boern) mangler før 1. juli 2018; "
            "nærmeste kendte år er 2020.\n"
            "Tilføj 2018 i parameters/ydelser.yaml eller din egen parameterfil.",
        ),
        (
            "refusion.uge_1_4",
            date(2016, 1, 3),
            "Statens refusion, uge 1-4 (refusion.uge_1_4) kendes først fra 4. januar 2016, "
            "og der er brug for 3. januar 2016.\n"
            "Tilføj en værdi i parameters/refusion.yaml eller din egen parameterfil.",
        ),
        (
            MED_BOERN,
            date(2025, 7, 1),
            "Kontanthjælp, 30 år eller ældre, med børn (ydelser.kontanthjaelp_30_med_boern) "
            "ophørte 30. juni 2025 og kan ikke bruges 1. juli 2025.\n"
            "Vælg en ydelse eller en sats, der gælder den dag.",
        ),
        (
            "ydelser.kontanthjaelp_30_med_børn",
            date(2020, 1, 1),
            '"ydelser.kontanthjaelp_30_med_børn" kendes ikke. '
            'Mente du "ydelser.kontanthjaelp_30_med_boern"?\n'
            "Skriv costben parametre for at se, hvad der er.",
        ),
    ],
)
def test_what_is_missing_is_said_with_the_nearest_years_and_the_file(
    navn: str, day: date, message: str
) -> None:
    assert missing(navn, day) == message


def test_a_missing_year_gets_the_latest_earlier_value_only_where_asked_for() -> None:
    opslag = found("ydelser.dagpenge_hoejeste", date(2024, 3, 1), fremskrivning=True)
    assert opslag.vaerdi == 19_728
    assert opslag.fra == date(2023, 1, 1)
    assert opslag.prisniveau == 2023
    assert opslag.advarsler == ("Dagpenge, højeste sats: 2024 mangler; 2023 er brugt.",)


def test_a_year_that_is_known_is_not_carried_forward() -> None:
    assert found(MED_BOERN, date(2020, 1, 1), fremskrivning=True).advarsler == ()


def test_nothing_is_carried_backward_nor_past_the_last_day() -> None:
    assert "mangler for 2024" in missing("skat.kommuneskat", date(2024, 1, 1), True)
    assert "ophørte 30. juni 2025" in missing(MED_BOERN, date(2025, 7, 1), True)
    assert found(MED_BOERN, date(2025, 6, 30), True).vaerdi == 16_382
    assert "mangler for 2025" in missing(MED_BOERN, date(2025, 6, 30))


# the same, on any day


@given(navn=NAMES, day=DAYS)
def test_only_a_change_of_the_parameter_itself_changes_what_is_found(navn: str, day: date) -> None:
    """Moving a date across a change of rate changes what it should, and nothing else does."""
    parameter = PARAMETRE[navn]
    before, after = (in_force(parameter, d) for d in (day - timedelta(1), day))
    begins = any(s.fra == day for s in parameter.vaerdier)
    new_year = parameter.gaelder == "aaret" and (day.month, day.day) == (1, 1)
    ends = parameter.til == day - timedelta(1)
    if not (begins or new_year or ends):
        assert before == after
    if begins:
        assert after is not None
        assert after.fra == day


@given(navn=NAMES, change=st.data())
def test_a_new_value_changes_only_what_is_found_from_its_day_on(
    navn: str, change: st.DataObject
) -> None:
    parameter = PARAMETRE[navn]
    for one, other in pairwise(parameter.vaerdier):
        assert other.fra is not None
        day = change.draw(st.dates(date(1990, 1, 1), other.fra - timedelta(1)))
        without = Parameter(
            **{
                field: getattr(parameter, field)
                for field in Parameter.__dataclass_fields__
                if field != "vaerdier"
            },
            vaerdier=parameter.vaerdier[: parameter.vaerdier.index(one) + 1],
        )
        assert in_force(without, day) == in_force(parameter, day)


@given(navn=NAMES, day=DAYS)
def test_carrying_forward_only_fills_what_is_missing(navn: str, day: date) -> None:
    strict, carried = (lookup(PARAMETRE, navn, day, f) for f in (False, True))
    if isinstance(strict, Opslag):
        assert carried == strict
    elif isinstance(carried, Opslag):
        assert carried.fra is not None
        assert carried.fra.year < day.year
        assert any(f"{day.year} mangler" in a for a in carried.advarsler)


# a municipality's own


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
    assert found("skat.bundskat", date(2020, 1, 1)).vaerdi == 0.1211
