"""What a parameter is on a given day, what is said of it, and what is said when it is missing."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costben.parametre.opslag import (
    Mangler,
    Opslag,
    Parameter,
    in_force,
    lookup,
    national,
)

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
            "eller skriv fremskrivning: seneste under satser for at bruge 2018.",
        ),
        (
            "skat.kommuneskat",
            date(2024, 1, 1),
            "Kommuneskat (skat.kommuneskat) mangler for 2024; "
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
