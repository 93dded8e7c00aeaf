"""Dates, sources and values as the models take them from a program."""

from datetime import date

import pytest
from pydantic import ValidationError

from costben.models.base import Status
from costben.models.parametre import Kilde, Parameterfil, Parameterpost, Vaerdi


def value(**changed: object) -> Vaerdi:
    return Vaerdi.model_validate(
        {"fra": date(2024, 1, 1), "vaerdi": 100.0, "kilde": "lov", "status": "verificeret"}
        | changed
    )


def test_a_source_reads_as_title_edition_and_place() -> None:
    assert str(Kilde(titel="bm.dk", udgave="2017", sted="side 3")) == "bm.dk, 2017, side 3"
    assert str(Kilde(titel="bm.dk")) == "bm.dk"


def test_a_value_from_a_program() -> None:
    made = value()
    assert made.fra == date(2024, 1, 1)
    assert made.kilde == ("lov",)
    assert made.status.ord == Status.verificeret
    assert made.afledt_af is None


def test_an_unknown_first_day_is_none() -> None:
    assert value(fra="ukendt").fra is None
    assert value(fra="2024-07-01").fra == date(2024, 7, 1)


@pytest.mark.parametrize("status", ["verificeret", "sekundær", "afledt"])
def test_only_what_is_assumed_needs_no_source(status: str) -> None:
    with pytest.raises(ValidationError, match="kilden mangler"):
        value(kilde=(), status=status, afledt_af="noget")
    assert value(kilde=(), status="antaget (et skøn)").status.forklaring == "et skøn"


def test_what_is_derived_says_from_what() -> None:
    with pytest.raises(ValidationError, match="af hvad"):
        value(status="afledt")
    assert value(status="afledt", afledt_af="månedstal").afledt_af == "månedstal"


def test_values_get_the_unit_of_their_parameter() -> None:
    post = Parameterpost.model_validate(
        {
            "navn": "En rente",
            "enhed": "procent",
            "gaelder": "indtil ændret",
            "vaerdier": [{"fra": "ukendt", "vaerdi": "25,068 %", "status": "antaget"}],
        }
    )
    assert post.vaerdier[0].vaerdi == 0.25068
    assert (post.enhed, post.gaelder, post.anvendelse) == (
        *("andel", "indtil_aendret", "budgetoekonomi"),
    )


def test_parameters_are_frozen_and_take_no_unknown_keys() -> None:
    with pytest.raises(ValidationError):
        value().vaerdi = 5  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Parameterfil.model_validate({"titel": "x", "parametre": {}, "andet": 1})
